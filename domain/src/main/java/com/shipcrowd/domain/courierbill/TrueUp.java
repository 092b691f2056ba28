package com.shipcrowd.domain.courierbill;

import com.shipcrowd.domain.money.Money;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/// What an accepted line changes in the books: billed less accrued, head by head as it was accrued.
public final class TrueUp {
  /// The head of lines that say one sum only.
  public static final String WHOLE = "TOTAL";

  private TrueUp() {}

  /// Differences that are not zero, in a stable order; they add up to billed less accrued of the billed ways.
  ///
  /// @param accrued by `BilledHead.accruedAs`, weight cases with the freight
  public static Map<String, Money> of(BilledLine line, Map<BilledHead, Money> accrued) {
    var due = new EnumMap<BilledHead, Money>(BilledHead.class);
    accrued.forEach(
        (head, amount) -> {
          boolean isBilled = head == BilledHead.RTO ? line.leg().isBack() : line.leg().isForward();
          if (isBilled) due.merge(head, amount, Money::plus);
        });
    var changes = new TreeMap<String, Money>();
    if (line.heads().isEmpty()) {
      keep(changes, WHOLE, line.taxable().minus(Money.sum(due.values())));
      return changes;
    }
    var billed = new EnumMap<BilledHead, Money>(BilledHead.class);
    line.heads().forEach((head, amount) -> billed.merge(head.accruedAs(), amount, Money::plus));
    for (var head : BilledHead.values())
      keep(
          changes,
          head.name(),
          billed.getOrDefault(head, Money.ZERO).minus(due.getOrDefault(head, Money.ZERO)));
    // Rounding between the heads and their sum.
    var rest = line.taxable().minus(Money.sum(line.heads().values()));
    if (!rest.isZero()) keep(changes, "ROUNDING", rest);
    return changes;
  }

  private static void keep(Map<String, Money> changes, String head, Money amount) {
    if (!amount.isZero()) changes.put(head, amount);
  }
}
