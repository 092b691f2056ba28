package com.shipcrowd.domain.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.domain.ledger.Split;
import com.shipcrowd.domain.money.Money;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What may be spent, withdrawn and taken. Source: money.md section 2.
class WalletRulesTest {
  private static Money rs(String rupees) {
    return Money.ofRupees(rupees);
  }

  @ParameterizedTest
  // balance, held, promo: withdrawable
  @CsvSource({
    "100, 0, 0, 100",
    "100, 0, 30, 70",
    "100, 10, 30, 80",
    "100, 40, 30, 100",
    "20, 0, 30, 0",
    "-5, 0, 0, 0",
    "0, 0, 0, 0"
  })
  void given_promotional_credit_when_withdrawing_then_what_no_booking_holds_stays(
      String balance, String held, String promo, String expected) {
    var wallet = new Wallet(rs(balance), rs(held), Money.ZERO, rs("500"), rs(promo));

    assertThat(wallet.withdrawable()).isEqualTo(rs(expected));
  }

  @ParameterizedTest
  // balance, credit limit, charge: from the wallet, owed
  @CsvSource({
    "100, 0, 40, 40, 0",
    "100, 0, 100, 100, 0",
    "100, 0, 100.01, 100, 0.01",
    "0, 0, 5, 0, 5",
    "-10, 10, 5, 0, 5",
    "-10, 30, 25, 20, 5",
    "-40, 30, 5, 0, 5"
  })
  void given_a_charge_that_cannot_be_refused_when_split_then_the_credit_limit_is_never_passed(
      String balance, String limit, String charge, String paid, String owed) {
    var wallet = new Wallet(rs(balance), Money.ZERO, Money.ZERO, rs(limit));

    assertThat(wallet.involuntary(rs(charge))).isEqualTo(new Split(rs(paid), rs(owed)));
    assertThat(new Split(rs(paid), rs(owed)).total()).isEqualTo(rs(charge));
  }

  @Test
  void given_a_credit_limit_when_asked_then_it_is_available_but_not_the_sellers() {
    var wallet = new Wallet(rs("10"), Money.ZERO, rs("3"), rs("500"));

    assertThat(wallet.available()).isEqualTo(rs("510"));
    assertThat(wallet.withdrawable()).isEqualTo(rs("10"));
    assertThat(wallet.recoverable(rs("2"))).isEqualTo(rs("2"));
    assertThat(wallet.recoverable(rs("4"))).isEqualTo(rs("3"));
  }

  @Test
  void given_refusals_when_told_then_each_says_its_figures() {
    assertThat(new InsufficientBalance(rs("10"), rs("3")).values())
        .isEqualTo(Map.of("needed_paise", 1000L, "available_paise", 300L, "missing_paise", 700L));
    assertThat(new InsufficientBalance(rs("10"), rs("3")).code()).isEqualTo("INSUFFICIENT_BALANCE");
    assertThat(new OutstandingDues(rs("4")).values()).isEqualTo(Map.of("dues_paise", 400L));
    assertThat(new OutstandingDues(rs("4")).code()).isEqualTo("OUTSTANDING_DUES");
    assertThat(new CreditInUse(rs("5")).values()).isEqualTo(Map.of("used_paise", 500L));
    assertThat(new BookingsBlocked().code()).isEqualTo("INVOICE_OVERDUE");
  }
}
