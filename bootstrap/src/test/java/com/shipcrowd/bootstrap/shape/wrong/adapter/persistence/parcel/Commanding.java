package com.shipcrowd.bootstrap.shape.wrong.adapter.persistence.parcel;

import com.shipcrowd.bootstrap.shape.wrong.application.parcel.CountParcels;
import com.shipcrowd.bootstrap.shape.wrong.application.parcel.needs.Parcels;

/// Serves a port and calls another one, in public.
public final class Commanding implements Parcels {
  private final CountParcels count;

  Commanding(CountParcels count) {
    this.count = count;
  }

  @Override
  public int all() {
    return count.count();
  }
}
