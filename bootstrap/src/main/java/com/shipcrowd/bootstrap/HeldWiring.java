package com.shipcrowd.bootstrap;

import com.shipcrowd.application.held.Held;
import com.shipcrowd.application.held.KeepFresh;
import com.shipcrowd.application.held.needs.Announcements;
import com.shipcrowd.application.place.Geography;
import com.shipcrowd.domain.place.PincodeDirectory;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;

/// What is held in memory, and how it stays fresh.
@Factory
final class HeldWiring {
  @Singleton
  KeepFresh keepFresh(Announcements announcements, List<Held<?>> held) {
    return new KeepFresh(announcements, held);
  }

  @Singleton
  Held<Geography> geography() {
    return new Held<>(Geography.TOPIC, _ -> new Geography(PincodeDirectory.packaged()));
  }
}
