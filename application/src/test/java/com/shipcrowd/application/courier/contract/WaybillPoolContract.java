package com.shipcrowd.application.courier.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.application.courier.needs.WaybillPool;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.shipment.Awb;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// What a gateway relies on, whoever keeps the numbers.
public abstract class WaybillPoolContract {
  private final long seed = System.nanoTime();
  private final CourierAccountId account =
      new CourierAccountId(new UUID(0x0193_5a00_0000_7000L, seed));

  /// The pool under test; an account that is new to it may be made up.
  protected abstract WaybillPool pool();

  private Awb number(int index) {
    return new Awb(Long.toString(seed) + index);
  }

  @Test
  void the_oldest_comes_first_and_only_once() {
    pool().add(account, List.of(number(1), number(2)));
    pool().add(account, List.of(number(3)));

    assertThat(pool().take(account)).contains(number(1));
    assertThat(pool().take(account)).contains(number(2));
    assertThat(pool().take(account)).contains(number(3));
    assertThat(pool().take(account)).isEmpty();
    assertThat(pool().size(account)).isZero();
  }

  @Test
  void a_number_taken_once_is_never_added_again() {
    pool().add(account, List.of(number(1)));
    pool().take(account);
    pool().add(account, List.of(number(1), number(2)));

    assertThat(pool().size(account)).isEqualTo(1);
    assertThat(pool().take(account)).contains(number(2));
  }

  @Test
  void two_callers_never_get_the_same() throws Exception {
    var numbers = new ArrayList<Awb>();
    for (int i = 0; i < 40; i++) numbers.add(number(i));
    pool().add(account, numbers);
    var taken = new ConcurrentLinkedQueue<Awb>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 60; i++) threads.submit(() -> pool().take(account).ifPresent(taken::add));
    }

    assertThat(taken).hasSize(40).doesNotHaveDuplicates();
  }
}
