package com.shipcrowd.application.ratecard;

import com.shipcrowd.application.courier.Network;
import com.shipcrowd.application.held.Held;
import com.shipcrowd.application.place.Geography;
import com.shipcrowd.application.ratecard.needs.Tariffs;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.courier.QuotePreference;
import com.shipcrowd.domain.ratecard.Agreement;
import com.shipcrowd.domain.ratecard.QuoteDesk.Offer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Predicate;

/// What is on offer: the active services of the network, each with the cards this company may get for it.
public final class OfferedTariffs implements Tariffs {
  private final Held<Geography> geography;
  private final Held<Network> network;
  private final Held<Pricing> pricing;
  private final Predicate<CourierAccountId> down;

  /// @param down whether the line to an account's courier is broken right now
  public OfferedTariffs(
      Held<Geography> geography,
      Held<Network> network,
      Held<Pricing> pricing,
      Predicate<CourierAccountId> down) {
    this.geography = geography;
    this.network = network;
    this.pricing = pricing;
    this.down = down;
  }

  @Override
  public Board offeredTo(CompanyId company, boolean sandbox, Instant at) {
    var net = network.get();
    var prices = pricing.get();
    var cards = prices.cards().selling(company, at);
    var history = prices.history();
    var services = net.soldTo(sandbox);
    var offers = new ArrayList<Tariff>(services.size());
    for (var one : services) {
      offers.add(
          new Tariff(
              new Offer(
                  one.service(),
                  one.area(),
                  cards,
                  history.getOrDefault(one.code(), Map.of()),
                  one.b2b(),
                  down.test(one.account())),
              one));
    }
    return new Board(net.directory(), geography.get()::seen, offers);
  }

  @Override
  public Agreement termsOf(CompanyId company, Instant at) {
    var overrides = pricing.get().overrides().get(company);
    return overrides == null ? Agreement.NONE : Agreement.of(overrides, at);
  }

  @Override
  public QuotePreference preferenceOf(CompanyId company) {
    return pricing.get().preferences().getOrDefault(company, QuotePreference.USUAL);
  }
}
