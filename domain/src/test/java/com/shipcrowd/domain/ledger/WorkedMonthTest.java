package com.shipcrowd.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.ledger.Postings.Split;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.money.Taxed;
import com.shipcrowd.domain.wallet.Wallet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The part of money.md section 5 whose events exist: recharge, holds, captures, releases, RTO and COD collected.
class WorkedMonthTest {
  static final CompanyId ACME = new CompanyId(new UUID(0, 7));
  final List<JournalEntry> journal = new ArrayList<>();

  static Money rs(String rupees) {
    return Money.ofRupees(rupees);
  }

  static Taxed igst(String taxable, String tax) {
    return new Taxed(rs(taxable), Money.ZERO, Money.ZERO, rs(tax));
  }

  static Postings day(int month, int day) {
    return new Postings(ACME, LocalDate.of(2026, month, day));
  }

  void post(JournalEntry entry) {
    journal.add(entry);
  }

  Money walletBalance() {
    return Money.sum(
        journal.stream().map(e -> e.debitOf(AccountName.SELLER_WALLET).negated()).toList());
  }

  @Test
  @DisplayName(
      "money.md section 5: the month's events that exist now, wallet line by line and their balances")
  void given_the_worked_month_when_posted_then_wallet_and_balances_are_its_numbers() {
    post(day(4, 1).topUp("razorpay", "P1", rs("5000.00")));
    post(day(4, 2).cashback("P1", rs("250.00")));
    assertThat(walletBalance()).isEqualTo(rs("5250.00"));
    // The 1,000.00 security deposit of 04-02 is not posted here, so each balance is 1,000.00 above
    // the table's.
    var deposit = rs("1000.00");

    hold("S1", "61.36", deposit, "4188.64", 3);
    hold("S2", "231.28", deposit, "3957.36", 3);
    post(day(4, 4).captureFreight("S1", igst("52.00", "9.36"), Money.ZERO));
    post(day(4, 4).captureFreight("S2", igst("140.00", "25.20"), Money.ZERO));
    hold("S3", "86.14", deposit, "3871.22", 4);
    post(day(4, 5).captureFreight("S3", igst("38.00", "6.84"), Money.ZERO));
    hold("S4", "61.36", deposit, "3809.86", 5);
    post(day(4, 5).release("S4", "CANCELLED", rs("61.36")));
    assertThat(walletBalance().minus(deposit)).isEqualTo(rs("3871.22"));
    hold("S5", "61.36", deposit, "3809.86", 5);
    hold("S6", "61.36", deposit, "3748.50", 5);
    post(day(4, 6).captureFreight("S5", igst("52.00", "9.36"), Money.ZERO));
    post(day(4, 6).captureFreight("S6", igst("52.00", "9.36"), Money.ZERO));
    hold("S7", "61.36", deposit, "3687.14", 6);
    hold("S8", "164.57", deposit, "3522.57", 6);
    post(day(4, 7).captureFreight("S7", igst("52.00", "9.36"), Money.ZERO));
    post(day(4, 7).captureFreight("S8", igst("52.00", "9.36"), Money.ZERO));
    post(day(4, 8).captureCodFee("S2", igst("56.00", "10.08")));
    post(day(4, 8).codCollected("S2", "delhivery", rs("3200.00")));
    hold("S9", "37.76", deposit, "3484.81", 8);
    post(day(4, 9).captureFreight("S9", igst("32.00", "5.76"), rs("20.00")));
    post(day(4, 10).captureCodFee("S8", igst("87.47", "15.74")));
    post(day(4, 10).codCollected("S8", "delhivery", rs("4998.00")));
    post(day(4, 12).release("S3", "RTO_COD_FEE", rs("41.30")));
    assertThat(walletBalance().minus(deposit)).isEqualTo(rs("3526.11"));
    post(day(4, 12).rto("S3", igst("34.00", "6.12"), new Split(rs("40.12"), Money.ZERO)));
    assertThat(walletBalance().minus(deposit)).isEqualTo(rs("3485.99"));

    assertThat(balances())
        .containsEntry(AccountName.WALLET_HOLDS, Money.ZERO)
        .containsEntry(AccountName.FREIGHT_REVENUE, rs("-490.00"))
        .containsEntry(AccountName.COD_FEE_REVENUE, rs("-143.47"))
        .containsEntry(AccountName.RTO_REVENUE, rs("-34.00"))
        .containsEntry(AccountName.DISCOUNT_ALLOWED, rs("20.00"))
        .containsEntry(AccountName.PROMO_EXPENSE, rs("250.00"))
        .containsEntry(AccountName.COD_CLEARING, rs("8198.00"))
        .containsEntry(AccountName.COD_PAYABLE, rs("-8198.00"))
        // 131.93 of the trial balance, without weight case 15.84, early COD 8.91, and before the
        // credit note's 9.36
        .containsEntry(
            AccountName.GST_OUTPUT_IGST,
            rs("131.93").minus(rs("15.84")).minus(rs("8.91")).plus(rs("9.36")).negated());
    assertThat(Money.sum(balances().values())).isEqualTo(Money.ZERO);
  }

  private void hold(String shipment, String amount, Money deposit, String balanceAfter, int day) {
    post(day(4, day).hold(shipment, rs(amount)));
    assertThat(walletBalance().minus(deposit)).isEqualTo(rs(balanceAfter));
  }

  private Map<AccountName, Money> balances() {
    var sums = new EnumMap<AccountName, Money>(AccountName.class);
    for (var entry : journal) {
      for (var leg : entry.legs()) sums.merge(leg.account().name(), leg.amount(), Money::plus);
    }
    return sums;
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
    var entry = day(4, 3).hold("S1", rs("61.36"));

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
