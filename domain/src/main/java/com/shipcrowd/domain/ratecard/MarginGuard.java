package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.BasisPoints;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.zone.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Finds where a sell card asks less than the courier's card. Freight and fuel are compared, at the edges of both ladders
/// and some steps beyond: between two edges both prices are flat. Source: zones-and-rates.md section 12.
public final class MarginGuard {
  // Beyond the last slab both grow by steps; ten steps show which grows faster.
  private static final int STEPS_LOOKED_AT = 10;

  // Nothing heavier is carried; see Quote.
  private static final int HEAVIEST_G = 50_000_000;

  private static final BasisPoints WHOLE = new BasisPoints(10_000);

  private MarginGuard() {}

  /// @param sell by service
  /// @param buy by service; services without a buy price cannot be judged and are left out
  /// @param minMargin what the sell price must be above the buy price, in basis points of the buy price
  public static List<BelowCost.Finding> findings(
      Map<String, RateLine> sell, Map<String, RateLine> buy, BasisPoints minMargin) {
    var findings = new ArrayList<BelowCost.Finding>();
    sell.forEach(
        (service, line) -> {
          var cost = buy.get(service);
          if (cost == null) return;
          var pair = new Pair(service, line, cost, minMargin, findings);
          pair.compare("FORWARD", line.forward(), cost.forward(), WHOLE, WHOLE);
          pair.compare("REVERSE", line.reverse(), cost.reverse(), WHOLE, WHOLE);
          // A card without return rates takes a share of the way there.
          pair.compare(
              "RTO",
              line.rto() == null ? line.forward() : line.rto(),
              cost.rto() == null ? cost.forward() : cost.rto(),
              line.rto() == null ? line.rtoPercent() : WHOLE,
              cost.rto() == null ? cost.rtoPercent() : WHOLE);
        });
    return findings;
  }

  private record Pair(
      String service,
      RateLine sell,
      RateLine buy,
      BasisPoints minMargin,
      List<BelowCost.Finding> findings) {

    void compare(
        String name,
        @Nullable SlabLadder asked,
        @Nullable SlabLadder paid,
        BasisPoints askedShare,
        BasisPoints paidShare) {
      if (asked == null || paid == null) return;
      var weights = new TreeSet<Integer>();
      edges(asked, weights);
      edges(paid, weights);
      for (var zone : Zone.values()) {
        for (int grams : weights) {
          var price = withFuel(sell, asked, askedShare, grams, zone);
          var cost = withFuel(buy, paid, paidShare, grams, zone);
          var least = cost.plus(minMargin.of(cost));
          if (least.isMoreThan(price)) {
            findings.add(
                new BelowCost.Finding(service, name, zone.name(), grams, price, cost, least));
            // One finding a zone says enough.
            break;
          }
        }
      }
    }

    private static Money withFuel(
        RateLine line, SlabLadder ladder, BasisPoints share, int grams, Zone zone) {
      var chargeable = new Weight(grams).max(line.minChargeable());
      var freight = share.of(ladder.rate(chargeable, line.tolerance(), zone).freight());
      return freight.plus(line.fuel().of(freight));
    }

    private static void edges(SlabLadder ladder, TreeSet<Integer> weights) {
      ladder.slabs().forEach(slab -> weights.add(slab.upTo().grams()));
      int last = ladder.slabs().getLast().upTo().grams();
      for (int i = 1; i <= STEPS_LOOKED_AT; i++) {
        long grams = last + (long) i * ladder.step().grams();
        if (grams <= HEAVIEST_G) weights.add((int) grams);
      }
    }
  }
}
