package com.shipcrowd.domain.ratecard.plain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a price is made of, in numbers and texts only: paise, grams, millimetres, basis points,
/// days and seconds since 1970.
final class PlainData {
  private PlainData() {}

  /// A slab's prices are by zone, A to F.
  record Slab(int upTo, long[] prices) {}

  record Ladder(List<Slab> slabs, int step, long[] stepPrices) {}

  record Season(long from, long to, int bp, Set<String> zones, Set<String> services) {}

  record Card(
      boolean extendedMetros,
      boolean specialOverridesLocal,
      Set<String> extraSpecialStates,
      @Nullable Ladder forward,
      @Nullable Ladder rto,
      int rtoPercentBp,
      @Nullable Ladder reverse,
      int divisor,
      int minChargeable,
      int tolerance,
      int fuelBp,
      long oda,
      long handling,
      long qualityCheck,
      boolean sellsCod,
      long codFlat,
      int codBp,
      long maxCod,
      int insuranceBp,
      long insuranceAbove,
      long insuranceMin,
      List<Season> seasons) {}

  record Heavy(int above, long perKg) {}

  record Freight(
      Map<String, String> redrawn,
      Map<String, Long> matrix,
      int cft,
      int minKg,
      long minFreight,
      int fuelBp,
      long docket,
      long rovMin,
      int rovBp,
      long odaMin,
      long odaKg,
      List<Heavy> heavy,
      long appointmentMin,
      long appointmentKg,
      long mallMin,
      long mallKg,
      long greenTax,
      boolean sellsCod,
      long codMin,
      int codBp,
      long maxCod,
      long reattemptMin,
      long reattemptKg,
      long demurrageKgDay,
      int freeDays) {}

  /// No dimensions when length is 0.
  record Box(int dead, int length, int breadth, int height) {}

  record Goods(
      List<Box> boxes,
      boolean cod,
      long collectable,
      long declared,
      boolean insured,
      boolean fragile,
      boolean qualityCheck) {}

  /// kind is ABSOLUTE, PERCENT or WAIVE; base and step are -1 to keep the card's.
  record Special(
      String service,
      String zone,
      long from,
      long to,
      String kind,
      long base,
      long step,
      int bp,
      String head) {}

  record Booking(
      String service,
      int origin,
      int destination,
      boolean reverse,
      boolean oda,
      long day,
      long second,
      boolean intraState,
      long coupon,
      String appointment,
      boolean ownersRisk) {}

  /// What came out, written down so that two can be laid side by side.
  record Answer(
      String refusal,
      String zone,
      List<String> weights,
      boolean dimensionsMissing,
      List<String> lines,
      List<String> rto,
      List<String> later) {
    static Answer refused(String why) {
      return new Answer(why, "", List.of(), false, List.of(), List.of(), List.of());
    }
  }
}
