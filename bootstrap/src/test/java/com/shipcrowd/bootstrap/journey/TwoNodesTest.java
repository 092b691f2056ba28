package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What is held in memory is the same on every node of one database within two seconds.
class TwoNodesTest {
  private static final Duration PROMISED = Duration.ofSeconds(2);

  @Test
  @DisplayName(
      "a card approved on one node prices on the other within two seconds, killed LISTEN connections included")
  void given_two_nodes_when_a_card_is_approved_on_one_then_the_other_follows() throws Exception {
    var one = Program.shared();
    // Other tests let time pass on the shared node; both must live in the same moment.
    var ahead = one.bean(MovableClock.class).ahead().toString();
    var other = Program.another(Map.of("shipcrowd.test.clock-ahead", ahead));
    try {
      var cards = new Cards(one);
      var seller = Seller.registered(one);
      var there = seller.http().at(other.address());
      var card = cards.inForce(seller, Cards.flat("30.00", "20.00"));
      assertThat(follows(there, 3000)).isLessThan(PROMISED);

      // Every listening connection is cut at the moment of the approval.
      cards
          .maker
          .post(
              "/v1/rate-cards/" + card + "/versions",
              Map.of("records", Cards.flat("28.00", "19.00")))
          .is(201);
      Cards.step(cards.maker, card, 2, "SUBMIT").is(200);
      var cut =
          Program.sql(
              "select pg_terminate_backend(pid)::text from pg_stat_activity where application_name = 'shipcrowd-announcements'");
      assertThat(cut).hasSizeGreaterThanOrEqualTo(2).containsOnly("true");
      Cards.step(cards.checker, card, 2, "APPROVE").is(200);
      assertThat(follows(there, 2800)).isLessThan(PROMISED);

      // And they listen again.
      cards
          .maker
          .post(
              "/v1/rate-cards/" + card + "/versions",
              Map.of("records", Cards.flat("26.00", "19.00")))
          .is(201);
      cards.approve(card, 3);
      assertThat(follows(there, 2600)).isLessThan(PROMISED);
      Thread.sleep(1_200);
      assertThat(
              Program.sql(
                  "select count(*)::text from pg_stat_activity where application_name = 'shipcrowd-announcements'"))
          .doesNotContain("0", "1");
    } finally {
      other.stop();
    }
  }

  // How long until the node asks this price; the wait is bounded at five seconds.
  private static Duration follows(Http node, long paise) throws InterruptedException {
    long start = System.nanoTime();
    while (freight(node) != paise) {
      var waited = Duration.ofNanos(System.nanoTime() - start);
      if (waited.compareTo(Duration.ofSeconds(5)) > 0) return waited;
      Thread.sleep(20);
    }
    var took = Duration.ofNanos(System.nanoTime() - start);
    System.out.println("TwoNodes: followed after " + took.toMillis() + " ms");
    return took;
  }

  private static long freight(Http node) {
    var all =
        node.post(
                "/v1/quotes",
                Map.of(
                    "origin_pincode", "110001",
                    "destination_pincode", "302001",
                    "payment_mode", "PREPAID",
                    "packages", java.util.List.of(Map.of("weight_g", 400))))
            .is(200)
            .json();
    for (var quote : all.path("quotes"))
      if (quote.path("service").asText().equals("SBX-S")) return Cards.head(quote, "FREIGHT");
    return -1;
  }
}
