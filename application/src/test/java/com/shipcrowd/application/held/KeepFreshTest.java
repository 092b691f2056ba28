package com.shipcrowd.application.held;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.application.held.needs.Announcements;
import com.shipcrowd.application.held.needs.ShortMemory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeepFreshTest {
  private final Map<String, Long> numbers = new HashMap<>();
  private final Announcements board =
      new Announcements() {
        @Override
        public void announce(String topic) {
          numbers.merge(topic, 1L, Long::sum);
        }

        @Override
        public Map<String, Long> numbers() {
          return Map.copyOf(numbers);
        }
      };
  private final AtomicInteger maps = new AtomicInteger();
  private final AtomicInteger prices = new AtomicInteger();
  private final AtomicInteger joined = new AtomicInteger();
  private final AtomicInteger forgotten = new AtomicInteger();
  private boolean broken;
  private final Held<Integer> map =
      new Held<>(
          "map",
          _ -> {
            if (broken) throw new IllegalStateException("no map");
            return maps.incrementAndGet();
          });
  private final Held<Integer> price = new Held<>("price", _ -> prices.incrementAndGet());
  private final Held<Integer> both = new Held<>("both", map, _ -> joined.incrementAndGet());
  private final KeepFresh fresh =
      new KeepFresh(board, List.of(map, price, both), List.of(new Notes()));

  @Test
  void given_a_topic_when_announced_then_it_and_what_is_built_out_of_it_are_loaded_once() {
    fresh.warm();
    board.announce("map");
    fresh.look();
    fresh.look();

    assertThat(map.get()).isEqualTo(2);
    assertThat(both.get()).isEqualTo(2);
    assertThat(price.get()).isEqualTo(1);
  }

  @Test
  void given_something_loaded_before_the_first_look_when_looked_then_it_is_loaded_anew() {
    assertThat(price.get()).isEqualTo(1);
    board.announce("price");
    fresh.look();

    assertThat(price.get()).isEqualTo(2);
  }

  @Test
  void given_one_that_cannot_be_loaded_when_looked_then_the_others_follow_and_it_is_tried_again() {
    fresh.warm();
    board.announce("map");
    board.announce("price");
    broken = true;

    assertThatThrownBy(fresh::look).hasMessage("no map");
    assertThat(map.get()).isEqualTo(1);
    assertThat(price.get()).isEqualTo(2);

    broken = false;
    fresh.look();
    assertThat(map.get()).isEqualTo(2);
    assertThat(price.get()).isEqualTo(2);
  }

  @Test
  void given_a_short_memory_when_its_topic_is_announced_then_it_forgets() {
    fresh.warm();
    int before = forgotten.get();
    fresh.look();
    assertThat(forgotten).hasValue(before);
    board.announce("notes");
    fresh.look();

    assertThat(forgotten).hasValue(before + 1);
    assertThat(fresh.topics()).containsExactly("both", "map", "notes", "price");
  }

  private final class Notes implements ShortMemory {
    @Override
    public String topic() {
      return "notes";
    }

    @Override
    public void forget() {
      forgotten.incrementAndGet();
    }
  }
}
