package com.shipcrowd.bootstrap.shape.wrong.application.money;

import com.shipcrowd.bootstrap.shape.wrong.application.parcel.needs.Parcels;

/// Reaches into another room's needs.
final class CountParcelsHandler {
  int count(Parcels parcels) {
    return parcels.all();
  }
}
