package com.shipcrowd.application.courier.needs;

import java.util.Optional;

/// Keeps the keys that seal other keys. The one that comes with the program reads them from the environment or a file;
/// an outside secrets manager takes its place by implementing this. It never hands a key out.
public interface KeyKeeper {
  /// Name of the key that seals from now on, at most 60 plain characters.
  String newest();

  /// Seals a data key under the newest key.
  ///
  /// @param context what it belongs to; the same is needed to open it
  byte[] wrap(byte[] dataKey, String context);

  /// Opens a data key; empty when there is no such key any more, or it does not fit.
  Optional<byte[]> unwrap(String key, byte[] wrapped, String context);
}
