package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.application.shipment.SettleShipments;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Booking that survives anything a courier, a client or a neighbour does.
class BookingSafetyTest {
  static final Program PROGRAM = Program.shared();

  static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var results = new ArrayList<T>();
      for (var future : threads.invokeAll(tasks)) results.add(future.get());
      return results;
    }
  }

  @Test
  @DisplayName(
      "11.10 100 parallel bookings on a wallet with money for 10: exactly 10, the rest 402, books balanced")
  void given_money_for_ten_when_a_hundred_book_at_once_then_exactly_ten_are_booked()
      throws Exception {
    // One parcel costs 99.12 (card S, zone C, 1000 g).
    var seller = Seller.withMoney(PROGRAM, 0);
    seller.topUp(99120);
    var orders = IntStream.range(0, 100).mapToObj(_ -> seller.order(0)).toList();

    var answers =
        atOnce(
            orders.stream()
                .<Callable<Http.Answer>>map(
                    o ->
                        () ->
                            seller
                                .http()
                                .post("/v1/shipments", Map.of("order_id", o, "service", "SBX-S")))
                .toList());

    assertThat(answers.stream().filter(a -> a.status() == 201)).hasSize(10);
    assertThat(answers.stream().filter(a -> a.status() == 402))
        .hasSize(90)
        .allMatch(a -> a.code().equals("INSUFFICIENT_BALANCE"));
    assertThat(seller.balance()).isZero();
    assertThat(seller.held()).isEqualTo(99120);
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName("the same key twice is one booking, the same order twice is refused")
  void given_a_booking_when_repeated_then_there_is_one_parcel_and_one_hold() throws Exception {
    var seller = Seller.withMoney(PROGRAM, 1000);
    var order = seller.order(0);
    var key = UUID.randomUUID().toString();
    var body = Map.of("order_id", order, "service", "SBX-S");
    var http = seller.http().with("Idempotency-Key", key);

    var first = http.post("/v1/shipments", body).is(201);
    var again = http.post("/v1/shipments", body).is(201);

    assertThat(again.json()).isEqualTo(first.json());
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    http.post("/v1/shipments", Map.of("order_id", order, "service", "SBX-X"))
        .is(409, "IDEMPOTENCY_KEY_REUSED");
    seller.http().post("/v1/shipments", body).is(409);
    assertThat(seller.held()).isEqualTo(9912);

    var other = seller.order(0);
    var answers =
        atOnce(
            IntStream.range(0, 20)
                .<Callable<Http.Answer>>mapToObj(
                    _ ->
                        () ->
                            seller
                                .http()
                                .post(
                                    "/v1/shipments", Map.of("order_id", other, "service", "SBX-S")))
                .toList());
    assertThat(answers.stream().filter(a -> a.status() == 201)).hasSize(1);
    assertThat(answers.stream().filter(a -> a.status() == 409)).hasSize(19);
    assertThat(seller.held()).isEqualTo(2 * 9912);
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName(
      "the courier's answer is lost but the parcel was booked: 202, then the settling job finds it")
  void given_a_timeout_after_the_awb_when_settled_then_exactly_that_parcel_is_booked() {
    var seller = Seller.withMoney(PROGRAM, 1000);
    fault(seller, "TIMEOUT_AFTER_AWB");
    var order = seller.order(0);

    var doubtful =
        seller
            .http()
            .post("/v1/shipments", Map.of("order_id", order, "service", "SBX-S"))
            .is(202)
            .json();
    assertThat(doubtful.path("status").asText()).isEqualTo("CREATED");
    assertThat(doubtful.path("awb").isNull()).isTrue();
    assertThat(seller.held()).isEqualTo(9912);

    settleAfter(Duration.ofMinutes(2));

    var settled = seller.shipment(doubtful.path("id").asText());
    assertThat(settled.path("status").asText()).isEqualTo("AWB_ASSIGNED");
    assertThat(seller.held()).isEqualTo(9912);
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName(
      "the courier's answer is lost and nothing was booked: the hold comes back, the order is free")
  void given_a_timeout_before_the_awb_when_settled_then_the_money_is_back() {
    var seller = Seller.withMoney(PROGRAM, 1000);
    fault(seller, "TIMEOUT_BEFORE_AWB");
    var order = seller.order(0);
    var doubtful =
        seller
            .http()
            .post("/v1/shipments", Map.of("order_id", order, "service", "SBX-S"))
            .is(202)
            .json();

    settleAfter(Duration.ofMinutes(2));
    assertThat(seller.shipment(doubtful.path("id").asText()).path("status").asText())
        .isEqualTo("CREATED");
    settleAfter(Duration.ofMinutes(10));

    var settled = seller.shipment(doubtful.path("id").asText());
    assertThat(settled.path("status").asText()).isEqualTo("BOOKING_FAILED");
    assertThat(settled.path("failure").asText()).contains("COURIER_LOST_IT");
    assertThat(seller.held()).isZero();
    assertThat(seller.balance()).isEqualTo(100000);
    assertThat(seller.http().get("/v1/orders/" + order).json().path("status").asText())
        .isEqualTo("NEW");
    seller.book(order, "SBX-S");
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName("a polite 200 that says no: refused with the courier's words, nothing held")
  void given_a_failure_inside_a_200_when_booking_then_422_and_no_hold() {
    var seller = Seller.withMoney(PROGRAM, 1000);
    fault(seller, "ANSWER_200_FAILURE");
    var order = seller.order(0);

    var refused =
        seller
            .http()
            .post("/v1/shipments", Map.of("order_id", order, "service", "SBX-S"))
            .is(422, "COURIER_REFUSED");

    assertThat(refused.json().path("courier_words").asText()).isNotBlank();
    assertThat(seller.held()).isZero();
    seller.book(order, "SBX-S");
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName(
      "the courier answers another parcel's number: no 201 with it, the settling job finds our own")
  void
      given_the_number_of_another_parcel_when_booking_then_it_is_in_doubt_and_settled_by_reference() {
    var seller = Seller.withMoney(PROGRAM, 1000);
    var neighbour = seller.bookNew(0);
    fault(seller, "DUPLICATE_AWB");

    var answer =
        seller
            .http()
            .post("/v1/shipments", Map.of("order_id", seller.order(0), "service", "SBX-S"))
            .is(202)
            .json();

    assertThat(answer.path("awb").isNull()).isTrue();
    settleAfter(Duration.ofMinutes(2));
    var settled = seller.shipment(answer.path("id").asText());
    assertThat(settled.path("status").asText()).isEqualTo("AWB_ASSIGNED");
    assertThat(settled.path("awb").asText()).isNotEqualTo(neighbour.path("awb").asText());
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName("the same key for another order books that order; after a cancel it books anew")
  void given_an_old_key_when_used_for_another_order_then_that_order_is_booked() {
    // A node of its own, so that the others' days stay where they are.
    var program = Program.another(Map.of());
    var seller = Seller.withMoney(program, 1000);
    var key = UUID.randomUUID().toString();
    var http = seller.http().with("Idempotency-Key", key);
    http.post("/v1/shipments", Map.of("order_id", seller.order(0), "service", "SBX-S")).is(201);
    program.bean(MovableClock.class).pass(Duration.ofHours(25));
    var later = seller.http().with("Idempotency-Key", key);
    var other = seller.order(0);

    var second =
        later.post("/v1/shipments", Map.of("order_id", other, "service", "SBX-S")).is(201).json();

    assertThat(second.path("order_id").asText()).isEqualTo(other);
    assertThat(seller.held()).isEqualTo(2 * 9912);
    Books.hold(program);
    program.stop();
  }

  @Test
  @DisplayName(
      "nobody picked it up for a week: the courier is asked first, then it is called off and the hold is back")
  void given_a_parcel_nobody_picked_up_when_a_week_passed_then_it_is_cancelled_once() {
    var program = Program.another(Map.of());
    var seller = Seller.withMoney(program, 1000);
    var shipment = seller.bookNew(0);

    settleAfter(program, Duration.ofDays(7).plusHours(1));

    assertThat(seller.shipment(shipment.path("id").asText()).path("status").asText())
        .isEqualTo("CANCELLED");
    assertThat(seller.held()).isZero();
    Books.hold(program);
    program.stop();
  }

  static void fault(Seller seller, String fault) {
    seller.http().post("/v1/sandbox/faults", Map.of("faults", List.of(fault))).is(200);
  }

  static void settleAfter(Duration passed) {
    settleAfter(PROGRAM, passed);
  }

  static void settleAfter(Program program, Duration passed) {
    program.bean(MovableClock.class).pass(passed);
    var settling = program.bean(SettleShipments.class);
    while (settling.settle() > 0) {
      // Until nothing is due.
    }
  }
}
