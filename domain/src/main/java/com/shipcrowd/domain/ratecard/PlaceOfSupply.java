package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.place.State;
import org.jspecify.annotations.Nullable;

/// The state a supply is taxed in. Source: IGST Act section 12(8), as read in zones-and-rates.md
/// section 7.
public record PlaceOfSupply(State state) {
  /// @param registration state of the seller's active GSTIN, null for an unregistered or not yet
  ///   verified seller
  /// @param pickup state where the goods are handed over, from the warehouse's address, never from
  ///   its pincode
  public static PlaceOfSupply of(@Nullable State registration, State pickup) {
    return new PlaceOfSupply(registration != null ? registration : pickup);
  }

  /// How GST is split when the platform is registered in a state.
  public Supply from(State platform) {
    return state == platform ? Supply.INTRA_STATE : Supply.INTER_STATE;
  }
}
