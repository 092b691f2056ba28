package com.shipcrowd.application.zone;

import com.shipcrowd.domain.place.PincodeDirectory;
import com.shipcrowd.domain.zone.PincodeRange;
import java.util.stream.Collectors;

/// Pincodes as a line of history shows them.
final class PincodesShown {
  private static final int LONGEST = 2_000;

  private PincodesShown() {}

  /// The count, and ranges as long as they can be read.
  static String of(int[] pincodes, PincodeDirectory directory) {
    var ranges =
        PincodeRange.covering(pincodes, directory).stream()
            .map(PincodeRange::text)
            .collect(Collectors.joining(", "));
    var text = pincodes.length + ": " + ranges;
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
