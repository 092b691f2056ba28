package com.shipcrowd.application.courier;

import com.shipcrowd.domain.courier.LaneDays;
import com.shipcrowd.domain.courier.LaneDays.Lane;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.State;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// The canonical text of a file of transit times: an end is a pincode, a three-digit prefix or the code of a state.
final class LaneLines {
  static final List<String> COLUMNS = List.of("service", "origin", "destination", "days");
  private static final String HEADER = "service,origin,destination,days";

  private LaneLines() {}

  /// The number of an end; empty when it is none.
  static Optional<Integer> end(String cell) {
    if (Pincode.isWellFormed(cell)) return Optional.of(Integer.valueOf(cell));
    if (cell.matches("[1-9][0-9]{2}")) return Optional.of(Integer.valueOf(cell));
    return Arrays.stream(State.values())
        .filter(s -> s.name().equalsIgnoreCase(cell))
        .findFirst()
        .map(LaneDays::end);
  }

  static String text(String service, Collection<String> lines) {
    var text = new StringBuilder(HEADER).append("\r\n");
    for (var line : lines) text.append(service).append(',').append(line).append("\r\n");
    return text.toString();
  }

  static String line(String origin, String destination, long days) {
    return origin.toUpperCase(java.util.Locale.ROOT)
        + ","
        + destination.toUpperCase(java.util.Locale.ROOT)
        + ","
        + days;
  }

  static LaneDays read(String text) {
    var lanes = new HashMap<Lane, Integer>();
    text.lines()
        .skip(1)
        .forEach(
            line -> {
              var cells = line.split(",", -1);
              lanes.put(
                  new Lane(end(cells[1]).orElseThrow(), end(cells[2]).orElseThrow()),
                  Integer.valueOf(cells[3]));
            });
    return LaneDays.of(lanes);
  }
}
