package com.shipcrowd.adapter.payments.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Stripe's own library believes what we sign, and refuses what we refuse.
class StripeSdkTest {
  private static final int ROUNDS = 200;
  private static final long TOLERANCE_S = 300;

  @Test
  void their_library_and_we_agree() throws SignatureVerificationException {
    var random = new Random(11);
    for (int i = 0; i < ROUNDS; i++) {
      var secret = "whsec_" + random.nextLong();
      var body = "{\"id\":\"evt_" + random.nextInt() + "\",\"name\":\"\u00fc\"}";
      var time = "" + Instant.now().getEpochSecond();
      var ours = StripeSignature.of(secret, time, body.getBytes(StandardCharsets.UTF_8));
      var header = "t=" + time + ",v1=" + ours;

      assertThat(Webhook.Signature.verifyHeader(body, header, secret, TOLERANCE_S)).isTrue();
      assertThatThrownBy(
              () -> Webhook.Signature.verifyHeader(body + " ", header, secret, TOLERANCE_S))
          .isInstanceOf(SignatureVerificationException.class);
      assertThat(
              StripeSignature.isRight(
                  secret, header, (body + " ").getBytes(StandardCharsets.UTF_8), Instant.now()))
          .isFalse();
    }
  }
}
