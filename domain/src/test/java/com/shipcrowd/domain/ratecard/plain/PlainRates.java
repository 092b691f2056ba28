package com.shipcrowd.domain.ratecard.plain;

import com.shipcrowd.domain.ratecard.plain.PlainData.Answer;
import com.shipcrowd.domain.ratecard.plain.PlainData.Booking;
import com.shipcrowd.domain.ratecard.plain.PlainData.Box;
import com.shipcrowd.domain.ratecard.plain.PlainData.Card;
import com.shipcrowd.domain.ratecard.plain.PlainData.Freight;
import com.shipcrowd.domain.ratecard.plain.PlainData.Goods;
import com.shipcrowd.domain.ratecard.plain.PlainData.Ladder;
import com.shipcrowd.domain.ratecard.plain.PlainData.Special;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Prices once more: sections 4 to 7, 10 and 12 of zones-and-rates.md, sentence by sentence, slow
/// and without a thought for anything but the text. Shares no code with the engine.
final class PlainRates {
  private final PlainPlaces places;

  PlainRates(PlainPlaces places) {
    this.places = places;
  }

  // Section 1: percentages HALF_UP to the paisa.
  private static long pct(long amount, long bp) {
    return BigDecimal.valueOf(amount)
        .multiply(BigDecimal.valueOf(bp))
        .divide(BigDecimal.valueOf(10_000), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  // Section 7, a line with its tax; a negative line turns the sign of the positive one.
  private static String line(String head, long amount, boolean intraState) {
    long abs = Math.abs(amount);
    long sign = amount < 0 ? -1 : 1;
    long half = intraState ? sign * pct(abs, 900) : 0;
    long whole = intraState ? 0 : sign * pct(abs, 1800);
    return head + " " + amount + " " + half + " " + half + " " + whole;
  }

  // Section 12: of all overrides about a head that are in force and fit, the most specific one.
  private static @Nullable Special chosen(
      List<Special> all, String head, String service, String zone, long at) {
    Special best = null;
    int bestRank = -1;
    for (var one : all) {
      boolean aboutHead =
          one.kind().equals("WAIVE") ? one.head().equals(head) : head.equals("FREIGHT");
      if (!aboutHead) continue;
      if (at < one.from() || at >= one.to()) continue;
      if (one.kind().equals("ABSOLUTE") && zone.contains("-")) continue;
      int rank;
      if (one.service().isEmpty()) rank = 0;
      else if (!one.service().equals(service)) continue;
      else if (one.zone().isEmpty()) rank = 1;
      else if (one.zone().equals(zone)) rank = 2;
      else continue;
      if (best == null || rank > bestRank || (rank == bestRank && one.from() > best.from())) {
        best = one;
        bestRank = rank;
      }
    }
    return best;
  }

  /// Knows which heads are waived, and writes lines.
  private static final class Sheet {
    final List<String> lines = new ArrayList<>();
    private final List<Special> all;
    private final Booking booking;
    private final String zone;

    Sheet(List<Special> all, Booking booking, String zone) {
      this.all = all;
      this.booking = booking;
      this.zone = zone;
    }

    boolean waived(String head) {
      var found = chosen(all, head, booking.service(), zone, booking.second());
      return found != null && found.kind().equals("WAIVE");
    }

    void first(String head, long amount) {
      lines.add(line(head, amount, booking.intraState()));
    }

    void add(String head, long amount) {
      if (amount != 0 && !waived(head)) lines.add(line(head, amount, booking.intraState()));
    }
  }

  private static long changed(long cardFreight, @Nullable Special override) {
    if (override == null) return cardFreight;
    if (override.kind().equals("WAIVE")) return 0;
    if (override.kind().equals("PERCENT")) {
      if (override.bp() >= 0) return cardFreight + pct(cardFreight, override.bp());
      return cardFreight - pct(cardFreight, -override.bp());
    }
    return cardFreight;
  }

  // Section 5: freight and billed weight, with prices of the override in place of the card's.
  private static long[] slab(
      Ladder ladder, long grams, int zone, @Nullable Special override, boolean reverse) {
    long base = -1;
    long step = -1;
    if (override != null && override.kind().equals("ABSOLUTE") && !reverse) {
      base = override.base();
      step = override.step();
    }
    long lastPrice = 0;
    long lastUpTo = 0;
    boolean firstSlab = true;
    for (var slab : ladder.slabs()) {
      lastPrice = firstSlab && base >= 0 ? base : slab.prices()[zone];
      lastUpTo = slab.upTo();
      firstSlab = false;
      if (grams <= lastUpTo) return new long[] {changed(lastPrice, override), lastUpTo};
    }
    long beyond = grams - lastUpTo;
    long n = beyond / ladder.step();
    if (beyond % ladder.step() > 0) n = n + 1;
    long each = step >= 0 ? step : ladder.stepPrices()[zone];
    return new long[] {changed(lastPrice + n * each, override), lastUpTo + n * ladder.step()};
  }

  private static BigInteger volume(Box box) {
    return BigInteger.valueOf(box.length())
        .multiply(BigInteger.valueOf(box.breadth()))
        .multiply(BigInteger.valueOf(box.height()));
  }

  private static long ceil(BigInteger amount, long by) {
    var parts = amount.divideAndRemainder(BigInteger.valueOf(by));
    return parts[0].longValueExact() + (parts[1].signum() > 0 ? 1 : 0);
  }

  /// @param corrected grams a package as a courier measured them later
  Answer parcels(
      Card card, Goods goods, Booking booking, List<Special> overrides, List<Integer> corrected) {
    var zone = places.zone(booking.origin(), booking.destination(), card);
    if (zone.length() > 1) return Answer.refused(zone);
    int z = zone.charAt(0) - 'A';
    var ladder = booking.reverse() ? card.reverse() : card.forward();
    if (ladder == null)
      return Answer.refused(booking.reverse() ? "REVERSE_NOT_AVAILABLE" : "SERVICE_NOT_PRICED");
    if (goods.cod()) {
      if (!card.sellsCod() || booking.reverse()) return Answer.refused("COD_NOT_AVAILABLE");
      if (goods.collectable() > card.maxCod()) return Answer.refused("COD_LIMIT");
    }
    long heaviest = 0;
    for (var box : goods.boxes())
      heaviest += Math.max(box.dead(), ceil(volume(box), card.divisor()));
    if (heaviest > 50_000_000) return Answer.refused("WEIGHT_LIMIT");

    var freightOverride = chosen(overrides, "FREIGHT", booking.service(), zone, booking.second());
    var head = booking.reverse() ? "REVERSE_FREIGHT" : "FREIGHT";
    var sheet = new Sheet(overrides, booking, zone);
    int seasonBp = 0;
    for (var season : card.seasons()) {
      if (booking.day() < season.from() || booking.day() > season.to()) continue;
      if (!season.zones().isEmpty() && !season.zones().contains(zone)) continue;
      if (!season.services().isEmpty() && !season.services().contains(booking.service())) continue;
      if (season.bp() > seasonBp) seasonBp = season.bp();
    }
    var weights = new ArrayList<String>();
    var billed = new ArrayList<Long>();
    boolean missing = false;
    long freight = 0;
    long fuel = 0;
    long seasonal = 0;
    for (var box : goods.boxes()) {
      if (box.length() == 0) missing = true;
      long volumetric = ceil(volume(box), card.divisor());
      long chargeable = box.dead();
      if (volumetric > chargeable) chargeable = volumetric;
      if (card.minChargeable() > chargeable) chargeable = card.minChargeable();
      var priced =
          slab(ladder, chargeable - card.tolerance(), z, freightOverride, booking.reverse());
      long own = sheet.waived(head) ? 0 : priced[0];
      weights.add(box.dead() + "/" + volumetric + "/" + chargeable + "/" + priced[1] + "@" + own);
      billed.add(priced[1]);
      freight += own;
      fuel += pct(own, card.fuelBp());
      seasonal += pct(own, seasonBp);
    }
    sheet.first(head, Math.max(0, freight - booking.coupon()));
    sheet.add("FUEL", fuel);
    if (booking.oda()) sheet.add("ODA", card.oda());
    long handling = 0;
    if (goods.fragile()) handling += card.handling() * goods.boxes().size();
    if (goods.qualityCheck() && booking.reverse())
      handling += card.qualityCheck() * goods.boxes().size();
    sheet.add("HANDLING", handling);
    sheet.add("SEASONAL", seasonal);
    if (goods.insured() && goods.declared() > card.insuranceAbove())
      sheet.add(
          "INSURANCE", Math.max(card.insuranceMin(), pct(goods.declared(), card.insuranceBp())));
    if (goods.cod())
      sheet.add("COD_FEE", Math.max(card.codFlat(), pct(goods.collectable(), card.codBp())));

    var rto = new Sheet(overrides, booking, zone);
    var later = new Sheet(overrides, booking, zone);
    if (card.forward() != null && !booking.reverse()) {
      long back = 0;
      long backFuel = 0;
      for (long grams : billed) {
        long own;
        if (rto.waived("RTO_FREIGHT")) own = 0;
        else if (card.rto() != null) own = slab(card.rto(), grams, z, freightOverride, false)[0];
        else
          own = pct(slab(card.forward(), grams, z, freightOverride, false)[0], card.rtoPercentBp());
        back += own;
        backFuel += pct(own, card.fuelBp());
      }
      rto.first("RTO_FREIGHT", back);
      rto.add("FUEL", backFuel);

      long now = 0;
      for (int grams : corrected)
        now +=
            slab(
                card.forward(),
                Math.max(grams, card.minChargeable()) - card.tolerance(),
                z,
                freightOverride,
                false)[0];
      long difference = now - freight;
      long onIt = pct(Math.abs(difference), card.fuelBp());
      later.first("WEIGHT_ADJ", difference);
      later.add("FUEL", difference < 0 ? -onIt : onIt);
    }
    return new Answer("", zone, weights, missing, sheet.lines, rto.lines, later.lines);
  }

  private static long atLeast(long minimum, long amount) {
    return amount > minimum ? amount : minimum;
  }

  /// Section 10. What comes later: an attempt, then days of lying around.
  Answer freight(
      Freight card, Goods goods, Booking booking, List<Special> overrides, int attempt, int days) {
    var lane = places.lane(booking.origin(), booking.destination(), card.redrawn());
    if (!lane.contains("-")) return Answer.refused(lane);
    if (booking.reverse()) return Answer.refused("REVERSE_NOT_AVAILABLE");
    if (goods.cod() && !card.sellsCod()) return Answer.refused("COD_NOT_AVAILABLE");
    if (goods.cod() && goods.collectable() > card.maxCod()) return Answer.refused("COD_LIMIT");
    long dead = 0;
    var volume = BigInteger.ZERO;
    boolean missing = false;
    for (var box : goods.boxes()) {
      dead += box.dead();
      volume = volume.add(volume(box));
      if (box.length() == 0) missing = true;
    }
    long volumetric = ceil(volume.multiply(BigInteger.valueOf(card.cft())), 27_000);
    if (dead > 50_000_000 || volumetric > 50_000_000) return Answer.refused("WEIGHT_LIMIT");
    long chargeable = Math.max(dead, Math.max(volumetric, card.minKg() * 1000L));
    long kg = ceil(BigInteger.valueOf(chargeable), 1000);
    var price = card.matrix().get(lane);
    if (price == null) throw new IllegalStateException("no price for " + lane);

    long freight =
        changed(
            atLeast(card.minFreight(), kg * price),
            chosen(overrides, "FREIGHT", booking.service(), lane, booking.second()));
    var sheet = new Sheet(overrides, booking, lane);
    sheet.first("FREIGHT", Math.max(0, freight - booking.coupon()));
    sheet.add("FUEL", pct(freight, card.fuelBp()));
    sheet.add("DOCKET", card.docket());
    if (!booking.ownersRisk())
      sheet.add("ROV", atLeast(card.rovMin(), pct(goods.declared(), card.rovBp())));
    if (booking.oda()) sheet.add("ODA", atLeast(card.odaMin(), kg * card.odaKg()));
    long handling = 0;
    for (int i = 0; i < card.heavy().size(); i++) {
      long above = card.heavy().get(i).above();
      long next = i + 1 < card.heavy().size() ? card.heavy().get(i + 1).above() : Long.MAX_VALUE;
      long grams = 0;
      for (var box : goods.boxes())
        if (box.dead() > above && box.dead() <= next) grams += box.dead();
      handling += ceil(BigInteger.valueOf(grams), 1000) * card.heavy().get(i).perKg();
    }
    sheet.add("HANDLING", handling);
    if (booking.appointment().equals("USUAL"))
      sheet.add("APPOINTMENT", atLeast(card.appointmentMin(), kg * card.appointmentKg()));
    if (booking.appointment().equals("MALL_OR_CSD"))
      sheet.add("APPOINTMENT", atLeast(card.mallMin(), kg * card.mallKg()));
    if (PlainPlaces.cluster(booking.origin()).equals("DELHI_NCR")
        || PlainPlaces.cluster(booking.destination()).equals("DELHI_NCR"))
      sheet.add("GREEN_TAX", card.greenTax());
    if (goods.cod())
      sheet.add("COD_FEE", atLeast(card.codMin(), pct(goods.collectable(), card.codBp())));

    var rto = new Sheet(overrides, booking, lane);
    long back = rto.waived("RTO_FREIGHT") ? 0 : freight;
    rto.first("RTO_FREIGHT", back);
    rto.add("FUEL", pct(back, card.fuelBp()));
    if (booking.oda()) rto.add("ODA", atLeast(card.odaMin(), kg * card.odaKg()));

    var later = new Sheet(overrides, booking, lane);
    if (attempt >= 2) later.add("REATTEMPT", atLeast(card.reattemptMin(), kg * card.reattemptKg()));
    if (days > card.freeDays())
      later.add("DEMURRAGE", kg * card.demurrageKgDay() * (days - card.freeDays()));
    var weights =
        List.of(dead + "/" + volumetric + "/" + chargeable + "/" + kg * 1000 + "@" + freight);
    return new Answer("", lane, weights, missing, sheet.lines, rto.lines, later.lines);
  }
}
