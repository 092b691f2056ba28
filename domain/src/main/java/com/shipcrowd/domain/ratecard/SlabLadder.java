package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.zone.Zone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Prices by weight: base slabs, then one additional step as often as needed. A plain "500 g + 500
/// g" card is a ladder of one. Exactly on an edge stays in the lower slab. Source:
/// zones-and-rates.md section 5.
///
/// @param slabs at least one, each reaching further than the one before
/// @param step above zero
/// @param stepPrices for each step begun beyond the last slab
public record SlabLadder(List<Slab> slabs, Weight step, ZonePrices stepPrices) {
  /// Prices up to and including a weight.
  public record Slab(Weight upTo, ZonePrices prices) {}

  /// What a weight costs, and the weight the price is good for.
  public record Rated(Money freight, Weight billed) {}

  /// @throws IllegalArgumentException without slabs, with slabs out of order, or with a step of
  ///   nothing
  public SlabLadder {
    slabs = List.copyOf(slabs);
    if (slabs.isEmpty()) throw new IllegalArgumentException("a ladder without slabs");
    int reached = 0;
    for (var slab : slabs) {
      if (slab.upTo.grams() <= reached)
        throw new IllegalArgumentException("slabs out of order at " + slab.upTo);
      reached = slab.upTo.grams();
    }
    if (step.grams() == 0) throw new IllegalArgumentException("a step of nothing");
  }

  /// A ladder of one slab.
  public static SlabLadder of(
      Weight first, ZonePrices firstPrices, Weight step, ZonePrices stepPrices) {
    return new SlabLadder(List.of(new Slab(first, firstPrices)), step, stepPrices);
  }

  /// @param chargeable in grams; what is above an edge by no more than the tolerance stays below it
  /// @param tolerance none on sell cards
  public Rated rate(Weight chargeable, Weight tolerance, Zone zone) {
    return rate(chargeable, tolerance, zone, null, null);
  }

  /// The same with a customer's own prices.
  ///
  /// @param base in place of the first slab's price, null to keep it
  /// @param extra in place of the price of each step, null to keep it
  Rated rate(
      Weight chargeable, Weight tolerance, Zone zone, @Nullable Money base, @Nullable Money extra) {
    int grams = Math.max(0, chargeable.grams() - tolerance.grams());
    for (int i = 0; i < slabs.size(); i++) {
      var slab = slabs.get(i);
      if (grams <= slab.upTo.grams()) return new Rated(price(i, zone, base), slab.upTo);
    }
    var last = slabs.getLast();
    int steps = Math.ceilDiv(grams - last.upTo.grams(), step.grams());
    var each = extra != null ? extra : stepPrices.at(zone);
    return new Rated(
        price(slabs.size() - 1, zone, base).plus(each.times(steps)),
        new Weight(Math.addExact(last.upTo.grams(), Math.multiplyExact(steps, step.grams()))));
  }

  private Money price(int slab, Zone zone, @Nullable Money base) {
    return slab == 0 && base != null ? base : slabs.get(slab).prices.at(zone);
  }
}
