package com.shipcrowd.domain.shipment;

import com.shipcrowd.domain.money.Money;
import java.util.OptionalLong;

/// What is left of a shipment's price once the courier is paid, both before GST.
public record Margin(Money sold, Money bought) {
  /// Below zero when it was sold below cost.
  public Money amount() {
    return sold.minus(bought);
  }

  /// The amount in basis points of what was paid to the courier, rounded HALF_UP away from zero as the margin guard of
  /// rate cards counts it; empty when the courier asks nothing.
  public OptionalLong basisPoints() {
    if (!bought.isPositive()) return OptionalLong.empty();
    long amount = amount().paise();
    long size =
        Math.addExact(Math.multiplyExact(Math.abs(amount), 20_000L), bought.paise())
            / Math.multiplyExact(bought.paise(), 2L);
    return OptionalLong.of(amount < 0 ? -size : size);
  }
}
