package com.shipcrowd.adapter.persistence;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;

/// Makes a PostgreSQL database ours: roles, tables, and the login of the program.
public final class Database {
  private Database() {}

  /// How the owner of the schema logs in. The password never appears in its text.
  ///
  /// @param url `jdbc:postgresql://host:port/database`
  public record Owner(String url, String user, String password) {
    @Override
    public String toString() {
      return "Owner[" + user + " at " + url + "]";
    }
  }

  /// Brings the schema up to date and sets the password of `shipcrowd_app`. Safe to repeat; several nodes may do it at
  /// once, Flyway's lock lets one work.
  ///
  /// @param appPassword letters and digits only
  /// @throws IllegalStateException when the database cannot be reached or a migration fails
  public static void migrate(Owner owner, String appPassword) {
    if (!appPassword.matches("[A-Za-z0-9]{16,64}")) {
      throw new IllegalArgumentException("the app password must be 16 to 64 letters and digits");
    }
    Flyway.configure()
        .dataSource(owner.url(), owner.user(), owner.password())
        .locations("classpath:db/migration")
        .placeholders(Map.of())
        .placeholderReplacement(false)
        .load()
        .migrate();
    try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
        var statement = connection.createStatement()) {
      statement.execute("ALTER ROLE shipcrowd_app PASSWORD '" + appPassword + "'");
    } catch (SQLException e) {
      throw new IllegalStateException("cannot set the login of the program: " + e.getMessage(), e);
    }
  }
}
