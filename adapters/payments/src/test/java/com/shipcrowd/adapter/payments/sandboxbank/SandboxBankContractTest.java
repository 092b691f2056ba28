package com.shipcrowd.adapter.payments.sandboxbank;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.adapter.payments.PayoutGatewayContract;
import com.shipcrowd.application.fakes.ManualClock;
import com.shipcrowd.application.payout.needs.PayoutGateway;
import com.shipcrowd.application.payout.needs.PayoutGateway.Told;
import com.shipcrowd.application.payout.needs.SandboxTransfers;
import com.shipcrowd.domain.payout.Cure;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SandboxBankContractTest extends PayoutGatewayContract {
  private static final class Memory implements SandboxTransfers {
    private final Map<String, Transfer> known = new HashMap<>();

    @Override
    public Transfer remember(Transfer first, Instant at) {
      known.putIfAbsent(first.reference(), first);
      return known.get(first.reference());
    }

    @Override
    public Optional<Transfer> look(String reference) {
      return Optional.ofNullable(
          known.computeIfPresent(
              reference,
              (_, t) ->
                  new Transfer(
                      t.reference(),
                      t.amount(),
                      t.numberEnds(),
                      t.state(),
                      t.reason(),
                      t.looks() + 1)));
    }
  }

  private final PayoutGateway bank =
      new SandboxBankPayoutGateway(
          new Memory(), new ManualClock(Instant.parse("2026-11-20T10:00:00Z")));

  @Override
  protected PayoutGateway gateway() {
    return bank;
  }

  @Override
  protected String refusingForGood() {
    return "1111";
  }

  @Override
  protected String losingTheAnswer() {
    return "3333";
  }

  @Override
  protected String losingTheOrder() {
    return "4444";
  }

  @Test
  void passing_trouble_passes_with_the_next_attempt() {
    var first = order("2222", "100.00");
    assertThat(bank.pay(first))
        .isInstanceOfSatisfying(
            Told.Refused.class, r -> assertThat(r.cure()).isEqualTo(Cure.RETRY));
    var second =
        new PayoutGateway.Order(
            first.reference().replace("-1", "-2"),
            first.accountReference(),
            first.to(),
            first.amount(),
            "beneficiary_bank_offline",
            first.narration());
    assertThat(bank.pay(second)).isInstanceOf(Told.Underway.class);
  }

  @Test
  void money_sent_back_is_told_at_a_later_look_and_a_hanging_one_hangs() {
    var returned = order("6666", "100.00");
    bank.pay(returned);
    assertThat(bank.find(returned.reference())).isInstanceOf(Told.Paid.class);
    assertThat(bank.find(returned.reference())).isInstanceOf(Told.Returned.class);
    var hanging = order("5555", "100.00");
    bank.pay(hanging);
    for (int i = 0; i < 5; i++)
      assertThat(bank.find(hanging.reference())).isInstanceOf(Told.Underway.class);
  }
}
