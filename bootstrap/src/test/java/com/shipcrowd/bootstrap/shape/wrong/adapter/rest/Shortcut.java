package com.shipcrowd.bootstrap.shape.wrong.adapter.rest;

import com.shipcrowd.bootstrap.shape.wrong.application.parcel.needs.Parcels;

/// Listens, and goes past the use case.
final class Shortcut {
  int count(Parcels parcels) {
    return parcels.all();
  }
}
