package com.shipcrowd.domain.zone;

import com.shipcrowd.domain.place.Pincode;

/// What asking for the zone of a lane may bring.
public sealed interface ZoneAnswer {
  /// The lane has a zone.
  ///
  /// @param approximate an end was found by prefix only: the zone may be shown, never billed
  record Zoned(Zone zone, boolean approximate) implements ZoneAnswer {}

  /// The lane has none.
  ///
  /// @param pincode the end that is to blame
  record Refused(Code code, Pincode pincode) implements ZoneAnswer {}

  /// Why a lane has no zone.
  enum Code {
    /// Not in the directory.
    PINCODE_UNKNOWN,
    /// Army post, which no private courier serves.
    PINCODE_NOT_SERVICEABLE
  }
}
