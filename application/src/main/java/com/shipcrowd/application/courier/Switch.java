package com.shipcrowd.application.courier;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.courier.needs.CourierServices;
import com.shipcrowd.application.file.Finding;
import com.shipcrowd.application.held.KeepFresh;
import com.shipcrowd.application.job.Job;
import com.shipcrowd.application.job.JobType.Outcome;
import com.shipcrowd.domain.Id;
import com.shipcrowd.domain.job.JobId;
import com.shipcrowd.domain.job.JobMode;
import com.shipcrowd.domain.job.RollbackRefused;
import com.shipcrowd.domain.job.RollbackRefused.Why;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/// Makes other files of services the ones that count, inside a unit of work.
final class Switch {
  private final CourierServices services;
  private final KeepFresh fresh;
  private final Clock clock;

  Switch(CourierServices services, KeepFresh fresh, Clock clock) {
    this.services = services;
    this.fresh = fresh;
    this.clock = clock;
  }

  /// What a service is to read.
  record Text(String csv, int rows) {}

  /// Locks services, always in the same order, so that two files never wait for each other.
  private TreeMap<String, ServiceEntry> locked(Collection<String> codes) {
    var entries = new TreeMap<String, ServiceEntry>();
    for (var code : new TreeSet<>(codes)) {
      entries.put(
          code,
          services.lock(code).orElseThrow(() -> new IllegalStateException("no service " + code)));
    }
    return entries;
  }

  /// Switches all services of an uploaded file over at once. Where a later upload counts by now, this one is refused:
  /// as a whole, or only its records of that service when good records go on without the bad ones.
  ///
  /// @param serviceByRow the service of each record, in the order of the file
  List<Outcome> uploaded(
      Job job,
      FileKind kind,
      SequencedMap<Integer, String> serviceByRow,
      Function<ServiceEntry, Text> how) {
    var entries = locked(serviceByRow.values());
    var late = new TreeSet<String>();
    entries.forEach(
        (code, entry) -> {
          if (isSuperseded(entry, kind, job.id())) late.add(code);
        });
    boolean allLate = !late.isEmpty() && job.mode() == JobMode.ALL_OR_NOTHING;
    var outcomes = new ArrayList<Outcome>();
    var done = new HashSet<String>();
    serviceByRow.forEach(
        (row, code) -> {
          if (allLate || late.contains(code)) {
            outcomes.add(new Outcome(row, null, List.of(), superseded(row, late)));
          } else if (done.add(code)) {
            var entry = entries.get(code);
            if (entry == null) throw new IllegalStateException("no service " + code);
            int number = keep(entry, kind, how.apply(entry), job.actor(), job.id().text());
            outcomes.add(new Outcome(row, made(code, number), List.of(), null));
          }
        });
    if (!done.isEmpty()) fresh.announce(Network.TOPIC);
    return outcomes;
  }

  private static Finding superseded(int row, Set<String> late) {
    return Finding.error(
        row,
        "SUPERSEDED",
        "service",
        "A file uploaded later counts already for " + String.join(", ", late));
  }

  // What counts may be a correction by hand of what a later upload said: then that upload is behind
  // it.
  private boolean isSuperseded(ServiceEntry entry, FileKind kind, JobId job) {
    int number = entry.reads(kind);
    for (var file : services.files(entry.code(), kind, Integer.MAX_VALUE)) {
      if (file.number() != number) continue;
      var by = Id.decode(JobId.PREFIX, file.note());
      if (by.isPresent()) return new JobId(by.get()).text().compareTo(job.text()) > 0;
      number = file.replaces();
    }
    return false;
  }

  /// Makes a text count for a service that is locked.
  ///
  /// @return the number of the new file
  int to(ServiceEntry entry, FileKind kind, Text text, String actor, String note) {
    int number = keep(entry, kind, text, actor, note);
    fresh.announce(Network.TOPIC);
    return number;
  }

  // Without telling anybody: whoever tells holds the one row of the topic until the unit of work
  // ends, so that comes
  // last, after all locks.
  private int keep(ServiceEntry entry, FileKind kind, Text text, String actor, String note) {
    int number = services.newest(entry.code(), kind) + 1;
    services.keep(
        new ServiceFile(
            entry.code(), kind, number, entry.reads(kind), text.rows(), actor, note, clock.now()),
        text.csv());
    services.save(entry.reading(kind, number));
    return number;
  }

  /// Back to the files before.
  ///
  /// @param created what a job made, as `made` says it
  /// @throws RollbackRefused when another file counts by now
  void back(List<Outcome> created, FileKind kind) {
    var numbers = new TreeMap<String, Integer>();
    for (var one : created) {
      var made = one.createdId();
      if (made == null) continue;
      var parts = made.split(" v", 2);
      numbers.put(parts[0], Integer.parseInt(parts[1]));
    }
    if (numbers.isEmpty()) return;
    var entries = locked(numbers.keySet());
    numbers.forEach(
        (code, number) -> {
          var entry = entries.get(code);
          if (entry == null || entry.reads(kind) != number) {
            throw new RollbackRefused(
                Why.CHANGED_SINCE, "The files of " + code + " were changed since");
          }
          var file =
              services.files(code, kind, Integer.MAX_VALUE).stream()
                  .filter(f -> f.number() == number)
                  .findFirst()
                  .orElseThrow();
          services.save(entry.reading(kind, file.replaces()));
        });
    fresh.announce(Network.TOPIC);
  }

  /// How a job remembers what it made.
  private static String made(String service, int number) {
    return service + " v" + number;
  }
}
