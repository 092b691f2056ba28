package com.shipcrowd.application.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.application.courier.needs.CourierServices;
import com.shipcrowd.application.file.Finding;
import com.shipcrowd.application.held.KeepFresh;
import com.shipcrowd.application.held.needs.Announcements;
import com.shipcrowd.application.job.Job;
import com.shipcrowd.application.job.JobType.Outcome;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.courier.ServiceClass;
import com.shipcrowd.domain.courier.TransportMode;
import com.shipcrowd.domain.job.JobId;
import com.shipcrowd.domain.job.JobMode;
import com.shipcrowd.domain.job.JobState;
import com.shipcrowd.domain.job.RollbackRefused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SwitchTest {
  private final List<String> done = new ArrayList<>();
  private final Shelf shelf = new Shelf();
  private final Announcements board =
      new Announcements() {
        @Override
        public void announce(String topic) {
          done.add("announce");
        }

        @Override
        public Map<String, Long> numbers() {
          return Map.of();
        }
      };
  private final Switch files =
      new Switch(shelf, new KeepFresh(board, List.of(), List.of()), () -> Instant.EPOCH);

  /// Services in memory, writing down what was locked.
  private final class Shelf implements CourierServices {
    private final Map<String, ServiceEntry> entries = new TreeMap<>();
    private final List<ServiceFile> files = new ArrayList<>();
    private final Map<String, String> texts = new HashMap<>();

    Shelf() {
      for (var code : List.of("A", "B", "C")) {
        entries.put(
            code,
            ServiceEntry.usual(
                code,
                "sandbox",
                new CourierAccountId(new UUID(0, 1)),
                code,
                TransportMode.SURFACE,
                1_000,
                1,
                ServiceClass.STANDARD,
                Instant.EPOCH));
      }
    }

    private ServiceEntry entry(String code) {
      return Optional.ofNullable(entries.get(code)).orElseThrow();
    }

    private String counting(String code) {
      return text(code, FileKind.AREA, entry(code).areaVersion()).orElse("");
    }

    @Override
    public List<ServiceEntry> all() {
      return List.copyOf(entries.values());
    }

    @Override
    public Optional<ServiceEntry> lock(String code) {
      done.add("lock " + code);
      return Optional.ofNullable(entries.get(code));
    }

    @Override
    public boolean add(ServiceEntry entry) {
      return entries.putIfAbsent(entry.code(), entry) == null;
    }

    @Override
    public void save(ServiceEntry entry) {
      done.add("save " + entry.code());
      entries.put(entry.code(), entry);
    }

    @Override
    public int newest(String code, FileKind kind) {
      return files(code, kind, 1).stream().mapToInt(ServiceFile::number).findFirst().orElse(0);
    }

    @Override
    public void keep(ServiceFile file, String text) {
      files.addFirst(file);
      texts.put(file.service() + file.kind() + file.number(), text);
    }

    @Override
    public Optional<String> text(String code, FileKind kind, int number) {
      return Optional.ofNullable(texts.get(code + kind + number));
    }

    @Override
    public List<ServiceFile> files(String code, FileKind kind, int most) {
      return files.stream()
          .filter(f -> f.service().equals(code) && f.kind() == kind)
          .limit(most)
          .toList();
    }
  }

  private static Job job(int number, JobMode mode) {
    return new Job(
        new JobId(new UUID(0x0193_5a00_0000_7000L + number, 0x8000_0000_0000_0000L)),
        null,
        "SERVICEABILITY",
        mode,
        Map.of(),
        "a.csv",
        "system:test",
        JobState.RUNNING,
        0,
        0,
        0,
        0,
        0,
        "",
        Instant.EPOCH,
        null,
        1);
  }

  private List<Outcome> upload(int number, JobMode mode, String... services) {
    var rows = new LinkedHashMap<Integer, String>();
    for (var service : services) rows.put(rows.size() + 2, service);
    return files.uploaded(
        job(number, mode), FileKind.AREA, rows, _ -> new Switch.Text("of " + number, 1));
  }

  private static List<String> troubles(List<Outcome> outcomes) {
    return outcomes.stream()
        .flatMap(o -> Optional.ofNullable(o.trouble()).stream())
        .map(Finding::code)
        .toList();
  }

  @Test
  void
      given_a_file_of_many_services_when_switched_then_all_are_locked_in_order_and_it_is_told_once() {
    var made = upload(1, JobMode.ALL_OR_NOTHING, "C", "A", "C", "B");
    assertThat(done)
        .containsExactly("lock A", "lock B", "lock C", "save C", "save A", "save B", "announce");
    assertThat(made.stream().map(Outcome::createdId)).containsExactly("C v1", "A v1", "B v1");

    done.clear();
    files.back(made.reversed(), FileKind.AREA);
    assertThat(done)
        .containsExactly("lock A", "lock B", "lock C", "save A", "save B", "save C", "announce");
    assertThat(shelf.counting("A")).isEmpty();
  }

  @Test
  void given_a_later_upload_that_counts_when_an_earlier_one_ends_then_it_is_refused() {
    upload(2, JobMode.ALL_OR_NOTHING, "B");
    done.clear();

    var late = upload(1, JobMode.ALL_OR_NOTHING, "A", "B", "A");

    assertThat(troubles(late)).containsExactly("SUPERSEDED", "SUPERSEDED", "SUPERSEDED");
    assertThat(done).containsExactly("lock A", "lock B");
    assertThat(shelf.counting("A")).isEmpty();
    assertThat(shelf.counting("B")).isEqualTo("of 2");
  }

  @Test
  void given_a_file_whose_good_records_go_on_when_one_service_is_later_then_the_others_switch() {
    upload(2, JobMode.PARTIAL, "B");

    assertThat(troubles(upload(1, JobMode.PARTIAL, "A", "B"))).containsExactly("SUPERSEDED");
    assertThat(shelf.counting("A")).isEqualTo("of 1");
    assertThat(shelf.counting("B")).isEqualTo("of 2");
    assertThat(troubles(upload(3, JobMode.PARTIAL, "A", "B"))).isEmpty();
    assertThat(shelf.counting("B")).isEqualTo("of 3");
  }

  @Test
  void given_a_later_upload_that_was_corrected_when_an_earlier_one_ends_then_it_is_refused() {
    upload(2, JobMode.ALL_OR_NOTHING, "A");
    files.to(
        shelf.entry("A"), FileKind.AREA, new Switch.Text("by hand", 1), "system:test", "corrected");

    assertThat(troubles(upload(1, JobMode.ALL_OR_NOTHING, "A"))).containsExactly("SUPERSEDED");
    assertThat(shelf.counting("A")).isEqualTo("by hand");
  }

  @Test
  void given_a_later_upload_that_was_taken_back_when_an_earlier_one_ends_then_it_counts() {
    var later = upload(2, JobMode.ALL_OR_NOTHING, "A");
    files.back(later, FileKind.AREA);

    assertThat(troubles(upload(1, JobMode.ALL_OR_NOTHING, "A"))).isEmpty();
    assertThat(shelf.counting("A")).isEqualTo("of 1");
    assertThatThrownBy(() -> files.back(later, FileKind.AREA)).isInstanceOf(RollbackRefused.class);
  }
}
