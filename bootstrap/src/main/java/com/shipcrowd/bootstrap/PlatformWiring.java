package com.shipcrowd.bootstrap;

import com.shipcrowd.application.platform.CheckReadiness;
import com.shipcrowd.application.platform.CheckReadinessHandler;
import com.shipcrowd.application.platform.needs.Partners;
import com.shipcrowd.application.platform.needs.Vital;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;

/// The program itself.
@Factory
final class PlatformWiring {
  @Singleton
  CheckReadiness checkReadiness(List<Vital> vitals, Partners partners) {
    return new CheckReadinessHandler(vitals, partners);
  }
}
