package com.shipcrowd.application.sandbox;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.payment.AcceptPayment;
import com.shipcrowd.application.payment.needs.SandboxPayments;
import com.shipcrowd.application.payment.needs.TopUps;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payment.TopUp;

/// See {@link SandboxCheckout}.
public final class SandboxCheckoutHandler implements SandboxCheckout {
  private static final String SANDBOX = "sandbox";
  private static final Money A_RUPEE = new Money(100);

  private final SandboxPayments payer;
  private final TopUps topUps;
  private final AcceptPayment door;
  private final UnitOfWork work;
  private final Clock clock;

  public SandboxCheckoutHandler(
      SandboxPayments payer, TopUps topUps, AcceptPayment door, UnitOfWork work, Clock clock) {
    this.payer = payer;
    this.topUps = topUps;
    this.door = door;
    this.work = work;
    this.clock = clock;
  }

  @Override
  public TopUp at(String token) {
    return payer
        .orderOf(token)
        .flatMap(order -> work.acrossCompanies(() -> topUps.ofGatewayOrder(SANDBOX, order)))
        .orElseThrow(() -> new NotFound("checkout"));
  }

  @Override
  public TopUp act(String token, Act act) {
    var topUp = at(token);
    // An installation that stops playing with everybody must not honour old addresses.
    if (topUp.createdAt().plus(AcceptPayment.TIME_TO_PAY).isBefore(clock.now()))
      throw new NotFound("checkout");
    var push =
        switch (act) {
          case PAY -> payer.capture(topUp);
          case FAIL -> payer.fail(topUp);
          case PAY_WRONG_AMOUNT -> payer.capture(topUp, topUp.amount().minus(A_RUPEE), "INR");
        };
    if (door.handle(SANDBOX, push.headers(), push.body()) == AcceptPayment.Answer.FORGED)
      throw new IllegalStateException("our own push was not believed");
    return at(token);
  }
}
