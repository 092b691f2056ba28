package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.zone.Zone;
import java.util.List;

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
    int grams = Math.max(0, chargeable.grams() - tolerance.grams());
    for (int i = 0; i < slabs.size(); i++) {
      var slab = slabs.get(i);
      if (grams <= slab.upTo.grams()) return new Rated(slab.prices.at(zone), slab.upTo);
    }
    var last = slabs.getLast();
    int steps = Math.ceilDiv(grams - last.upTo.grams(), step.grams());
    return new Rated(
        last.prices.at(zone).plus(stepPrices.at(zone).times(steps)),
        new Weight(Math.addExact(last.upTo.grams(), Math.multiplyExact(steps, step.grams()))));
  }
}
