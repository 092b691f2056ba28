package com.shipcrowd.bootstrap.shape.wrong.adapter.rest;

import com.shipcrowd.bootstrap.shape.wrong.application.parcel.CountParcelsHandler;

/// Knows how a promise is kept.
final class Wired {
  int count(CountParcelsHandler handler) {
    return handler.count();
  }
}
