package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.zone.FreightLane;
import com.shipcrowd.domain.zone.FreightZone;
import java.util.HashMap;
import java.util.Map;

/// What a kilogram of freight costs from each zone to each zone, before GST. Not symmetric:
/// backhaul is cheaper.
///
/// @param perKg every lane, each from 0 to `HIGHEST`
public record FreightMatrix(Map<FreightLane, Money> perKg) {
  /// Ten lakh rupees a kilogram: anything above is a slip of the pen.
  public static final Money HIGHEST = new Money(100_000_000);

  /// @throws IllegalArgumentException for a lane without a price, a price below zero or above
  ///   `HIGHEST`
  public FreightMatrix {
    perKg = Map.copyOf(perKg);
    for (var from : FreightZone.values()) {
      for (var to : FreightZone.values()) {
        var lane = new FreightLane(from, to);
        var price = perKg.get(lane);
        if (price == null) throw new IllegalArgumentException("no price for " + lane.name());
        if (price.isNegative() || price.isMoreThan(HIGHEST))
          throw new IllegalArgumentException("price out of range on " + lane.name());
      }
    }
  }

  /// The price of a kilogram on a lane.
  public Money at(FreightLane lane) {
    var price = perKg.get(lane);
    if (price == null) throw new IllegalStateException("a hole at " + lane.name());
    return price;
  }

  /// A matrix to be filled row by row.
  public static Builder builder() {
    return new Builder();
  }

  /// Collects rows. Used by one thread, then thrown away.
  public static final class Builder {
    private final Map<FreightLane, Money> perKg = new HashMap<>();

    private Builder() {}

    /// Ten amounts in rupees in the order of `FreightZone`; for seeds and tests.
    ///
    /// @throws IllegalArgumentException for another number of amounts
    public Builder row(FreightZone from, String... rupees) {
      var zones = FreightZone.values();
      if (rupees.length != zones.length)
        throw new IllegalArgumentException("a row of " + rupees.length + " prices");
      for (int i = 0; i < rupees.length; i++) price(from, zones[i], Money.ofRupees(rupees[i]));
      return this;
    }

    /// One price, replacing what stood there.
    public Builder price(FreightZone from, FreightZone to, Money perKilogram) {
      perKg.put(new FreightLane(from, to), perKilogram);
      return this;
    }

    /// @throws IllegalArgumentException as the constructor does
    public FreightMatrix build() {
      return new FreightMatrix(perKg);
    }
  }
}
