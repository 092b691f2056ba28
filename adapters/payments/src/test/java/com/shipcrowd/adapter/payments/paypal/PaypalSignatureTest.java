package com.shipcrowd.adapter.payments.paypal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaypalSignatureTest {
  private static final byte[] EVENT = "{\"id\":\"WH-1\"}".getBytes(StandardCharsets.UTF_8);
  private static final Map<String, String> HEADERS =
      Map.of(
          "paypal-auth-algo", "SHA256withRSA",
          "paypal-cert-url", "https://api.paypal.com/v1/notifications/certs/CERT-1",
          "paypal-transmission-id", "tid-1",
          "paypal-transmission-sig", "sig",
          "paypal-transmission-time", "2026-11-20T06:30:00Z");

  @Test
  void the_signed_text_has_the_checksum_as_an_unsigned_decimal() {
    assertThat(PaypalSignature.text("tid-1", "2026-11-20T06:30:00Z", "WHK1", EVENT))
        .isEqualTo("tid-1|2026-11-20T06:30:00Z|WHK1|838965618");
  }

  @Test
  void the_question_carries_the_event_as_it_came() {
    var question =
        new String(PaypalSignature.question("WHK1", HEADERS, EVENT), StandardCharsets.UTF_8);

    assertThat(question).endsWith(",\"webhook_event\":{\"id\":\"WH-1\"}}");
    assertThat(
            PaypalPaymentWire.read(question.getBytes(StandardCharsets.UTF_8))
                .path("webhook_id")
                .asText())
        .isEqualTo("WHK1");
    assertThat(PaypalSignature.isComplete(HEADERS)).isTrue();
    assertThat(PaypalSignature.isComplete(Map.of())).isFalse();
  }
}
