package com.shipcrowd.adapter.payments;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.application.payout.needs.PayoutGateway;
import com.shipcrowd.application.payout.needs.PayoutGateway.Checked;
import com.shipcrowd.application.payout.needs.PayoutGateway.Order;
import com.shipcrowd.application.payout.needs.PayoutGateway.Told;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payout.AccountNumber;
import com.shipcrowd.domain.payout.Beneficiary;
import com.shipcrowd.domain.payout.Cure;
import com.shipcrowd.domain.payout.Ifsc;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What every bank must do, whoever it is.
public abstract class PayoutGatewayContract {
  private static int references;

  /// The bank under test.
  protected abstract PayoutGateway gateway();

  /// Makes the next payment be refused for good by the beneficiary's bank; answers the account's last four to use.
  protected abstract String refusingForGood();

  /// Makes the answer to the next order be lost after it was carried out; answers as `refusingForGood`.
  protected abstract String losingTheAnswer();

  /// Makes the next order be lost on its way; answers as `refusingForGood`.
  protected abstract String losingTheOrder();

  protected static Beneficiary to(String ends) {
    return new Beneficiary(
        "Kaveri Crafts", new AccountNumber("76543212345" + ends), new Ifsc("HDFC0000053"));
  }

  protected static Order order(String ends, String rupees) {
    return new Order(
        "pay_0000000000000000000000" + (1000 + ++references) + "-1",
        "bnk_00000000000000000000000001",
        to(ends),
        Money.ofRupees(rupees),
        "",
        "Shipcrowd COD");
  }

  @Test
  void an_account_that_exists_says_whose_it_is_and_another_that_it_is_none() {
    assertThat(settled(gateway().check("bnk_1", to("6789"))))
        .isInstanceOfSatisfying(
            Checked.Exists.class,
            exists -> assertThat(exists.registeredName()).isEqualToIgnoringCase("Kaveri Crafts"));
    assertThat(settled(gateway().check("bnk_2", to("0000"))))
        .isEqualTo(new Checked.Missing("bank_account_invalid"));
  }

  private Checked settled(Checked first) {
    return first instanceof Checked.Later(var number) ? gateway().checked(number) : first;
  }

  @Test
  void an_order_is_underway_and_then_paid_under_a_utr() {
    var order = order("6789", "1234.56");

    assertThat(gateway().pay(order)).isInstanceOf(Told.Underway.class);
    assertThat(gateway().find(order.reference()))
        .isInstanceOfSatisfying(
            Told.Paid.class, paid -> assertThat(paid.utr()).matches("[A-Z]{4}[A-Za-z0-9]{8,18}"));
  }

  @Test
  void an_order_heard_twice_is_the_same_payment() {
    var order = order("6789", "500.00");
    gateway().pay(order);
    var first = gateway().find(order.reference());

    assertThat(gateway().pay(order)).isEqualTo(first);
    assertThat(gateway().find(order.reference())).isEqualTo(first);
  }

  @Test
  void a_reference_nobody_sent_is_unknown() {
    assertThat(gateway().find(order("6789", "1.00").reference())).isEqualTo(new Told.Unknown());
  }

  @Test
  void a_refusal_for_good_asks_for_another_account() {
    assertThat(gateway().pay(order(refusingForGood(), "700.00")))
        .isInstanceOfSatisfying(
            Told.Refused.class, r -> assertThat(r.cure()).isEqualTo(Cure.OTHER_ACCOUNT));
  }

  @Test
  void a_lost_answer_is_in_doubt_and_found_by_reference() {
    var order = order(losingTheAnswer(), "800.00");

    assertThat(gateway().pay(order)).isInstanceOf(Told.InDoubt.class);
    assertThat(gateway().find(order.reference()))
        .isInstanceOfAny(Told.Underway.class, Told.Paid.class);
  }

  @Test
  void a_lost_order_is_in_doubt_unknown_and_taken_when_sent_again() {
    var order = order(losingTheOrder(), "900.00");

    assertThat(gateway().pay(order)).isInstanceOf(Told.InDoubt.class);
    assertThat(gateway().find(order.reference())).isEqualTo(new Told.Unknown());
    assertThat(gateway().pay(order)).isInstanceOf(Told.Underway.class);
  }

  @Test
  void nothing_is_genuine_without_a_signature() {
    assertThat(
            gateway().isGenuine(Map.of(), "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .isFalse();
  }
}
