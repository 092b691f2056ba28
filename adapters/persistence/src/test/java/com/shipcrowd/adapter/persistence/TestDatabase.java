package com.shipcrowd.adapter.persistence;

import java.nio.file.Path;
import java.util.Map;

/// One real PostgreSQL for all tests of a module, started at first use and stopped with the JVM.
public final class TestDatabase {
  private static final LocalPostgres SERVER = start();

  private TestDatabase() {}

  private static LocalPostgres start() {
    var server =
        LocalPostgres.start(
            Path.of("target", "test-postgres-" + ProcessHandle.current().pid()).toAbsolutePath());
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    Database.migrate(server.owner(), server.appPassword());
    return server;
  }

  /// The running server.
  public static LocalPostgres server() {
    return SERVER;
  }

  /// Properties of an application context that works as the app role.
  public static Map<String, String> properties() {
    return Map.of(
        "datasources.default.url", SERVER.owner().url(),
        "datasources.default.username", "shipcrowd_app",
        "datasources.default.password", SERVER.appPassword(),
        "datasources.default.dialect", "POSTGRES",
        "datasources.default.db-type", "postgres",
        "datasources.default.maximum-pool-size", "20");
  }
}
