package com.shipcrowd.adapter.payments.paytm;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.payments.PaymentGatewayContract;
import com.shipcrowd.adapter.simulators.payments.GatewaySimulator.Fault;
import com.shipcrowd.adapter.simulators.payments.PaytmSimulator;
import com.shipcrowd.application.fakes.CountingIds;
import com.shipcrowd.application.payment.needs.PaymentGateway;
import com.shipcrowd.application.payment.needs.PaymentGateway.Event;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payment.TopUp;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PaytmPaymentsTest extends PaymentGatewayContract {
  private static final String KEY = "ShpTestKey@12345";

  private final PaytmSimulator there = new PaytmSimulator(0);
  private final HttpCaller caller = new HttpCaller();
  private final PaymentGateway gateway =
      new PaytmPaymentGateway(
          new PaytmPaymentSettings(
              there.baseUrl(), PaytmSimulator.MID, PaytmSimulator.KEY, "WEBSTAGING", "http://here"),
          caller,
          new CountingIds());

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
    there.pay(Objects.requireNonNull(topUp.gatewayOrderId()), PaytmPaymentWire.rupees(amount));
  }

  @Override
  protected Map<String, String> checkout(TopUp topUp) {
    return there.form(Objects.requireNonNull(topUp.gatewayOrderId()));
  }

  @Override
  protected Pushed push(TopUp topUp) {
    return new Pushed(
        Map.of("content-type", "application/x-www-form-urlencoded"),
        there.push(Objects.requireNonNull(topUp.gatewayOrderId())));
  }

  @Override
  protected boolean loseNextAnswer() {
    there.next(Fault.CUT_AFTER);
    return true;
  }

  @Test
  void the_checksum_of_a_body_comes_out() {
    var body =
        "{\"requestType\":\"Payment\",\"mid\":\"SHPTST00000000000001\",\"websiteName\":\"WEBSTAGING\",\"orderId\":\"RCG_20261120_0001\",\"callbackUrl\":\"https://app.example.in/paytm/callback\",\"txnAmount\":{\"value\":\"500.00\",\"currency\":\"INR\"},\"userInfo\":{\"custId\":\"SELLER_42\"}}";
    var checksum =
        "OIA9WYRTQtxczt2ckOVrSRJ4U+mh3ErbSZIoZMA2NMqmhRWML84DeIC2cNiNhcsOL8XT910xLJdjrNqC70KFVyKx/9DAwGKt3N6OmKPN/3M=";

    assertThat(PaytmSignature.of(KEY, body, "aB3x")).isEqualTo(checksum);
    assertThat(PaytmSignature.isRight(KEY, body, checksum)).isTrue();
    assertThat(PaytmSignature.isRight(KEY, body + " ", checksum)).isFalse();
    assertThat(PaytmSignature.isRight("ShpTestKey@12346", body, checksum)).isFalse();
    assertThat(PaytmSignature.isRight(KEY, body, "not base64")).isFalse();
    var envelope = PaytmPaymentWire.envelope(body, checksum);
    assertThat(PaytmPaymentWire.bodyText(envelope)).isEqualTo(body);
    assertThat(gateway.isGenuine(Map.of("content-type", "application/json"), envelope)).isTrue();
  }

  @Test
  void the_checksum_of_a_form_comes_out() {
    var fields =
        PaytmPaymentWire.form(
            "BANKTXNID=&CURRENCY=INR&GATEWAYNAME=PPBLC&MID=SHPTST00000000000001&ORDERID=RCG_20261120_0001&PAYMENTMODE=UPI&RESPCODE=01&RESPMSG=Txn+Success&STATUS=TXN_SUCCESS&TXNAMOUNT=500.00&TXNDATE=2026-11-20+11%3A12%3A12.0&TXNID=20261120111212800110168000000000001"
                .getBytes(StandardCharsets.US_ASCII));

    assertThat(PaytmSignature.textOf(fields))
        .isEqualTo(
            "|INR|PPBLC|SHPTST00000000000001|RCG_20261120_0001|UPI|01|Txn Success|TXN_SUCCESS|500.00|2026-11-20 11:12:12.0|20261120111212800110168000000000001");
    assertThat(PaytmSignature.of(KEY, PaytmSignature.textOf(fields), "zQ9+"))
        .isEqualTo(
            "I+SK9lwWd1csQL5RBPiuremQXJF7fxP4pXmlWc5sB0AGERKMcBsfqIgNehxT5RvbiRPUqoe2mMFmdvaonekWJAqv/dTnhh+wL3bxM2Glu6g=");
  }

  @Test
  void a_push_is_only_a_hint() {
    assertThat(
            gateway.read(
                Map.of(),
                "ORDERID=o1&STATUS=TXN_SUCCESS&TXNAMOUNT=9.00".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(new Event.Look("o1"));
  }
}
