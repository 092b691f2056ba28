package com.shipcrowd.application.ratecard;

import com.shipcrowd.application.courier.Network;
import com.shipcrowd.application.held.Held;
import com.shipcrowd.application.place.Geography;
import com.shipcrowd.domain.IndianDay;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.money.BasisPoints;
import com.shipcrowd.domain.ratecard.BelowCost;
import com.shipcrowd.domain.ratecard.BuyPrice;
import com.shipcrowd.domain.ratecard.CardVersion;
import com.shipcrowd.domain.ratecard.Consignment;
import com.shipcrowd.domain.ratecard.MarginGuard;
import com.shipcrowd.domain.ratecard.ParcelSheet;
import com.shipcrowd.domain.ratecard.RateLine;
import com.shipcrowd.domain.ratecard.RateSheet;
import com.shipcrowd.domain.ratecard.Route;
import com.shipcrowd.domain.ratecard.SheetFault;
import com.shipcrowd.domain.ratecard.Supply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Holds a sheet against what there is: what couriers charge, which services and zone sets exist.
public final class Costs {
  private final Held<Geography> geography;
  private final Held<Network> network;
  private final Held<Pricing> pricing;
  private final BasisPoints minMargin;

  /// @param minMargin the least margin on the courier's price
  public Costs(
      Held<Geography> geography,
      Held<Network> network,
      Held<Pricing> pricing,
      BasisPoints minMargin) {
    this.geography = geography;
    this.network = network;
    this.pricing = pricing;
    this.minMargin = minMargin;
  }

  /// Where a version would sell below the courier's price on the day it begins. Freight is not judged: its cards have no
  /// slabs in common.
  List<BelowCost.Finding> below(CardVersion version) {
    if (!(version.sheet() instanceof ParcelSheet sheet)
        || sheet.faults().stream().anyMatch(f -> !f.warning())) return List.of();
    var buy = new HashMap<String, RateLine>();
    for (var service : network.get().services()) {
      pricing.get().cards().buying(service.account(), version.effectiveFrom()).stream()
          .map(card -> card.parcels(service.code(), IndianDay.of(version.effectiveFrom())))
          .filter(Objects::nonNull)
          .findFirst()
          .ifPresent(line -> buy.put(service.code(), line));
    }
    var day = IndianDay.of(version.effectiveFrom());
    var compiled = LoadPricing.compiled(version, pricing.get().diesel());
    var sell = new HashMap<String, RateLine>();
    for (var code : sheet.services()) {
      var line = compiled.parcels(code, day);
      if (line != null) sell.put(code, line);
    }
    return MarginGuard.findings(sell, buy, minMargin);
  }

  /// What the courier of an account asks for a parcel by the cards in force at an instant; empty when no card says it.
  public Optional<BuyPrice> of(
      CourierAccountId account,
      String service,
      Consignment consignment,
      Route route,
      Instant at,
      Supply supply) {
    return BuyPrice.of(
        pricing.get().cards().buying(account, at),
        geography.get()::seen,
        service,
        consignment,
        route,
        IndianDay.of(at),
        supply);
  }

  /// Services that nobody sells and zone sets that are not there.
  List<SheetFault> unknown(RateSheet sheet) {
    var faults = new ArrayList<SheetFault>();
    for (var code : sheet.services()) {
      if (network.get().find(code).isEmpty())
        faults.add(
            SheetFault.error(
                0, "service", "SERVICE_UNKNOWN", "there is no service '" + code + "'"));
    }
    if (sheet instanceof ParcelSheet parcels) {
      parcels
          .zoneSets()
          .forEach(
              (service, set) -> {
                if (!geography.get().zoneSets().containsKey(set))
                  faults.add(
                      SheetFault.error(
                          0,
                          "zone_set",
                          "ZONE_SET_UNKNOWN",
                          service + ": there is no zone set '" + set.text() + "'"));
              });
    }
    return faults;
  }
}
