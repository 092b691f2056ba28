package com.shipcrowd.application.courier.needs;

import com.shipcrowd.application.courier.FileKind;
import com.shipcrowd.application.courier.ServiceEntry;
import com.shipcrowd.application.courier.ServiceFile;
import java.util.List;
import java.util.Optional;

/// The services of couriers and their files. Runs in the platform's unit of work: a service belongs to no company.
public interface CourierServices {
  /// By code.
  List<ServiceEntry> all();

  /// One of them, locked until the unit ends.
  Optional<ServiceEntry> lock(String code);

  /// Keeps a new one.
  ///
  /// @return false when there is one of this code, which stays as it is
  boolean add(ServiceEntry entry);

  /// @throws com.shipcrowd.application.StaleWrite when the stored version is not the one before
  void save(ServiceEntry entry);

  /// The number of the newest file; 0 for none.
  int newest(String code, FileKind kind);

  /// Keeps a file.
  ///
  /// @param text in the canonical form of its kind
  void keep(ServiceFile file, String text);

  /// The text of a file.
  Optional<String> text(String code, FileKind kind, int number);

  /// What files there are, newest first.
  List<ServiceFile> files(String code, FileKind kind, int most);
}
