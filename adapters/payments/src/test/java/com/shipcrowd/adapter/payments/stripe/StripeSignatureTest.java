package com.shipcrowd.adapter.payments.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StripeSignatureTest {
  private static final String SECRET = "whsec_shipcrowd_stripe_test";
  private static final byte[] BODY =
      "{\"id\":\"evt_shp_1\",\"object\":\"event\",\"type\":\"payment_intent.succeeded\"}"
          .getBytes(StandardCharsets.UTF_8);
  private static final String RIGHT =
      "fa7000a09bca1b08c33adb994997fbc049574d13667ecfc68d661bac5baaccd8";

  @Test
  void the_vector_comes_out_and_is_good_for_five_minutes() {
    var at = Instant.ofEpochSecond(1_763_640_000);
    var header = "t=1763640000,v1=00,v0=11,v1=" + RIGHT;

    assertThat(StripeSignature.of(SECRET, "1763640000", BODY)).isEqualTo(RIGHT);
    assertThat(StripeSignature.isRight(SECRET, header, BODY, at.plusSeconds(300))).isTrue();
    assertThat(StripeSignature.isRight(SECRET, header, BODY, at.plusSeconds(301))).isFalse();
    assertThat(StripeSignature.isRight(SECRET, header, BODY, at.minusSeconds(301))).isFalse();
    assertThat(StripeSignature.isRight("whsec_other", header, BODY, at)).isFalse();
    assertThat(StripeSignature.isRight(SECRET, "t=1763640000,v0=" + RIGHT, BODY, at)).isFalse();
    assertThat(StripeSignature.isRight(SECRET, "", BODY, at)).isFalse();
  }
}
