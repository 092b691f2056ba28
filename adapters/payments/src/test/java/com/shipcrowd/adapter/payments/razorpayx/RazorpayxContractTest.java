package com.shipcrowd.adapter.payments.razorpayx;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.payments.PayoutGatewayContract;
import com.shipcrowd.adapter.simulators.razorpayx.RazorpayxSimulator;
import com.shipcrowd.adapter.simulators.razorpayx.RazorpayxSimulator.Trouble;
import com.shipcrowd.application.payout.needs.PayoutGateway;
import com.shipcrowd.application.payout.needs.PayoutGateway.Checked;
import com.shipcrowd.application.payout.needs.PayoutGateway.Order;
import com.shipcrowd.application.payout.needs.PayoutGateway.Push;
import com.shipcrowd.application.payout.needs.PayoutGateway.Told;
import com.shipcrowd.domain.payout.AccountNumber;
import com.shipcrowd.domain.payout.Beneficiary;
import com.shipcrowd.domain.payout.Cure;
import com.shipcrowd.domain.payout.Ifsc;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RazorpayxContractTest extends PayoutGatewayContract {
  private final RazorpayxSimulator bank = new RazorpayxSimulator();
  private final HttpCaller caller = new HttpCaller(Duration.ofMillis(50));
  private final RazorpayxPayoutSettings settings = settings(bank.settings());
  private final PayoutGateway gateway =
      new RazorpayxPayoutGateway(new RazorpayxClient(caller, settings), settings);

  private static RazorpayxPayoutSettings settings(Map<String, String> said) {
    var at = "shipcrowd.payouts.razorpayx.";
    return new RazorpayxPayoutSettings(
        said.getOrDefault(at + "url", ""),
        said.getOrDefault(at + "key-id", ""),
        said.getOrDefault(at + "key-secret", ""),
        said.getOrDefault(at + "account-number", ""),
        List.of(said.getOrDefault(at + "webhook-secret", "")),
        Duration.ofSeconds(3));
  }

  @AfterEach
  void close() {
    caller.close();
    bank.close();
  }

  @Override
  protected PayoutGateway gateway() {
    return gateway;
  }

  @Override
  protected String refusingForGood() {
    bank.next(Trouble.ACCOUNT_CLOSED);
    return "6789";
  }

  @Override
  protected String losingTheAnswer() {
    bank.next(Trouble.LOST_ANSWER);
    return "6789";
  }

  @Override
  protected String losingTheOrder() {
    bank.next(Trouble.LOST_ORDER);
    return "6789";
  }

  @ParameterizedTest
  @EnumSource(
      value = Trouble.class,
      names = {"ERROR", "THROTTLED", "BAD_KEY"})
  void trouble_that_is_not_the_sellers_leaves_it_in_doubt(Trouble trouble) {
    bank.next(trouble);

    assertThat(gateway.pay(order("6789", "100.00"))).isInstanceOf(Told.InDoubt.class);
    assertThat(bank.references()).isEmpty();
  }

  @Test
  void a_check_answered_later_is_asked_for_by_its_number() {
    bank.answersChecksAtOnce(false);
    bank.registeredName("KAVERI CRAFTS PVT LTD");

    var first = gateway.check("bnk_00000000000000000000000009", to("6789"));

    assertThat(first).isInstanceOf(Checked.Later.class);
    assertThat(gateway.checked(((Checked.Later) first).number()))
        .isEqualTo(new Checked.Exists("KAVERI CRAFTS PVT LTD"));
  }

  @Test
  void a_bad_branch_is_the_sellers_to_correct() {
    var to = new Beneficiary("Ravi", new AccountNumber("12345"), new Ifsc("HDFC0000053"));
    assertThat(gateway.check("bnk_3", to)).isInstanceOf(Checked.Exists.class);
  }

  @ParameterizedTest
  @CsvSource({
    "500000.00,'',IMPS",
    "500000.01,'',RTGS",
    "1000.00,imps_not_allowed,NEFT",
    "200000.00,imps_not_allowed,RTGS"
  })
  void the_mode_follows_amount_and_last_failure(String rupees, String last, String mode) {
    var plain = order("6789", rupees);
    var order =
        new Order(
            plain.reference(),
            plain.accountReference(),
            plain.to(),
            plain.amount(),
            last,
            plain.narration());
    gateway.pay(order);

    assertThat(bank.mode(order.reference())).isEqualTo(mode);
  }

  @ParameterizedTest
  @CsvSource({
    "failed,beneficiary_bank_offline,RETRY",
    "failed,imps_not_allowed,RETRY",
    "failed,low_balance,TOP_UP",
    "failed,bank_account_frozen,OTHER_ACCOUNT",
    "failed,server_error,ASK_SUPPORT",
    "rejected,'',ASK_SUPPORT",
    "cancelled,'',ASK_SUPPORT"
  })
  void a_failure_says_what_helps(String status, String reason, Cure cure) {
    var order = order("6789", "100.00");
    gateway.pay(order);
    bank.bring(order.reference(), status, reason);

    assertThat(gateway.find(order.reference()))
        .isInstanceOfSatisfying(Told.Refused.class, r -> assertThat(r.cure()).isEqualTo(cure));
  }

  @Test
  void pushes_are_signed_over_their_bytes_and_read_like_answers() {
    var order = order("6789", "100.00");
    gateway.pay(order);
    bank.bring(order.reference(), "processed", "");
    var paid = bank.push(order.reference(), "payout.processed");
    bank.bring(order.reference(), "reversed", "beneficiary_account_frozen");
    var back = bank.push(order.reference(), "payout.reversed");

    assertThat(gateway.isGenuine(paid.headers(), paid.body())).isTrue();
    assertThat(gateway.isGenuine(back.headers(), paid.body())).isFalse();
    assertThat(gateway.read(paid.body()))
        .isInstanceOfSatisfying(
            Push.OfPayment.class,
            push -> {
              assertThat(push.reference()).isEqualTo(order.reference());
              assertThat(push.told()).isInstanceOf(Told.Paid.class);
            });
    assertThat(gateway.read(back.body()))
        .isInstanceOfSatisfying(
            Push.OfPayment.class,
            push -> assertThat(push.told()).isInstanceOf(Told.Returned.class));
  }

  @Test
  void the_published_vector_is_reproduced() {
    assertThat(
            RazorpayxSignature.of(
                "123456", "{\"a\":1,\"b\":2,\"c\":{\"d\":3}}".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("2fe04e22977002e6c7cb553adab8b460cb9e2a4970d5953cb27a8472752e3bbc");
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "null",
    "[]",
    "{}",
    "'{\"event\":\"payout.processed\"}'",
    "'{\"event\":\"transaction.created\",\"payload\":{}}'"
  })
  void what_is_incomplete_or_new_moves_nothing(String body) {
    assertThat(gateway.read((body == null ? "" : body).getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Push.Other.class);
  }
}
