package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.zone.Zone;

/// One price for each zone, before GST.
///
/// @param a zero or more, and so on to f
public record ZonePrices(Money a, Money b, Money c, Money d, Money e, Money f) {
  /// @throws IllegalArgumentException for a price below zero
  public ZonePrices {
    if (a.isNegative()
        || b.isNegative()
        || c.isNegative()
        || d.isNegative()
        || e.isNegative()
        || f.isNegative()) {
      throw new IllegalArgumentException("a price below zero");
    }
  }

  /// Reads six amounts in rupees; for seeds and tests.
  public static ZonePrices ofRupees(String a, String b, String c, String d, String e, String f) {
    return new ZonePrices(
        Money.ofRupees(a),
        Money.ofRupees(b),
        Money.ofRupees(c),
        Money.ofRupees(d),
        Money.ofRupees(e),
        Money.ofRupees(f));
  }

  /// The price for a zone.
  public Money at(Zone zone) {
    return switch (zone) {
      case A -> a;
      case B -> b;
      case C -> c;
      case D -> d;
      case E -> e;
      case F -> f;
    };
  }
}
