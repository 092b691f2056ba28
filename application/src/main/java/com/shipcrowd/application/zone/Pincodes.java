package com.shipcrowd.application.zone;

import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.PincodeDirectory;
import com.shipcrowd.domain.zone.PincodeRange;
import com.shipcrowd.domain.zone.PincodesUnknown;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Pincodes as somebody names them.
public record Pincodes(List<Pincode> single, List<PincodeRange> ranges) {
  /// None.
  public static final Pincodes NONE = new Pincodes(List.of(), List.of());

  public Pincodes {
    single = List.copyOf(single);
    ranges = List.copyOf(ranges);
  }

  /// All of them, rising, each once.
  ///
  /// @throws PincodesUnknown when the directory lacks one, or has none of a range
  int[] known(PincodeDirectory directory) {
    var known = new TreeSet<Integer>();
    var unknown = new ArrayList<String>();
    for (var pincode : single) {
      if (directory.position(pincode) < 0) unknown.add(pincode.digits());
      else known.add(pincode.number());
    }
    for (var range : ranges) {
      var inside = range.in(directory).boxed().toList();
      if (inside.isEmpty()) unknown.add(range.text());
      known.addAll(inside);
    }
    if (!unknown.isEmpty()) throw new PincodesUnknown(unknown);
    return known.stream().mapToInt(Integer::intValue).toArray();
  }

  /// All of them, rising, each once, whether the directory lists them or not; of ranges those it lists.
  int[] all(PincodeDirectory directory) {
    var all = new TreeSet<Integer>();
    single.forEach(pincode -> all.add(pincode.number()));
    ranges.forEach(range -> range.in(directory).forEach(all::add));
    return all.stream().mapToInt(Integer::intValue).toArray();
  }
}
