package com.shipcrowd.application.courierbill;

import com.shipcrowd.application.courierbill.needs.CourierInvoices.Parcel;
import com.shipcrowd.application.held.Held;
import com.shipcrowd.application.place.Geography;
import com.shipcrowd.application.ratecard.LoadPricing;
import com.shipcrowd.application.ratecard.Pricing;
import com.shipcrowd.application.ratecard.ReadRateCards;
import com.shipcrowd.domain.courierbill.BilledLeg;
import com.shipcrowd.domain.courierbill.BuyTariff;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.CardDirection;
import com.shipcrowd.domain.ratecard.RateCardVersionId;
import com.shipcrowd.domain.shipment.Rerating;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The courier's card versions behind an invoice.
public final class BuyCards {
  private final ReadRateCards cards;
  private final Held<Pricing> pricing;
  private final Held<Geography> geography;
  private final State platform;

  /// @param platform the state the platform is registered in
  public BuyCards(
      ReadRateCards cards, Held<Pricing> pricing, Held<Geography> geography, State platform) {
    this.cards = cards;
    this.pricing = pricing;
    this.geography = geography;
    this.platform = platform;
  }

  /// Versions read once and used for many lines, by one thread.
  ///
  /// @param known by id; what cannot be read any more is left out
  record Desk(Map<RateCardVersionId, Rerating> known) {
    BuyTariff of(Parcel parcel, BilledLeg leg) {
      var bought = parcel.facts().bought();
      return new BuyTariff(
          bought == null ? null : known.get(bought.version()),
          parcel.service(),
          parcel.bookedAt(),
          parcel.facts(),
          parcel.weight(),
          leg,
          parcel.stage());
    }
  }

  /// Reads in units of work of its own, so ask outside of one.
  Desk desk(Set<RateCardVersionId> versions) {
    var known = new HashMap<RateCardVersionId, Rerating>();
    for (var id : versions)
      cards
          .version(null, id)
          .ifPresent(
              one ->
                  known.put(
                      id,
                      new Rerating(
                          LoadPricing.compiled(one.version(), pricing.get().diesel()),
                          CardDirection.BUY,
                          geography.get()::seen,
                          platform)));
    return new Desk(known);
  }
}
