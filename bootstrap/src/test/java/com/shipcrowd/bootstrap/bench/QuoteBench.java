package com.shipcrowd.bootstrap.bench;

import com.shipcrowd.domain.courier.CourierService;
import com.shipcrowd.domain.courier.ServiceArea;
import com.shipcrowd.domain.courier.TransportMode;
import com.shipcrowd.domain.measure.Dimensions;
import com.shipcrowd.domain.measure.Parcel;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.BasisPoints;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.PincodeDirectory;
import com.shipcrowd.domain.ratecard.Agreement;
import com.shipcrowd.domain.ratecard.ChargeHead;
import com.shipcrowd.domain.ratecard.Consignment;
import com.shipcrowd.domain.ratecard.Overrides;
import com.shipcrowd.domain.ratecard.PriceOverride;
import com.shipcrowd.domain.ratecard.QuoteDesk;
import com.shipcrowd.domain.ratecard.QuoteDesk.Board;
import com.shipcrowd.domain.ratecard.QuoteDesk.Offer;
import com.shipcrowd.domain.ratecard.QuoteDesk.Request;
import com.shipcrowd.domain.ratecard.RateCardId;
import com.shipcrowd.domain.ratecard.RateCardVersion;
import com.shipcrowd.domain.ratecard.RateCardVersionId;
import com.shipcrowd.domain.ratecard.ReferenceCards;
import com.shipcrowd.domain.ratecard.SeasonalWindow;
import com.shipcrowd.domain.ratecard.Supply;
import com.shipcrowd.domain.zone.Zone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// One lane, one COD parcel with insurance, 20 courier services: priced, ranked and explained. Once by plain cards, and
/// once with every head there is, a card of the company's and one of its tier that come before, and overrides.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class QuoteBench {
  private QuoteDesk desk;
  private List<Offer> offers;
  private Request request;
  private QuoteDesk keenDesk;
  private List<Offer> fullOffers;
  private Request fullRequest;

  @Setup
  public void setUp() {
    var directory = PincodeDirectory.packaged();
    var area = ServiceArea.everywhereIn(directory).build();
    desk = new QuoteDesk(directory);
    offers = new ArrayList<>();
    var lines =
        List.of(
            ReferenceCards.surface(),
            ReferenceCards.air(),
            ReferenceCards.heavy(),
            ReferenceCards.ladder());
    for (int i = 0; i < 20; i++) {
      var code = "SVC-" + i;
      var service =
          CourierService.standard(
              code, "courier" + i, code, TransportMode.SURFACE, new Weight(30_000), i);
      var version =
          ReferenceCards.version(
              new RateCardVersionId(new UUID(1, i)),
              new RateCardId(new UUID(2, i)),
              LocalDate.of(2026, 4, 1),
              Map.of(code, lines.get(i % lines.size())));
      offers.add(Offer.of(service, area, version));
    }
    var parcel = new Parcel(new Weight(1_400), new Dimensions(250, 200, 100));
    request =
        Request.forward(
            new Pincode("110001"),
            new Pincode("302001"),
            Consignment.cod(Money.ofRupees("6200"), parcel).withInsurance(),
            com.shipcrowd.domain.IndianDay.startOf(LocalDate.of(2026, 11, 21)),
            Supply.INTER_STATE);
  }

  @Setup
  public void everything() {
    var directory = PincodeDirectory.packaged();
    // Every place is looked up by service, as where couriers have cities of their own.
    var cities = Map.of("SVC-3", new Pincode("999999"));
    keenDesk =
        new QuoteDesk(
            directory,
            (place, service, _) ->
                place.pincode().equals(cities.get(service)) ? directory.at(0) : place);
    var day = LocalDate.of(2026, 11, 21);
    var from = com.shipcrowd.domain.IndianDay.startOf(LocalDate.of(2026, 4, 1));
    var area = ServiceArea.everywhereIn(directory).oda(_ -> true).build();
    var lines = new java.util.HashMap<String, com.shipcrowd.domain.ratecard.RateLine>();
    var indexed =
        new java.util.HashMap<
            String, java.util.NavigableMap<LocalDate, com.shipcrowd.domain.ratecard.RateLine>>();
    for (int i = 0; i < 20; i++) {
      var line =
          ReferenceCards.surface()
              .but()
              .fuel(1_200 + i)
              .handling(Money.ofRupees("30"))
              .season(
                  new SeasonalWindow(
                      day.minusDays(5),
                      day.plusDays(5),
                      new BasisPoints(500),
                      Set.of(Zone.D, Zone.E),
                      Set.of()))
              .build();
      lines.put("SVC-" + i, line);
      indexed.put(
          "SVC-" + i,
          new java.util.TreeMap<>(
              Map.of(LocalDate.of(2026, 10, 1), line, LocalDate.of(2026, 11, 1), line)));
    }
    var card = new RateCardId(new UUID(2, 0));
    var all =
        new RateCardVersion(
            new RateCardVersionId(new UUID(1, 0)),
            card,
            1,
            from,
            null,
            new RateCardVersion.Parcels(Map.of(), Map.of(), lines, indexed));
    var others =
        ReferenceCards.version(
            new RateCardVersionId(new UUID(1, 1)),
            card,
            LocalDate.of(2026, 4, 1),
            Map.of("OTHER", ReferenceCards.air()));
    fullOffers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      var code = "SVC-" + i;
      fullOffers.add(
          new Offer(
              CourierService.standard(
                  code, "courier" + i, code, TransportMode.SURFACE, new Weight(30_000), i),
              area,
              List.of(others, others, all),
              Map.of(),
              false,
              false));
    }
    var overrides =
        Overrides.of(
            List.of(
                PriceOverride.since(from, PriceOverride.Scope.ALL, new PriceOverride.Percent(-300)),
                PriceOverride.since(
                    from, PriceOverride.Scope.of("SVC-1"), new PriceOverride.Percent(-800)),
                PriceOverride.since(
                    from,
                    PriceOverride.Scope.of("SVC-2", Zone.D),
                    new PriceOverride.Absolute(Money.ofRupees("40"), null)),
                PriceOverride.since(
                    from,
                    PriceOverride.Scope.of("SVC-4"),
                    new PriceOverride.Waive(ChargeHead.ODA))));
    var at = com.shipcrowd.domain.IndianDay.startOf(day);
    fullRequest =
        new Request(
            new Pincode("110001"),
            new Pincode("302001"),
            com.shipcrowd.domain.courier.Direction.FORWARD,
            Consignment.cod(
                    Money.ofRupees("6200"),
                    new Parcel(new Weight(1_400), new Dimensions(250, 200, 100)))
                .withInsurance()
                .withCare(),
            Agreement.of(overrides, at),
            at,
            Supply.INTER_STATE,
            com.shipcrowd.domain.courier.RankingProfile.BALANCED.weights(),
            java.util.Set.of(),
            null);
    // One of them has its ODA waived, so all together must have every head.
    var board = keenDesk.quote(fullOffers, fullRequest);
    var heads =
        board.quoted().stream()
            .flatMap(q -> q.candidate().price().charges().lines().stream())
            .map(l -> l.head().name())
            .toList();
    if (!heads.containsAll(
        List.of("FREIGHT", "FUEL", "ODA", "HANDLING", "SEASONAL", "INSURANCE", "COD_FEE")))
      throw new IllegalStateException("heads are missing: " + heads);
  }

  @Benchmark
  public Board everyHeadTiersAndOverrides() {
    return keenDesk.quote(fullOffers, fullRequest);
  }

  @Benchmark
  public Board quoteOfTwentyServices() {
    return desk.quote(offers, request);
  }
}
