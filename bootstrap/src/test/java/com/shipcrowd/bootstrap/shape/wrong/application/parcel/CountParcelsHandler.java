package com.shipcrowd.bootstrap.shape.wrong.application.parcel;

import com.shipcrowd.bootstrap.shape.wrong.application.parcel.needs.Parcels;

/// Keeps the promise.
public final class CountParcelsHandler implements CountParcels {
  private final Parcels parcels;

  public CountParcelsHandler(Parcels parcels) {
    this.parcels = parcels;
  }

  @Override
  public int count() {
    return parcels.all();
  }
}
