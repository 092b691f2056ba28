package com.shipcrowd.bootstrap.bench;

import com.shipcrowd.domain.courier.CourierService;
import com.shipcrowd.domain.courier.ServiceArea;
import com.shipcrowd.domain.courier.TransportMode;
import com.shipcrowd.domain.measure.Dimensions;
import com.shipcrowd.domain.measure.Parcel;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.PincodeDirectory;
import com.shipcrowd.domain.ratecard.Consignment;
import com.shipcrowd.domain.ratecard.QuoteDesk;
import com.shipcrowd.domain.ratecard.QuoteDesk.Board;
import com.shipcrowd.domain.ratecard.QuoteDesk.Offer;
import com.shipcrowd.domain.ratecard.QuoteDesk.Request;
import com.shipcrowd.domain.ratecard.RateCardId;
import com.shipcrowd.domain.ratecard.RateCardVersionId;
import com.shipcrowd.domain.ratecard.ReferenceCards;
import com.shipcrowd.domain.ratecard.Supply;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// One lane, one COD parcel with insurance, 20 courier services: priced, ranked and explained.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class QuoteBench {
  private QuoteDesk desk;
  private List<Offer> offers;
  private Request request;

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

  @Benchmark
  public Board quoteOfTwentyServices() {
    return desk.quote(offers, request);
  }
}
