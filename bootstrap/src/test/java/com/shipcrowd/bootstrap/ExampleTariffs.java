package com.shipcrowd.bootstrap;

import com.shipcrowd.application.ratecard.needs.Tariffs;
import com.shipcrowd.domain.Id;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.CourierService;
import com.shipcrowd.domain.courier.DeliveryPromise;
import com.shipcrowd.domain.courier.QuotePreference;
import com.shipcrowd.domain.courier.ServiceArea;
import com.shipcrowd.domain.courier.ServiceClass;
import com.shipcrowd.domain.courier.ServiceOnSale;
import com.shipcrowd.domain.courier.TransportMode;
import com.shipcrowd.domain.courier.WorkingDays;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.BasisPoints;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.PincodeDirectory;
import com.shipcrowd.domain.ratecard.Agreement;
import com.shipcrowd.domain.ratecard.QuoteDesk.Offer;
import com.shipcrowd.domain.ratecard.RateCardId;
import com.shipcrowd.domain.ratecard.RateCardVersionId;
import com.shipcrowd.domain.ratecard.RateLine;
import com.shipcrowd.domain.ratecard.ReferenceCards;
import com.shipcrowd.domain.ratecard.SeasonalWindow;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// The tariffs of the program, and for sellers that ask for them the agreements of the worked examples that no card of the
/// program has: handling, a season, a coupon, an override, returns.
@Singleton
@Primary
public final class ExampleTariffs implements Tariffs {
  private final Tariffs standard;
  private final Map<CompanyId, Agreement> agreed = new ConcurrentHashMap<>();

  ExampleTariffs(@Named("tariffs") Tariffs standard) {
    this.standard = standard;
  }

  /// From now on this company has these terms, and the examples' own cards.
  public void agree(String company, Agreement terms) {
    agreed.put(new CompanyId(Id.decode(CompanyId.PREFIX, company).orElseThrow()), terms);
  }

  @Override
  public Board offeredTo(CompanyId company, boolean sandbox, Instant at) {
    var offers = standard.offeredTo(company, sandbox, at);
    if (!agreed.containsKey(company)) return offers;
    var more = new ArrayList<>(offers.tariffs());
    more.add(
        tariff(
            offers.directory(),
            "EX-HANDLING",
            ReferenceCards.surface().but().handling(Money.ofRupees("8.25")).build()));
    more.add(
        tariff(
            offers.directory(),
            "EX-SEASON",
            ReferenceCards.air().but().season(everyDay()).build()));
    more.add(tariff(offers.directory(), "EX-RETURN", ReferenceCards.surfaceBothWays()));
    return new Board(offers.directory(), offers.sight(), more);
  }

  private static SeasonalWindow everyDay() {
    return new SeasonalWindow(
        LocalDate.of(2026, 1, 1), LocalDate.of(2100, 1, 1), new BasisPoints(1000), Set.of());
  }

  private Tariff tariff(PincodeDirectory directory, String code, RateLine line) {
    var service =
        CourierService.standard(code, "sandbox", code, TransportMode.SURFACE, new Weight(30_000), 9)
            .withReverse();
    var id = new UUID(9, code.hashCode());
    var version =
        ReferenceCards.version(
            new RateCardVersionId(id),
            new RateCardId(id),
            LocalDate.of(2026, 4, 1),
            Map.of(code, line));
    var area = ServiceArea.everywhereIn(directory).build();
    return new Tariff(
        Offer.of(service, area, version),
        new ServiceOnSale(
            service,
            CourierContracts.SANDBOX,
            ServiceClass.STANDARD,
            false,
            true,
            true,
            DeliveryPromise.DEFAULT_CUT_OFF,
            WorkingDays.ALL_BUT_SUNDAY,
            area,
            1,
            0));
  }

  @Override
  public Agreement termsOf(CompanyId company, Instant at) {
    var own = agreed.get(company);
    return own == null ? standard.termsOf(company, at) : own;
  }

  @Override
  public QuotePreference preferenceOf(CompanyId company) {
    return standard.preferenceOf(company);
  }
}
