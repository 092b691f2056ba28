package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.money.Money;
import java.util.ArrayList;
import java.util.List;

/// Charge lines as they come up; heads that cost nothing are left out.
final class LineSheet {
  private final Supply supply;
  private final List<ChargeLine> lines = new ArrayList<>(4);

  LineSheet(Supply supply) {
    this.supply = supply;
  }

  void always(ChargeHead head, Money amount) {
    lines.add(ChargeLine.of(head, amount, supply));
  }

  void add(ChargeHead head, Money amount) {
    if (!amount.isZero()) always(head, amount);
  }

  Charges charges() {
    return Charges.of(lines);
  }
}
