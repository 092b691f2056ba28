package com.shipcrowd.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.wallet.Wallet;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What makes an entry, and how charges that cannot be refused are split.
class JournalEntryTest {
  private static final CompanyId ACME = new CompanyId(new UUID(0, 7));

  private static Money rs(String rupees) {
    return Money.ofRupees(rupees);
  }

  @Test
  void given_legs_that_do_not_balance_when_made_then_there_is_no_entry() {
    var wallet = Account.of(AccountName.SELLER_WALLET, ACME);
    var holds = Account.of(AccountName.WALLET_HOLDS, ACME);

    assertThatThrownBy(
            () ->
                new JournalEntry(
                    "X",
                    LocalDate.EPOCH,
                    "x",
                    List.of(Leg.debit(wallet, rs("1")), Leg.credit(holds, rs("2")))))
        .isInstanceOf(UnbalancedEntry.class);
    assertThatThrownBy(() -> new JournalEntry("X", LocalDate.EPOCH, "x", List.of()))
        .isInstanceOf(UnbalancedEntry.class);
  }

  @Test
  void given_an_entry_when_reversed_then_both_sum_to_nothing_under_a_key_of_its_own() {
    var entry = new ShipmentPostings(ACME, LocalDate.of(2026, 4, 3)).hold("S1", rs("61.36"));

    var reversal = entry.reversed(LocalDate.of(2026, 4, 4));

    assertThat(reversal.businessKey()).isEqualTo("REV:HOLD:S1");
    assertThat(
            entry
                .debitOf(AccountName.SELLER_WALLET)
                .plus(reversal.debitOf(AccountName.SELLER_WALLET)))
        .isEqualTo(Money.ZERO);
  }

  @Test
  void
      given_a_charge_above_wallet_and_credit_when_split_then_the_rest_is_owed_and_recovered_later() {
    var wallet = new Wallet(rs("30.00"), Money.ZERO, Money.ZERO, rs("5.00"));

    assertThat(wallet.involuntary(rs("40.12"))).isEqualTo(new Split(rs("35.00"), rs("5.12")));
    assertThat(new Wallet(rs("-9.00"), Money.ZERO, Money.ZERO, rs("5.00")).involuntary(rs("1.00")))
        .isEqualTo(new Split(Money.ZERO, rs("1.00")));
    assertThat(new Wallet(Money.ZERO, Money.ZERO, rs("5.12"), Money.ZERO).recoverable(rs("3.00")))
        .isEqualTo(rs("3.00"));
  }
}
