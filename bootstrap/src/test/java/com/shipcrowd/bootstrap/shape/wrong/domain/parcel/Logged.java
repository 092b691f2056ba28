package com.shipcrowd.bootstrap.shape.wrong.domain.parcel;

import org.slf4j.LoggerFactory;

/// The domain knows a library, and talks to it.
final class Logged {
  void say() {
    LoggerFactory.getLogger(Logged.class).info("weighed");
  }
}
