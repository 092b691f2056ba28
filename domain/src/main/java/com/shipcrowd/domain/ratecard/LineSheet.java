package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.money.Money;
import java.util.ArrayList;
import java.util.List;

/// Charge lines as they come up; heads that cost nothing or are waived are left out.
final class LineSheet {
  private final Supply supply;
  private final List<ChargeLine> lines = new ArrayList<>(4);

  private final Terms terms;

  LineSheet(Supply supply, Terms terms) {
    this.supply = supply;
    this.terms = terms;
  }

  /// For the head that a price is about: it stands there even when it costs nothing.
  void always(ChargeHead head, Money amount) {
    lines.add(ChargeLine.of(head, terms.waives(head) ? Money.ZERO : amount, supply));
  }

  void add(ChargeHead head, Money amount) {
    if (!amount.isZero() && !terms.waives(head)) lines.add(ChargeLine.of(head, amount, supply));
  }

  Charges charges() {
    return Charges.of(lines);
  }
}
