package com.shipcrowd.bootstrap.journey;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// 6.1 to 6.11: the main job over HTTP with every courier's real protocol.
@TestInstance(Lifecycle.PER_CLASS)
class EveryCourierTest {
  private Rehearsal rehearsal;

  @BeforeAll
  void start() {
    rehearsal = new Rehearsal();
  }

  @AfterAll
  void stop() {
    rehearsal.close();
  }

  Stream<String> couriers() {
    return rehearsal.couriers().stream().map(courier -> courier.courier());
  }

  @ParameterizedTest(name = "{0}: booked, labelled, delivered, returned, cancelled")
  @MethodSource("couriers")
  void given_a_courier_when_the_main_job_runs_then_it_comes_to_its_ends(String name) {
    var courier =
        rehearsal.couriers().stream()
            .filter(one -> one.courier().equals(name))
            .findFirst()
            .orElseThrow();

    rehearsal.play(courier);

    Books.hold(rehearsal.program());
  }
}
