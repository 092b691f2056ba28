package com.shipcrowd.bootstrap.shape.wrong.application.parcel.needs;

/// An outbound port.
public interface Parcels {
  int all();
}
