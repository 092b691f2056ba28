package com.shipcrowd.adapter.payments.paypal;

import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.calls.Tokens;
import com.shipcrowd.adapter.payments.PaymentGatewayContract;
import com.shipcrowd.adapter.simulators.payments.GatewaySimulator.Fault;
import com.shipcrowd.adapter.simulators.payments.PaypalSimulator;
import com.shipcrowd.application.payment.needs.PaymentGateway;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payment.TopUp;
import com.shipcrowd.domain.payment.TopUpId;
import com.shipcrowd.domain.payment.TopUpStatus;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

class PaypalPaymentsTest extends PaymentGatewayContract {
  private final PaypalSimulator there = new PaypalSimulator(0);
  private final HttpCaller caller = new HttpCaller();
  private final PaymentGateway gateway =
      new PaypalPaymentGateway(
          new PaypalPaymentSettings(
              there.baseUrl(),
              PaypalSimulator.CLIENT_ID,
              PaypalSimulator.CLIENT_SECRET,
              PaypalSimulator.WEBHOOK_ID,
              "http://here"),
          caller,
          new Tokens());

  @AfterEach
  void close() {
    caller.close();
    there.close();
  }

  @Override
  protected PaymentGateway gateway() {
    return gateway;
  }

  @Override
  protected void pay(TopUp topUp, Money amount) {
    there.approve(
        Objects.requireNonNull(topUp.gatewayOrderId()),
        BigDecimal.valueOf(amount.paise(), 2).toPlainString());
  }

  @Override
  protected Map<String, String> checkout(TopUp topUp) {
    return Map.of("token", Objects.requireNonNull(topUp.gatewayOrderId()));
  }

  @Override
  protected Pushed push(TopUp topUp) {
    var body =
        there.push("PAYMENT.CAPTURE.COMPLETED", Objects.requireNonNull(topUp.gatewayOrderId()));
    return new Pushed(PaypalSimulator.headers(body), body);
  }

  // Asks something first, so that it is not the login that gets lost.
  @Override
  protected boolean loseNextAnswer() {
    var nobody =
        new TopUp(
            new TopUpId(new UUID(9, 9)),
            new CompanyId(new UUID(1, 1)),
            "paypal",
            new Money(50_000),
            TopUpStatus.PENDING,
            "O-none",
            null,
            AT);
    var _ = gateway.poll(nobody);
    there.next(Fault.CUT_AFTER);
    return true;
  }
}
