package com.shipcrowd.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rupees are whole paise, sums are exact, shares round half up.
class MoneyTest {
  private static Money rs(String rupees) {
    return Money.ofRupees(rupees);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|Rs 0.00",
        "5|Rs 0.05",
        "10|Rs 0.10",
        "99|Rs 0.99",
        "-5|Rs -0.05",
        "99900|Rs 999.00",
        "100000|Rs 1,000.00",
        "1000000|Rs 10,000.00",
        "10000000|Rs 1,00,000.00",
        "9999900|Rs 99,999.00",
        "12345678|Rs 1,23,456.78",
        "123456789012|Rs 1,23,45,67,890.12",
        "-12345678|Rs -1,23,456.78"
      })
  void given_an_amount_when_shown_then_grouped_as_in_india(long paise, String shown) {
    assertThat(new Money(paise)).hasToString(shown);
  }

  @ParameterizedTest
  // amount in paise, rate, share: (amount x bp + 5000) div 10000
  @CsvSource({
    "5200, 1800, 936",
    "250, 1800, 45",
    "3, 1800, 1",
    "2, 1800, 0",
    "0, 1800, 0",
    "499800, 99, 4948",
    "5000, 1, 1",
    "4999, 1, 0"
  })
  void given_a_rate_when_taken_then_half_a_paisa_goes_up(long amount, int rate, long share) {
    assertThat(new BasisPoints(rate).of(new Money(amount))).isEqualTo(new Money(share));
  }

  @Test
  void given_rates_and_amounts_below_zero_when_shared_then_refused() {
    assertThatThrownBy(() -> new BasisPoints(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThat(new BasisPoints(0).of(rs("5"))).isEqualTo(Money.ZERO);
    assertThatThrownBy(() -> new BasisPoints(1).of(new Money(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void given_amounts_when_computed_with_then_sums_are_exact_and_never_overflow() {
    assertThat(rs("1499.5")).isEqualTo(new Money(149_950));
    assertThat(Money.sum(List.of(rs("1"), rs("-3"), rs("0.01")))).isEqualTo(rs("-1.99"));
    assertThat(rs("5").plus(rs("2"))).isEqualTo(rs("7"));
    assertThat(rs("5").minus(rs("2"))).isEqualTo(rs("3"));
    assertThat(rs("5").times(3)).isEqualTo(rs("15"));
    assertThat(rs("5").negated()).isEqualTo(rs("-5"));
    assertThat(rs("5").max(rs("2"))).isEqualTo(rs("5"));
    assertThat(rs("2").max(rs("5"))).isEqualTo(rs("5"));
    assertThat(rs("5").min(rs("2"))).isEqualTo(rs("2"));
    assertThat(rs("2").min(rs("5"))).isEqualTo(rs("2"));
    var most = new Money(Long.MAX_VALUE);
    assertThatThrownBy(() -> most.plus(new Money(1))).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> most.negated().minus(new Money(2)))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> rs("1.001")).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void given_zero_when_asked_then_it_is_neither_side() {
    assertThat(Money.ZERO.isZero()).isTrue();
    assertThat(Money.ZERO.isNegative()).isFalse();
    assertThat(Money.ZERO.isPositive()).isFalse();
    assertThat(new Money(1).isPositive()).isTrue();
    assertThat(new Money(1).isZero()).isFalse();
    assertThat(new Money(-1).isNegative()).isTrue();
    assertThat(rs("2").isMoreThan(rs("2"))).isFalse();
    assertThat(rs("2.01").isMoreThan(rs("2"))).isTrue();
    assertThat(rs("1").compareTo(rs("2"))).isNegative();
    assertThat(rs("2").compareTo(rs("1"))).isPositive();
  }

  @Test
  void given_taxed_amounts_when_summed_then_each_kind_of_tax_stays_apart() {
    var near = new Taxed(rs("100"), rs("9"), rs("8"), Money.ZERO);
    var far = new Taxed(rs("10"), Money.ZERO, Money.ZERO, rs("1.80"));

    assertThat(near.plus(far)).isEqualTo(new Taxed(rs("110"), rs("9"), rs("8"), rs("1.80")));
    assertThat(near.tax()).isEqualTo(rs("17"));
    assertThat(near.total()).isEqualTo(rs("117"));
    assertThat(far.total()).isEqualTo(rs("11.80"));
    assertThat(near.plus(near.negated())).isEqualTo(Taxed.NOTHING);
    assertThat(Taxed.NOTHING.isNothing()).isTrue();
    assertThat(far.isNothing()).isFalse();
    assertThat(new Taxed(Money.ZERO, Money.ZERO, Money.ZERO, rs("1")).isNothing()).isFalse();
    assertThat(new Taxed(rs("1"), Money.ZERO, Money.ZERO, Money.ZERO).isNothing()).isFalse();
  }
}
