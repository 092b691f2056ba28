package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.IndianDay;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.zone.FreightZone;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Five rate lines and a freight card to start with; a demonstration is seeded from them and the worked examples are
/// priced by them. Source: zones-and-rates.md section 8.
public final class ReferenceCards {
  private static final Weight HALF_KILO = new Weight(500);
  private static final Weight KILO = new Weight(1000);

  private ReferenceCards() {}

  /// Card S: surface parcels with their own return rates.
  public static RateLine surface() {
    return RateLine.builder()
        .forward(
            SlabLadder.of(
                HALF_KILO,
                ZonePrices.ofRupees("32", "38", "46", "52", "66", "86"),
                HALF_KILO,
                ZonePrices.ofRupees("24", "30", "38", "44", "58", "74")))
        .rto(
            SlabLadder.of(
                HALF_KILO,
                ZonePrices.ofRupees("28", "34", "42", "48", "60", "80"),
                HALF_KILO,
                ZonePrices.ofRupees("22", "28", "36", "42", "54", "70")))
        .oda(Money.ofRupees("25"))
        .cod(Money.ofRupees("35"), 175)
        .build();
  }

  /// Card X: air parcels with 12 % fuel.
  public static RateLine air() {
    return RateLine.builder()
        .forward(
            SlabLadder.of(
                HALF_KILO,
                ZonePrices.ofRupees("42", "50", "62", "76", "98", "128"),
                HALF_KILO,
                ZonePrices.ofRupees("34", "42", "54", "68", "88", "116")))
        .fuel(1200)
        .oda(Money.ofRupees("35"))
        .cod(Money.ofRupees("45"), 200)
        .build();
  }

  /// Card H: heavy surface parcels, from 2 kg, divisor 4500.
  public static RateLine heavy() {
    return RateLine.builder()
        .forward(
            SlabLadder.of(
                new Weight(2000),
                ZonePrices.ofRupees("70", "82", "98", "112", "148", "190"),
                KILO,
                ZonePrices.ofRupees("18", "22", "26", "30", "42", "56")))
        .divisor(4500)
        .oda(Money.ofRupees("40"))
        .cod(Money.ofRupees("35"), 175)
        .build();
  }

  /// Card L: a ladder of four slabs.
  public static RateLine ladder() {
    return RateLine.builder()
        .forward(
            new SlabLadder(
                List.of(
                    new SlabLadder.Slab(
                        new Weight(250), ZonePrices.ofRupees("24", "29", "35", "40", "52", "70")),
                    new SlabLadder.Slab(
                        HALF_KILO, ZonePrices.ofRupees("30", "36", "44", "50", "64", "84")),
                    new SlabLadder.Slab(
                        KILO, ZonePrices.ofRupees("46", "54", "68", "78", "98", "130")),
                    new SlabLadder.Slab(
                        new Weight(2000),
                        ZonePrices.ofRupees("68", "80", "100", "114", "148", "196"))),
                KILO,
                ZonePrices.ofRupees("20", "24", "30", "34", "46", "62")))
        .oda(Money.ofRupees("25"))
        .cod(Money.ofRupees("30"), 150)
        .build();
  }

  /// Card R: reverse journeys only, a check at the door for 15.00.
  public static RateLine reverse() {
    return RateLine.builder()
        .reverse(
            SlabLadder.of(
                HALF_KILO,
                ZonePrices.ofRupees("52", "60", "70", "80", "98", "130"),
                HALF_KILO,
                ZonePrices.ofRupees("30", "36", "44", "50", "64", "80")))
        .qualityCheck(Money.ofRupees("15"))
        .build();
  }

  /// Card S that also takes parcels back, at the rates of card R.
  public static RateLine surfaceBothWays() {
    var back = reverse();
    return surface().but().reverse(back.reverse()).qualityCheck(back.qualityCheck()).build();
  }

  /// Matrix "B" with the usual fees, COD at 1.00 % and the green tax passed on. Source:
  /// zones-and-rates.md section 10.
  public static FreightCard freight() {
    return FreightCard.builder(
            FreightMatrix.builder()
                .row(
                    FreightZone.N1,
                    "7.50",
                    "8.50",
                    "12.50",
                    "20.50",
                    "11.00",
                    "12.00",
                    "13.50",
                    "14.50",
                    "10.00",
                    "32.00")
                .row(
                    FreightZone.N2,
                    "8.80",
                    "9.50",
                    "14.00",
                    "22.00",
                    "12.50",
                    "13.50",
                    "15.00",
                    "16.00",
                    "11.50",
                    "34.00")
                .row(
                    FreightZone.E,
                    "11.50",
                    "13.00",
                    "9.50",
                    "15.00",
                    "14.50",
                    "15.00",
                    "14.50",
                    "15.50",
                    "12.50",
                    "29.00")
                .row(
                    FreightZone.NE,
                    "16.00",
                    "17.50",
                    "13.00",
                    "12.50",
                    "19.50",
                    "20.00",
                    "19.00",
                    "20.00",
                    "18.00",
                    "33.00")
                .row(
                    FreightZone.W1,
                    "11.00",
                    "12.50",
                    "15.00",
                    "23.00",
                    "7.80",
                    "8.50",
                    "12.50",
                    "13.00",
                    "9.50",
                    "31.00")
                .row(
                    FreightZone.W2,
                    "12.50",
                    "14.00",
                    "16.00",
                    "24.00",
                    "8.50",
                    "8.00",
                    "11.50",
                    "12.00",
                    "9.50",
                    "30.00")
                .row(
                    FreightZone.S1,
                    "14.50",
                    "16.00",
                    "15.50",
                    "23.50",
                    "13.00",
                    "12.00",
                    "8.50",
                    "9.50",
                    "12.00",
                    "27.00")
                .row(
                    FreightZone.S2,
                    "15.50",
                    "17.00",
                    "16.50",
                    "24.50",
                    "14.00",
                    "13.00",
                    "9.50",
                    "8.50",
                    "13.00",
                    "28.00")
                .row(
                    FreightZone.C,
                    "10.00",
                    "11.50",
                    "12.50",
                    "19.50",
                    "9.50",
                    "9.50",
                    "12.00",
                    "13.00",
                    "7.50",
                    "30.00")
                .row(
                    FreightZone.X,
                    "32.00",
                    "34.00",
                    "29.00",
                    "33.00",
                    "31.00",
                    "30.00",
                    "27.00",
                    "28.00",
                    "30.00",
                    "25.00")
                .build())
        .cod(Money.ofRupees("150"), 100)
        .greenTax(Money.ofRupees("100"))
        .build();
  }

  /// A first version with the standard zone rules and no end.
  public static RateCardVersion version(
      RateCardVersionId id, RateCardId card, LocalDate effectiveFrom, Map<String, RateLine> lines) {
    return new RateCardVersion(
        id,
        card,
        1,
        IndianDay.startOf(effectiveFrom),
        null,
        new RateCardVersion.Parcels(Map.of(), Map.of(), lines, Map.of()));
  }
}
