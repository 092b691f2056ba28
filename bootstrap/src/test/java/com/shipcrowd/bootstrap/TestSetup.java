package com.shipcrowd.bootstrap;

import io.micronaut.context.ApplicationContext;

/// What `Main` does between context and server, for tests outside this package.
public final class TestSetup {
  private TestSetup() {}

  /// Writes the courier contracts down.
  public static void signContracts(ApplicationContext context) {
    context.getBean(CourierContracts.class).signed();
  }
}
