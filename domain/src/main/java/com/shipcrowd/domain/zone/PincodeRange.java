package com.shipcrowd.domain.zone;

import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.PincodeDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// All pincodes of the directory from one to another, both included.
///
/// @throws RangeReversed when it ends before it begins
public record PincodeRange(Pincode from, Pincode to) {
  public PincodeRange {
    if (from.compareTo(to) > 0) throw new RangeReversed(from, to);
  }

  /// The pincodes of the directory inside, rising.
  public IntStream in(PincodeDirectory directory) {
    return IntStream.rangeClosed(from.number(), to.number())
        .filter(number -> directory.position(number) >= 0);
  }

  /// `110001-110096`, or one pincode.
  public String text() {
    return from.equals(to) ? from.digits() : from + "-" + to;
  }

  /// The fewest ranges that hold exactly these pincodes of the directory; those it does not list are left out.
  ///
  /// @param pincodes rising
  public static List<PincodeRange> covering(int[] pincodes, PincodeDirectory directory) {
    var ranges = new ArrayList<PincodeRange>();
    int first = -1;
    int last = -1;
    for (int pincode : pincodes) {
      int position = directory.position(pincode);
      if (position < 0) continue;
      if (first >= 0 && position != last + 1) {
        ranges.add(between(first, last, directory));
        first = -1;
      }
      if (first < 0) first = position;
      last = position;
    }
    if (first >= 0) ranges.add(between(first, last, directory));
    return List.copyOf(ranges);
  }

  private static PincodeRange between(int first, int last, PincodeDirectory directory) {
    return new PincodeRange(directory.at(first).pincode(), directory.at(last).pincode());
  }
}
