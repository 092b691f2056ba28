package com.shipcrowd.domain.cod;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.domain.money.BasisPoints;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.wallet.Wallet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RemittanceSumTest {
  private static final Money NONE = Money.ZERO;

  private static Money rs(String rupees) {
    return Money.ofRupees(rupees);
  }

  private static Wallet wallet(String balance, String dues) {
    return new Wallet(rs(balance), NONE, rs(dues), rs("5000"));
  }

  @Test
  void the_worked_batches_come_to_the_paisa() {
    var fee = CodPlan.EARLY_D2.fee().of(rs("4998.00"));
    var tax = new BasisPoints(1800).of(fee);
    var b1 =
        RemittanceSum.of(
            rs("4998.00"), fee, tax, NONE, wallet("3000", "0"), null, new BasisPoints(0));
    var b2 =
        RemittanceSum.of(
            rs("3200.00"), NONE, NONE, NONE, wallet("3000", "0"), rs("500.00"), new BasisPoints(0));

    assertThat(fee.plus(tax)).isEqualTo(rs("58.39"));
    assertThat(b1.net()).isEqualTo(rs("4939.61"));
    assertThat(b2.net()).isEqualTo(rs("2700.00"));
    assertThat(b2.wallet()).isEqualTo(rs("500.00"));
  }

  @Test
  void dues_come_before_a_wallet_below_zero_and_both_before_the_wish() {
    var sum =
        RemittanceSum.of(
            rs("1000"), NONE, NONE, rs("100"), wallet("-200", "300"), null, new BasisPoints(5000));

    assertThat(sum.dues()).isEqualTo(rs("300"));
    assertThat(sum.wallet()).isEqualTo(rs("400"));
    assertThat(sum.net()).isEqualTo(rs("200"));
  }

  @Test
  void a_wish_leaves_the_bank_its_least() {
    var sum =
        RemittanceSum.of(
            rs("1000"), NONE, NONE, NONE, wallet("0", "0"), rs("5000"), new BasisPoints(0));

    assertThat(sum.net()).isEqualTo(RemittanceSum.LEAST);
    assertThat(sum.isPayable()).isTrue();
  }

  @Test
  void less_than_the_least_waits() {
    var share = new BasisPoints(0);
    var none = wallet("0", "0");
    assertThat(RemittanceSum.of(rs("99.99"), NONE, NONE, NONE, none, null, share).isPayable())
        .isFalse();
    assertThat(RemittanceSum.of(rs("100"), NONE, NONE, NONE, none, null, share).isPayable())
        .isTrue();
  }

  @Test
  void whatever_comes_together_nothing_is_lost_and_nothing_below_zero_but_the_net() {
    var random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      var cod = new Money(random.nextLong(0, 1_000_000));
      var fee = new Money(random.nextLong(0, 2_000));
      var reversals = new Money(random.nextLong(0, 300_000));
      var sum =
          RemittanceSum.of(
              cod,
              fee,
              new BasisPoints(1800).of(fee),
              reversals,
              new Wallet(
                  new Money(random.nextLong(-200_000, 200_000)),
                  NONE,
                  new Money(random.nextLong(0, 200_000)),
                  rs("5000")),
              random.nextBoolean() ? null : new Money(random.nextLong(0, 2_000_000)),
              new BasisPoints(random.nextInt(9001)));

      assertThat(sum.dues().isNegative() || sum.wallet().isNegative()).isFalse();
      assertThat(
              sum.net()
                  .plus(sum.fee())
                  .plus(sum.feeTax())
                  .plus(sum.reversals())
                  .plus(sum.dues())
                  .plus(sum.wallet()))
          .isEqualTo(cod);
      if (sum.wallet().isPositive() || sum.dues().isPositive())
        assertThat(sum.net().isNegative()).isFalse();
    }
  }
}
