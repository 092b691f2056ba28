package com.shipcrowd.application.courier.needs;

import com.shipcrowd.domain.shipment.CourierScan;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Reads what one courier pushes to us.
public interface CourierHook {
  /// The adapter's name, lower case.
  String courier();

  /// Whether the raw bytes come from the account's courier: signature, header token, whatever it has. Constant time.
  ///
  /// @param headers names in lower case
  boolean isGenuine(CourierAccount account, Map<String, String> headers, byte[] body);

  /// Maps a genuine body to scans. Unknown codes come back with a null status.
  ///
  /// @throws UnreadablePush when the bytes are not this courier's format; they stay stored for a person to see
  List<CourierScan> read(CourierAccount account, byte[] body);

  /// When a genuine body counts as received. Only a courier whose clock runs ahead on purpose says another time than
  /// ours; its scans would be in the future otherwise.
  ///
  /// @param now by our clock
  default Instant receivedAt(CourierAccount account, byte[] body, Instant now) {
    return now;
  }

  /// A body that is not in the courier's format.
  final class UnreadablePush extends RuntimeException {
    /// @param why for the operators; no personal data
    public UnreadablePush(String why) {
      super(why);
    }
  }
}
