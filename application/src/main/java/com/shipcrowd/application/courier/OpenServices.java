package com.shipcrowd.application.courier;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.courier.needs.CourierServices;
import com.shipcrowd.application.held.KeepFresh;
import com.shipcrowd.domain.courier.AreaRow;
import com.shipcrowd.domain.courier.Coverage;
import com.shipcrowd.domain.place.PincodeDirectory;
import com.shipcrowd.domain.place.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Writes down the services that come with an installation, each with its first area. Repeating it changes nothing.
public final class OpenServices {
  private final CourierServices services;
  private final Switch files;
  private final KeepFresh fresh;
  private final UnitOfWork work;

  public OpenServices(CourierServices services, KeepFresh fresh, UnitOfWork work, Clock clock) {
    this.services = services;
    this.files = new Switch(services, fresh, clock);
    this.fresh = fresh;
    this.work = work;
  }

  /// A service and what it does at each place; nothing where that is `Coverage.NONE`.
  public record Opening(ServiceEntry entry, Function<Place, Coverage> area) {}

  /// Those that are not there yet.
  public void open(PincodeDirectory directory, List<Opening> openings) {
    var known =
        work.acrossCompanies(
            () -> services.all().stream().map(ServiceEntry::code).collect(Collectors.toSet()));
    var missing = openings.stream().filter(o -> !known.contains(o.entry.code())).toList();
    for (var opening : missing) {
      var lines = new ArrayList<String>();
      for (var place : directory.places()) {
        var coverage = opening.area.apply(place);
        if (!coverage.equals(Coverage.NONE))
          lines.add(AreaLines.line(opening.entry.code(), AreaRow.of(place.pincode(), coverage)));
      }
      var text = AreaLines.text(lines);
      var _ = work.acrossCompanies(() -> opened(opening.entry, text, lines.size()));
    }
    if (!missing.isEmpty()) fresh.look();
  }

  // Another node may be faster; then its row stands.
  private boolean opened(ServiceEntry entry, String text, int rows) {
    if (!services.add(entry)) return false;
    files.to(
        entry,
        FileKind.AREA,
        new Switch.Text(text, rows),
        "system:installation",
        "comes with the program");
    return true;
  }
}
