package com.shipcrowd.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.money.Taxed;
import com.shipcrowd.domain.wallet.Wallet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What an entry must be, what makes two the same, and how it moves a wallet.
class EntryRulesTest {
  private static final CompanyId ACME = new CompanyId(new UUID(0, 7));
  private static final LocalDate DAY = LocalDate.of(2026, 4, 3);
  private static final Account WALLET = Account.of(AccountName.SELLER_WALLET, ACME);
  private static final Account HOLDS = Account.of(AccountName.WALLET_HOLDS, ACME);
  private static final Account BANK = Account.of(AccountName.BANK);

  private static Money rs(String rupees) {
    return Money.ofRupees(rupees);
  }

  private static JournalEntry entry(String key, LocalDate on, Leg... legs) {
    return new JournalEntry(key, on, "event", List.of(legs));
  }

  @Test
  void given_one_leg_or_a_zero_leg_when_made_then_there_is_no_entry() {
    assertThatThrownBy(() -> entry("X", DAY, new Leg(WALLET, Money.ZERO)))
        .isInstanceOf(UnbalancedEntry.class);
    assertThatThrownBy(
            () ->
                entry(
                    "X",
                    DAY,
                    Leg.debit(WALLET, rs("1")),
                    Leg.credit(HOLDS, rs("1")),
                    Leg.debit(BANK, Money.ZERO)))
        .isInstanceOfSatisfying(
            UnbalancedEntry.class,
            e -> {
              assertThat(e.code()).isEqualTo("LEDGER_UNBALANCED");
              assertThat(e.values()).isEqualTo(Map.of("business_key", "X", "sum_paise", 0L));
            });
  }

  @Test
  void given_an_account_when_its_owner_is_missing_or_superfluous_then_it_is_none() {
    assertThatThrownBy(() -> Account.of(AccountName.SELLER_WALLET))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Account.of(AccountName.BANK, ACME))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(BANK).hasToString("BANK");
    assertThat(new Account(AccountName.PG_CLEARING, "paytm")).hasToString("PG_CLEARING:paytm");
  }

  @Test
  void
      given_two_postings_of_one_key_when_compared_then_legs_count_and_order_day_and_words_do_not() {
    var one = entry("K", DAY, Leg.debit(WALLET, rs("5")), Leg.credit(HOLDS, rs("5")));
    var same =
        new JournalEntry(
            "K",
            DAY.plusDays(1),
            "other words",
            List.of(
                Leg.credit(HOLDS, rs("2")),
                Leg.credit(HOLDS, rs("3")),
                Leg.debit(WALLET, rs("5"))));
    var other = entry("K", DAY, Leg.debit(WALLET, rs("6")), Leg.credit(HOLDS, rs("6")));
    var turned = entry("K", DAY, Leg.debit(HOLDS, rs("5")), Leg.credit(WALLET, rs("5")));

    assertThat(same.content()).isEqualTo(one.content());
    assertThat(other.content()).isNotEqualTo(one.content());
    assertThat(turned.content()).isNotEqualTo(one.content());
    assertThat(one.content()).contains("SELLER_WALLET:" + ACME.text() + "=500");
  }

  @Test
  void given_an_entry_when_undone_then_day_and_words_say_so() {
    var undone =
        entry("K", DAY, Leg.debit(WALLET, rs("5")), Leg.credit(HOLDS, rs("5")))
            .reversed(DAY.plusDays(2));

    assertThat(undone.on()).isEqualTo(DAY.plusDays(2));
    assertThat(undone.event()).isEqualTo("Reversal: event");
    assertThat(undone.legs())
        .containsExactly(Leg.credit(WALLET, rs("5")), Leg.debit(HOLDS, rs("5")));
  }

  @Test
  void given_promotional_credit_when_entries_pass_then_charges_use_it_first_and_moves_do_not() {
    var fee = new Taxed(rs("100"), Money.ZERO, Money.ZERO, rs("18"));
    var wallet = new WalletPostings(ACME, DAY);
    var parcel = new ShipmentPostings(ACME, DAY);

    assertThat(wallet.cashback("P1", rs("250")).promotion()).isEqualTo(rs("250"));
    assertThat(wallet.promoExpired("G1", rs("50")).promotion()).isEqualTo(rs("-50"));
    // A hold only reserves; the capture spends.
    assertThat(parcel.hold("S1", rs("118")).promotion()).isEqualTo(Money.ZERO);
    assertThat(parcel.captureFreight("S1", fee, Money.ZERO).promotion()).isEqualTo(rs("-118"));
    assertThat(wallet.subscription("2026", fee).promotion()).isEqualTo(rs("-118"));
    // What is given back does not make promotional credit again.
    assertThat(parcel.rtoReversal("S1", fee).promotion()).isEqualTo(Money.ZERO);
    assertThat(wallet.deposit("D1", rs("9")).promotion()).isEqualTo(Money.ZERO);
  }

  @Test
  void given_a_wallet_when_entries_pass_then_each_part_follows_its_account() {
    var start = new Wallet(rs("500"), rs("0"), rs("0"), rs("50"), rs("100"));

    var held = start.after(new ShipmentPostings(ACME, DAY).hold("S1", rs("118")));
    assertThat(held).isEqualTo(new Wallet(rs("382"), rs("118"), rs("0"), rs("50"), rs("100")));
    var spent =
        held.after(
            new ShipmentPostings(ACME, DAY)
                .captureFreight(
                    "S1", new Taxed(rs("100"), Money.ZERO, Money.ZERO, rs("18")), Money.ZERO));
    assertThat(spent).isEqualTo(new Wallet(rs("382"), rs("0"), rs("0"), rs("50"), rs("0")));
    var owing =
        spent.after(
            new PaymentPostings(ACME, DAY)
                .chargeback("paytm", "D1", new Split(rs("432"), rs("68"))));
    assertThat(owing).isEqualTo(new Wallet(rs("-50"), rs("0"), rs("68"), rs("50"), rs("0")));
    assertThat(owing.after(new WalletPostings(ACME, DAY).recover("K", rs("60"))).receivable())
        .isEqualTo(rs("8"));
  }

  @Test
  void given_a_key_with_other_legs_when_refused_then_the_key_is_named() {
    var error = new LedgerKeyConflict("HOLD:S1");

    assertThat(error.code()).isEqualTo("LEDGER_KEY_CONFLICT");
    assertThat(error.values()).isEqualTo(Map.of("business_key", "HOLD:S1"));
  }
}
