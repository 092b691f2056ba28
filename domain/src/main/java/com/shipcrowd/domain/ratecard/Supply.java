package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.money.BasisPoints;
import com.shipcrowd.domain.money.Money;

/// Whether a supply stays inside the platform's state, and so how its GST is split. The two ways
/// can differ by a paisa on one line; both are right. Source: zones-and-rates.md section 7.
public enum Supply {
  INTRA_STATE,
  INTER_STATE;

  private static final BasisPoints WHOLE = new BasisPoints(1800);
  private static final BasisPoints HALF = new BasisPoints(900);

  /// GST of 18 % on one line; a negative line gets the tax of the positive one with the sign
  /// turned.
  public Tax on(Money line) {
    if (line.isNegative()) return on(line.negated()).negated();
    return switch (this) {
      case INTRA_STATE -> {
        var half = HALF.of(line);
        yield new Tax(half, half, Money.ZERO);
      }
      case INTER_STATE -> new Tax(Money.ZERO, Money.ZERO, WHOLE.of(line));
    };
  }
}
