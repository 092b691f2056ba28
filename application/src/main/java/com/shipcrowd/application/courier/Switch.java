package com.shipcrowd.application.courier;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.courier.needs.CourierServices;
import com.shipcrowd.application.held.KeepFresh;
import com.shipcrowd.domain.job.RollbackRefused;
import com.shipcrowd.domain.job.RollbackRefused.Why;

/// Makes another file of a service the one that counts, inside a unit of work.
final class Switch {
  private final CourierServices services;
  private final KeepFresh fresh;
  private final Clock clock;

  Switch(CourierServices services, KeepFresh fresh, Clock clock) {
    this.services = services;
    this.fresh = fresh;
    this.clock = clock;
  }

  /// @return the number of the new file
  int to(ServiceEntry entry, FileKind kind, String text, int rows, String actor, String note) {
    int number = services.newest(entry.code(), kind) + 1;
    services.keep(
        new ServiceFile(
            entry.code(), kind, number, entry.reads(kind), rows, actor, note, clock.now()),
        text);
    services.save(entry.reading(kind, number));
    fresh.announce(Network.TOPIC);
    return number;
  }

  /// Back to the file before.
  ///
  /// @param made as `made` says it
  /// @throws RollbackRefused when another file counts by now
  void back(String made, FileKind kind) {
    var parts = made.split(" v", 2);
    int number = Integer.parseInt(parts[1]);
    var entry =
        services
            .lock(parts[0])
            .orElseThrow(() -> new IllegalStateException("no service " + parts[0]));
    if (entry.reads(kind) != number) {
      throw new RollbackRefused(
          Why.CHANGED_SINCE, "The files of " + parts[0] + " were changed since");
    }
    var file =
        services.files(entry.code(), kind, Integer.MAX_VALUE).stream()
            .filter(f -> f.number() == number)
            .findFirst()
            .orElseThrow();
    services.save(entry.reading(kind, file.replaces()));
    fresh.announce(Network.TOPIC);
  }

  /// How a job remembers what it made.
  static String made(String service, int number) {
    return service + " v" + number;
  }
}
