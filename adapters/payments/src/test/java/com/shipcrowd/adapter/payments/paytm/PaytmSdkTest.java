package com.shipcrowd.adapter.payments.paytm;

import static org.assertj.core.api.Assertions.assertThat;

import com.paytm.pg.merchant.PaytmChecksum;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Paytm's own library and we read each other's checksums, of bodies and of form fields.
class PaytmSdkTest {
  private static final int ROUNDS = 200;

  @Test
  void checksums_of_bodies_are_believed_in_both_directions() throws Exception {
    var random = new Random(11);
    for (int i = 0; i < ROUNDS; i++) {
      var key = key(random);
      var body =
          "{\"mid\":\"M" + random.nextInt() + "\",\"txnAmount\":\"" + random.nextInt(99) + "\"}";
      var ours = PaytmSignature.of(key, body, "aB" + (10 + random.nextInt(90)));
      var theirs = PaytmChecksum.generateSignature(body, key);

      assertThat(PaytmChecksum.verifySignature(body, key, ours)).isTrue();
      assertThat(PaytmSignature.isRight(key, body, theirs)).isTrue();
      assertThat(PaytmSignature.isRight(key, body + " ", theirs)).isFalse();
      assertThat(PaytmSignature.isRight(key(random), body, theirs)).isFalse();
    }
  }

  @Test
  void checksums_of_form_fields_are_believed_whatever_their_order() throws Exception {
    var random = new Random(12);
    for (int i = 0; i < ROUNDS; i++) {
      var key = key(random);
      var fields = new TreeMap<String, String>();
      fields.put("TXNAMOUNT", random.nextInt(1000) + ".00");
      fields.put("MID", "M" + random.nextInt());
      fields.put("BANKTXNID", i % 2 == 0 ? "" : "null");
      fields.put("orderId", "top_" + random.nextInt());
      var theirs = PaytmChecksum.generateSignature(fields, key);

      assertThat(PaytmSignature.isRight(key, PaytmSignature.textOf(fields), theirs)).isTrue();
    }
  }

  private static String key(Random random) {
    return "%016d".formatted(random.nextLong(1_000_000_000_000_000L));
  }
}
