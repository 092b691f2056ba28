package com.shipcrowd.bootstrap.shape.wrong.application.parcel;

/// An inbound port.
public interface CountParcels {
  int count();
}
