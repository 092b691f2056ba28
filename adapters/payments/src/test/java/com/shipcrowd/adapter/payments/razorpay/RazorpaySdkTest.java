package com.shipcrowd.adapter.payments.razorpay;

import static org.assertj.core.api.Assertions.assertThat;

import com.razorpay.RazorpayException;
import com.razorpay.Utils;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;

/// What Razorpay's own library signs or believes, we sign and believe, and nothing else.
class RazorpaySdkTest {
  private static final int ROUNDS = 200;

  @Test
  void a_push_that_their_library_believes_is_the_one_that_we_believe() throws RazorpayException {
    var random = new Random(11);
    for (int i = 0; i < ROUNDS; i++) {
      var secret = "secret-" + random.nextLong();
      var body =
          "{\"amount\":" + random.nextInt() + ",\"name\":\"\u0915\u093e\u0928\u092a\u0941\u0930\"}";
      var ours = RazorpaySignature.of(secret, body.getBytes(StandardCharsets.UTF_8));
      assertThat(Utils.verifyWebhookSignature(body, ours, secret)).isTrue();
      assertThat(Utils.verifyWebhookSignature(body + " ", ours, secret)).isFalse();
    }
  }

  @Test
  void a_checkout_answer_that_their_library_believes_is_the_one_that_we_believe()
      throws RazorpayException {
    var random = new Random(12);
    for (int i = 0; i < ROUNDS; i++) {
      var order = "order_" + random.nextLong();
      var payment = "pay_" + random.nextLong();
      var ours = RazorpaySignature.ofCheckout("key", order, payment);
      var answer =
          new JSONObject()
              .put("razorpay_order_id", order)
              .put("razorpay_payment_id", payment)
              .put("razorpay_signature", ours);
      assertThat(Utils.verifyPaymentSignature(answer, "key")).isTrue();
      assertThat(Utils.verifyPaymentSignature(answer, "other")).isFalse();
    }
  }
}
