package com.shipcrowd.adapter.persistence.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.adapter.persistence.TestDatabase;
import com.shipcrowd.application.Clock;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.tracking.needs.Polls;
import com.shipcrowd.application.tracking.needs.Pushes;
import com.shipcrowd.application.tracking.needs.Pushes.Push;
import com.shipcrowd.domain.courier.CourierAccountId;
import io.micronaut.context.ApplicationContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcPushesTest {
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  private static final CourierAccountId ACCOUNT = new CourierAccountId(new UUID(8, 1));
  private ApplicationContext context;

  @BeforeEach
  void open() {
    Map<String, Object> properties = new HashMap<>(TestDatabase.properties());
    properties.put("shipcrowd.envelope-key", "0f".repeat(32));
    context = ApplicationContext.builder().properties(properties).build();
    context.registerSingleton(Clock.class, () -> NOW);
    context.start();
  }

  @AfterEach
  void close() {
    context
        .getBean(Sql.class)
        .aloneAcross("DELETE FROM inbound_push WHERE source = 'journal' RETURNING 1", _ -> 1);
    context.close();
  }

  private Pushes pushes() {
    return context.getBean(Pushes.class);
  }

  private static Push push(int n) {
    var body = ("{\"नाम\": " + n + "}").getBytes(StandardCharsets.UTF_8);
    return new Push(new UUID(77, n), "journal", ACCOUNT, body, 0);
  }

  @Test
  void given_many_pushes_at_once_when_kept_then_each_is_there_as_it_came() throws Exception {
    var all = new ArrayList<Push>();
    for (int i = 0; i < 500; i++) all.add(push(i));
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls = new ArrayList<Future<?>>();
      for (var push : all) calls.add(callers.submit(() -> pushes().keep(push, NOW, NOW)));
      for (var call : calls) call.get();
    }

    var taken = pushes().take(NOW, NOW.plusSeconds(60), 1000);

    assertThat(taken).usingRecursiveFieldByFieldElementComparator().containsAll(all);
    pushes().done(taken.stream().map(Push::id).toList());
    assertThat(pushes().take(NOW.plusSeconds(120), NOW.plusSeconds(180), 1000)).isEmpty();
  }

  @Test
  void given_a_push_that_cannot_be_stored_when_kept_then_its_caller_hears_and_the_next_goes_on() {
    pushes().keep(push(1), NOW, NOW);

    assertThatThrownBy(() -> pushes().keep(push(1), NOW, NOW)).isInstanceOf(Sql.AlreadyThere.class);

    pushes().keep(push(2), NOW, NOW);
    assertThat(pushes().take(NOW, NOW.plusSeconds(60), 10)).hasSize(2);
  }

  @Test
  void given_several_nodes_when_they_take_calls_then_together_no_more_than_there_are()
      throws Exception {
    var account = new CourierAccountId(new UUID(8, 2));
    var work = context.getBean(UnitOfWork.class);
    var polls = context.getBean(Polls.class);
    var granted = new ArrayList<Future<Integer>>();
    try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 12; i++) {
        var later = NOW.plusSeconds(5);
        granted.add(
            nodes.submit(
                () ->
                    work.acrossCompanies(
                        () -> {
                          var bucket = polls.lock(account, NOW).at(later, 600);
                          int one = Math.min(1, bucket.calls());
                          polls.keep(account, bucket.without(one));
                          return one;
                        })));
      }
    }

    int sum = 0;
    for (var one : granted) sum += one.get();
    assertThat(sum).isEqualTo(10);
  }
}
