package com.shipcrowd.domain.ledger;

import com.shipcrowd.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One money event: balanced legs under a business key that is used once. Nothing is ever changed or removed; a mistake
/// is undone by `reversed`.
///
/// @param businessKey unique in the whole ledger, for example `HOLD:shp_…`
/// @param on the IST day it belongs to
/// @param event what happened, for a statement line
/// @param legs at least two, none zero, summing to zero
public record JournalEntry(String businessKey, LocalDate on, String event, List<Leg> legs) {
  /// @throws UnbalancedEntry when the legs break the first invariant of money.md section 4
  public JournalEntry {
    legs = List.copyOf(legs);
    var sum = Money.sum(legs.stream().map(Leg::amount).toList());
    if (legs.size() < 2 || !sum.isZero() || legs.stream().anyMatch(leg -> leg.amount().isZero())) {
      throw new UnbalancedEntry(businessKey, sum);
    }
  }

  /// The entry that undoes this one, under `REV:{key}`.
  public JournalEntry reversed(LocalDate day) {
    return new JournalEntry(
        "REV:" + businessKey,
        day,
        "Reversal: " + event,
        legs.stream().map(leg -> new Leg(leg.account(), leg.amount().negated())).toList());
  }

  /// How much an account grows on its debit side, over all legs.
  public Money debitOf(AccountName name) {
    return Money.sum(
        legs.stream().filter(leg -> leg.account().name() == name).map(Leg::amount).toList());
  }

  /// By how much unspent promotional credit of the wallet grows: it is given, expires, or is used up first by whatever the
  /// seller is charged. Source: money.md section 2.
  public Money promotion() {
    if (legs.stream().anyMatch(leg -> leg.account().name() == AccountName.PROMO_EXPENSE))
      return debitOf(AccountName.PROMO_EXPENSE);
    if (legs.stream().noneMatch(leg -> leg.account().name().kind() == AccountName.Kind.INCOME))
      return Money.ZERO;
    var spent = debitOf(AccountName.SELLER_WALLET).plus(debitOf(AccountName.WALLET_HOLDS));
    return spent.max(Money.ZERO).negated();
  }

  /// What makes two postings of one key the same: the legs, whatever their order; day and words do not count.
  public String content() {
    Map<String, Long> byAccount = new TreeMap<>();
    for (var leg : legs)
      byAccount.merge(leg.account().toString(), leg.amount().paise(), Math::addExact);
    return byAccount.toString();
  }
}
