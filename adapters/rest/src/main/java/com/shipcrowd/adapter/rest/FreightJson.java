package com.shipcrowd.adapter.rest;

import com.shipcrowd.domain.ratecard.Appointment;
import com.shipcrowd.domain.ratecard.CardType;
import com.shipcrowd.domain.ratecard.QuoteDesk.FreightTerms;
import org.jspecify.annotations.Nullable;

/// How freight is asked for, in quotes and bookings alike: `type`, `appointment`, `owners_risk`.
public final class FreightJson {
  private FreightJson() {}

  /// Null for parcels, which must not name the other two.
  ///
  /// @param at pointer to the object that has them, empty for the body itself
  public static @Nullable FreightTerms read(
      Input in,
      String at,
      @Nullable String type,
      @Nullable String appointment,
      @Nullable Boolean ownersRisk) {
    if (in.enumOf(at + "/type", type, CardType.B2C) == CardType.B2B)
      return new FreightTerms(
          in.enumOf(at + "/appointment", appointment, Appointment.NONE),
          in.flag(ownersRisk, false));
    if (appointment != null) in.refuse(at + "/appointment", "FREIGHT_ONLY", "is for type B2B only");
    if (ownersRisk != null) in.refuse(at + "/owners_risk", "FREIGHT_ONLY", "is for type B2B only");
    return null;
  }
}
