package com.shipcrowd.adapter.rest.zone;

import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.application.zone.Pincodes;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.zone.PincodeRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A range of pincodes, both ends included.
record RangeJson(@Nullable String fromPincode, @Nullable String toPincode) {
  private static final int MOST_PINCODES = 20_000;
  private static final int MOST_RANGES = 5_000;

  static RangeJson of(PincodeRange range) {
    return new RangeJson(range.from().digits(), range.to().digits());
  }

  /// Reads pincodes and ranges; call before `in.check()`, and use what it answers after.
  static Pincodes read(
      Input in,
      @Nullable List<@Nullable String> pincodes,
      @Nullable List<@Nullable RangeJson> ranges) {
    var single = new ArrayList<Pincode>();
    for (var pincode : in.list("/pincodes", pincodes, 0, MOST_PINCODES)) {
      single.add(in.pincode("/pincodes/" + single.size(), pincode));
    }
    var wide = new ArrayList<PincodeRange>();
    int number = 0;
    for (var range : in.list("/ranges", ranges, 0, MOST_RANGES)) {
      var at = "/ranges/" + number++;
      var from = in.pincode(at + "/from_pincode", range.fromPincode());
      var to = in.pincode(at + "/to_pincode", range.toPincode());
      if (from.compareTo(to) <= 0) wide.add(new PincodeRange(from, to));
      else in.refuse(at, "RANGE_REVERSED", "must not end before it begins");
    }
    return new Pincodes(single, wide);
  }
}
