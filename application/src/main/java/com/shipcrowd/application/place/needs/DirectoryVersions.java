package com.shipcrowd.application.place.needs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The versions of the pincode directory that were loaded, each kept whole, and which of them is active. Belongs to no
/// company.
public interface DirectoryVersions {
  /// One version.
  ///
  /// @param former the version that was active before it; null for the packaged one
  /// @param by who loaded it, as `usr_…`
  record Version(
      UUID id,
      @Nullable UUID former,
      int rows,
      int added,
      int changed,
      int dropped,
      Instant at,
      String by) {}

  /// Waits until nobody else changes which version is active, for the rest of the unit of work.
  void lock();

  /// The version that is active; empty while the packaged one is.
  Optional<UUID> active();

  Optional<Version> find(UUID id);

  /// Newest first.
  List<Version> page(@Nullable UUID before, int most);

  /// The whole directory in canonical form.
  String csv(UUID id);

  void add(Version version, String csv);

  /// @param id null for the packaged one
  void activate(@Nullable UUID id);
}
