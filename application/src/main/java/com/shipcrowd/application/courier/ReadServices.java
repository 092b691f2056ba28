package com.shipcrowd.application.courier;

import java.util.List;

/// Looks at services and their files.
public interface ReadServices {
  /// By priority, then code; those that are not active included.
  List<ServiceEntry> all();

  /// @throws com.shipcrowd.application.NotFound when there is no such service
  ServiceEntry one(String code);

  /// Newest first.
  ///
  /// @throws com.shipcrowd.application.NotFound when there is no such service
  List<ServiceFile> files(String code, FileKind kind, int most);

  /// The file that counts, in its canonical form; importing it changes nothing.
  ///
  /// @throws com.shipcrowd.application.NotFound when there is no such service, or no file of this kind
  byte[] export(String code, FileKind kind);
}
