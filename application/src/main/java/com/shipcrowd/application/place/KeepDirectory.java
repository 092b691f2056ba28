package com.shipcrowd.application.place;

import com.shipcrowd.domain.place.DirectoryVersionId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The versions of the pincode directory, for platform staff, and the directory itself as a file, for everybody. New
/// versions come as files, see `PincodeDirectoryFile`.
public interface KeepDirectory {
  /// A version that was loaded.
  ///
  /// @param former the one that was active before; null for the one that comes with the program
  /// @param dropped how many pincodes of the former one it lacks
  record Version(
      DirectoryVersionId id,
      @Nullable DirectoryVersionId former,
      int rows,
      int added,
      int changed,
      int dropped,
      Instant at,
      String by,
      boolean isActive) {}

  /// Newest first.
  List<Version> versions(@Nullable UUID before, int most);

  /// Makes the version active that was before the active one.
  ///
  /// @return its id; null for the directory that comes with the program
  /// @throws com.shipcrowd.domain.place.NoFormerDirectory when that one is active already
  @Nullable DirectoryVersionId goBack();

  /// How many pincodes the active directory lists.
  int size();

  /// The active directory in canonical form, as a file that can be uploaded again.
  byte[] export();

  /// Courier services' own cities as a file that can be uploaded again.
  ///
  /// @param service only of this one; null for all
  byte[] exportCities(@Nullable String service);
}
