package com.shipcrowd.bootstrap.journey;

import com.shipcrowd.adapter.persistence.Database;
import com.shipcrowd.adapter.persistence.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A second, empty database on the server of the tests, for what would change the days of everybody.
final class OwnDatabase {
  private final Database.Owner owner;

  /// @param name letters only
  OwnDatabase(String name) {
    var server = TestDatabase.server();
    var shared = server.owner();
    Program.change("CREATE DATABASE " + name);
    owner =
        new Database.Owner(
            shared.url().replaceFirst("/[^/]+$", "/" + name), shared.user(), shared.password());
    Database.migrate(owner, server.appPassword());
  }

  /// What a node on it is started with, beside the settings of every node.
  Map<String, String> settings() {
    return Map.of(
        "datasources.default.url", owner.url(), "datasources.default.maximum-pool-size", "10");
  }

  /// As its owner.
  List<String> sql(String query) {
    try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var found = new ArrayList<String>();
      while (rows.next()) found.add(rows.getString(1));
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }
}
