package com.shipcrowd.application.zone;

import com.shipcrowd.domain.zone.Boundary;
import com.shipcrowd.domain.zone.Zone;
import com.shipcrowd.domain.zone.ZoneId;
import com.shipcrowd.domain.zone.ZoneSetId;
import com.shipcrowd.domain.zone.ZoneType;
import org.jspecify.annotations.Nullable;

/// Adds and changes zones; for platform staff. Every change is kept in the zone's history, and is what prices are made
/// by when the call returns.
public interface KeepZones {
  /// A new zone.
  ///
  /// @param countsAs null for what its type usually counts as
  /// @param by who, for the history
  record New(
      ZoneSetId set,
      String code,
      String name,
      ZoneType type,
      @Nullable Zone countsAs,
      Pincodes pincodes,
      @Nullable Boundary boundary,
      String by) {}

  /// What changes; null stays as it is.
  ///
  /// @param pincodes all it has from now on
  /// @param expectedVersion null for whichever it has
  record Change(
      ZoneId zone,
      @Nullable String code,
      @Nullable String name,
      @Nullable ZoneType type,
      @Nullable Zone countsAs,
      @Nullable Pincodes pincodes,
      @Nullable Long expectedVersion,
      String by) {}

  /// What became of pincodes.
  ///
  /// @param changed how many were added or removed
  /// @param unchanged how many were in the zone already, or were not in it
  record Moved(int changed, int unchanged) {}

  /// @throws com.shipcrowd.domain.zone.ZoneCodeTaken when another zone of the set has the code
  /// @throws com.shipcrowd.domain.zone.ZoneOverlap when another zone of the set has one of the pincodes
  /// @throws com.shipcrowd.domain.zone.PincodesUnknown when the directory lacks one
  ZoneId add(New zone);

  /// @throws com.shipcrowd.domain.zone.ZoneCodeTaken when another zone of the set has the code
  /// @throws com.shipcrowd.domain.zone.ZoneOverlap when another zone of the set has one of the pincodes
  /// @throws com.shipcrowd.domain.zone.PincodesUnknown when the directory lacks one
  void change(Change change);

  /// Adding twice is adding once.
  ///
  /// @throws com.shipcrowd.domain.zone.ZoneOverlap when another zone of the set has one of them
  /// @throws com.shipcrowd.domain.zone.PincodesUnknown when the directory lacks one
  Moved addPincodes(ZoneId zone, Pincodes pincodes, String by);

  /// Removing twice is removing once.
  Moved removePincodes(ZoneId zone, Pincodes pincodes, String by);

  /// @param boundary null to take it away
  void draw(ZoneId zone, @Nullable Boundary boundary, String by);

  /// Takes it out of use; its pincodes go back to what the directory says.
  ///
  /// @throws com.shipcrowd.domain.zone.ZoneInUse while a rate card prices by its set
  void remove(ZoneId zone, String by);
}
