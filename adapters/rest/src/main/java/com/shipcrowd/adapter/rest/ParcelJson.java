package com.shipcrowd.adapter.rest;

import com.shipcrowd.domain.measure.Dimensions;
import com.shipcrowd.domain.measure.Parcel;
import com.shipcrowd.domain.measure.Weight;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One box in a body: weight in grams, and all three sides in millimetres or none.
public record ParcelJson(
    @Nullable Integer weightG,
    @Nullable Integer lengthMm,
    @Nullable Integer breadthMm,
    @Nullable Integer heightMm) {
  /// Ten tonnes; what a service really takes is its own rule.
  public static final int HEAVIEST_G = 10_000_000;

  private static final int LONGEST_MM = 10_000;

  /// Reads 1 to 50 boxes.
  public static List<Parcel> read(
      Input in, String pointer, @Nullable List<@Nullable ParcelJson> packages) {
    var items = in.list(pointer, packages, 1, 50);
    var parcels = new ArrayList<Parcel>();
    for (int i = 0; i < items.size(); i++) parcels.add(items.get(i).read(in, pointer + "/" + i));
    return parcels;
  }

  private Parcel read(Input in, String pointer) {
    var dead = new Weight(in.range(pointer + "/weight_g", weightG, 1, HEAVIEST_G));
    if (lengthMm == null && breadthMm == null && heightMm == null) return new Parcel(dead, null);
    return new Parcel(
        dead,
        new Dimensions(
            in.range(pointer + "/length_mm", lengthMm, 1, LONGEST_MM),
            in.range(pointer + "/breadth_mm", breadthMm, 1, LONGEST_MM),
            in.range(pointer + "/height_mm", heightMm, 1, LONGEST_MM)));
  }

  /// The box as it is answered.
  public static ParcelJson of(Parcel parcel) {
    var size = parcel.size();
    return size == null
        ? new ParcelJson(parcel.dead().grams(), null, null, null)
        : new ParcelJson(parcel.dead().grams(), size.lengthMm(), size.breadthMm(), size.heightMm());
  }
}
