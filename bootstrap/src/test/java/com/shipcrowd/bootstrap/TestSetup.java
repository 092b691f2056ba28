package com.shipcrowd.bootstrap;

import io.micronaut.context.ApplicationContext;

/// What `Main` does between context and server, for tests outside this package.
public final class TestSetup {
  private TestSetup() {}

  /// Where a courier pushes to.
  public static String hookOf(String courier) {
    var account =
        courier.equals("delhivery") ? CourierContracts.DELHIVERY : CourierContracts.SANDBOX;
    return "/v1/hooks/couriers/" + courier + "/" + account.text();
  }

  /// The account of the sandbox courier, as it is spelt outside.
  public static String sandboxAccount() {
    return CourierContracts.SANDBOX.text();
  }

  /// Writes the courier contracts down.
  public static void signContracts(ApplicationContext context) {
    context.getBean(CourierContracts.class).signed();
    context.getBean(StandardServices.class).opened();
    context.getBean(StandardCards.class).written();
    context.getBean(com.shipcrowd.application.held.KeepFresh.class).warm();
  }
}
