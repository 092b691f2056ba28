package com.shipcrowd.bootstrap.journey;

import com.shipcrowd.adapter.persistence.Database;
import com.shipcrowd.adapter.persistence.TestDatabase;
import com.shipcrowd.bootstrap.TestSetup;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The whole program, started once for all journeys of this JVM.
public final class Program {
  private static final Program SHARED = new Program(Map.of());

  private final ApplicationContext context;
  private final URI address;

  /// What every node on the shared database is started with.
  static Map<String, Object> settings() {
    var properties = new HashMap<String, Object>(TestDatabase.properties());
    var server = TestDatabase.server();
    properties.put("datasources.default.maximum-pool-size", "30");
    properties.put("micronaut.server.port", "-1");
    properties.put("shipcrowd.identity.signing-secret", server.secret("signing"));
    properties.put("shipcrowd.envelope-key", server.secret("envelope"));
    properties.put("shipcrowd.payments.sandbox-secret", "payments:" + server.secret("signing"));
    properties.put("shipcrowd.sandbox.for-everyone", "true");
    properties.put("shipcrowd.limits.requests-per-minute", "1000000");
    // Tests turn the wheels themselves.
    properties.put("shipcrowd.scheduler.enabled", "false");
    properties.put("shipcrowd.mail.folder", "target/mail");
    return properties;
  }

  private Program(Map<String, Object> more) {
    var properties = new HashMap<>(settings());
    properties.putAll(more);
    context =
        ApplicationContext.builder()
            .banner(false)
            .properties(properties)
            .deduceEnvironment(false)
            .start();
    TestSetup.signContracts(context);
    var http = context.getBean(EmbeddedServer.class);
    http.start();
    address = URI.create("http://127.0.0.1:" + http.getPort());
    Runtime.getRuntime().addShutdownHook(new Thread(context::close));
  }

  /// The one that everybody shares.
  public static Program shared() {
    return SHARED;
  }

  /// A further one on the same database, as a second node or with other settings.
  public static Program another(Map<String, Object> settings) {
    return new Program(settings);
  }

  public URI address() {
    return address;
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /// One of several beans of a generic type.
  public <T> T bean(Argument<T> type) {
    return context.getBean(type);
  }

  /// For what is started like a process of its own.
  ApplicationContext context() {
    return context;
  }

  /// A caller without login.
  public Http anonymous() {
    return new Http(address, null);
  }

  public void stop() {
    context.close();
  }

  /// Looks into the database as its owner, for what no API shows.
  public static List<String> sql(String query) {
    Database.Owner owner = TestDatabase.server().owner();
    try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var found = new java.util.ArrayList<String>();
      while (rows.next()) found.add(rows.getString(1));
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  /// Changes something as the owner of the server.
  static void change(String statement) {
    Database.Owner owner = TestDatabase.server().owner();
    try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
        var running = connection.createStatement()) {
      running.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(statement, e);
    }
  }

  /// Does something while nobody can read these tables.
  static <T> T whileLocked(List<String> tables, java.util.function.Supplier<T> what) {
    Database.Owner owner = TestDatabase.server().owner();
    try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("set lock_timeout = '10s'");
      statement.execute("lock table " + String.join(", ", tables) + " in access exclusive mode");
      var done = what.get();
      connection.rollback();
      return done;
    } catch (SQLException e) {
      throw new IllegalStateException("locking " + tables, e);
    }
  }
}
