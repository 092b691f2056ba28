package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.place.Place;
import com.shipcrowd.domain.zone.ZoneAnswer;

/// Where a parcel goes, as far as prices care.
///
/// @param from where it is picked up, as the service sees it; zone sets are looked at by `zone`
/// @param to where it is delivered, likewise
/// @param oda whether an end lies off the usual routes of the service
public record Route(Place from, Place to, boolean oda) {
  /// The zone by a version's rules and its zone set.
  ///
  /// @param sight how zone sets see places
  public ZoneAnswer zone(RateCardVersion version, String service, QuoteDesk.Sight sight) {
    var set = version.zoneSetOf(service);
    return version
        .zonesOf(service)
        .between(
            set == null ? from : sight.inSet(from, set), set == null ? to : sight.inSet(to, set));
  }
}
