package com.shipcrowd.adapter.persistence;

import com.shipcrowd.application.held.KeepFresh;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Listens for announcements on a connection of its own and looks once a second anyway, so that a lost notification or
/// a cut connection delays a node by a second and no more.
@Context
@Requires(beans = KeepFresh.class)
final class Ear {
  private static final Logger LOG = LoggerFactory.getLogger(Ear.class);

  // The same word as in `JdbcAnnouncements`.
  private static final String CHANNEL = "shipcrowd_held";

  private static final int BEAT_MILLIS = 1_000;
  private static final int RETRY_MILLIS = 500;

  private final KeepFresh fresh;
  private final String url;
  private final Properties login = new Properties();
  private final Thread thread = new Thread(this::listen, "announcements");
  private volatile boolean closed;

  Ear(
      KeepFresh fresh,
      @Property(name = "datasources.default.url") String url,
      @Property(name = "datasources.default.username") String user,
      @Property(name = "datasources.default.password") String password) {
    this.fresh = fresh;
    this.url = url;
    login.setProperty("user", user);
    login.setProperty("password", password);
    login.setProperty("connectTimeout", "5");
    login.setProperty("tcpKeepAlive", "true");
    login.setProperty("ApplicationName", "shipcrowd-announcements");
  }

  @PostConstruct
  void open() {
    thread.setDaemon(true);
    thread.start();
  }

  @PreDestroy
  void close() {
    closed = true;
    thread.interrupt();
  }

  private void listen() {
    Connection line = null;
    while (!closed) {
      try {
        line = hear(line);
        fresh.look();
      } catch (SQLException cut) {
        if (closed) break;
        LOG.warn("announcements: the connection was cut ({}), opening another", cut.getMessage());
        hangUp(line);
        line = null;
        sleep();
      } catch (RuntimeException failed) {
        if (closed) break;
        LOG.warn("announcements: what is held could not be refreshed, trying again", failed);
        sleep();
      }
    }
    hangUp(line);
  }

  // Waits for a word or for the next beat. What was said while nobody listened is found by the look
  // that follows.
  private Connection hear(@Nullable Connection line) throws SQLException {
    var open = line;
    if (open == null) {
      open = DriverManager.getConnection(url, login);
      try (var statement = open.createStatement()) {
        statement.execute("listen " + CHANNEL);
      }
      return open;
    }
    open.unwrap(PGConnection.class).getNotifications(BEAT_MILLIS);
    return open;
  }

  private void sleep() {
    try {
      Thread.sleep(RETRY_MILLIS);
      fresh.look();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException stillDown) {
      LOG.debug("announcements: still no database", stillDown);
    }
  }

  private static void hangUp(@Nullable Connection line) {
    if (line == null) return;
    try {
      line.close();
    } catch (SQLException gone) {
      LOG.debug("announcements: the connection was gone already", gone);
    }
  }
}
