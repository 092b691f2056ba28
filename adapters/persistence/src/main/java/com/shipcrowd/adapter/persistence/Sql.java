package com.shipcrowd.adapter.persistence;

import com.shipcrowd.application.OwnTime;
import com.shipcrowd.application.StaleWrite;
import com.shipcrowd.domain.company.CompanyId;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/// Written SQL on the connection of the current unit of work, or alone in one round trip.
///
/// Parameters are `?` and may be strings, numbers, booleans, UUIDs, instants, days, byte arrays and arrays of them, string arrays,
/// `Json` or null.
@Singleton
public final class Sql {
  private static final UUID AFTER_ALL = new UUID(-1L, -1L);

  private final ConnectionOperations<Connection> connections;
  private final DataSource pool;

  Sql(ConnectionOperations<Connection> connections, DataSource dataSource) {
    this.connections = connections;
    this.pool = DelegatingDataSource.unwrapDataSource(dataSource);
  }

  /// Reads one row; columns by name.
  @FunctionalInterface
  public interface Row<T> {
    /// @param row positioned on the row to read
    T read(ResultSet row) throws SQLException;
  }

  /// A JSON parameter.
  public record Json(String text) {}

  /// All rows, in a unit of work.
  public <T> List<T> list(String sql, Row<T> row, @Nullable Object... parameters) {
    try (var statement = current().prepareStatement(sql)) {
      bind(statement, 1, parameters);
      try (var rows = statement.executeQuery()) {
        return readAll(rows, row);
      }
    } catch (SQLException e) {
      throw translated(e);
    }
  }

  /// The first row if there is one, in a unit of work.
  public <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... parameters) {
    var rows = list(sql, row, parameters);
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst());
  }

  /// Changes rows in a unit of work; returns how many.
  public int change(String sql, @Nullable Object... parameters) {
    try (var statement = current().prepareStatement(sql)) {
      bind(statement, 1, parameters);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw translated(e);
    }
  }

  /// Changes exactly one row, which carries a version.
  ///
  /// @throws StaleWrite when no row matched
  public void changeOne(String what, String sql, @Nullable Object... parameters) {
    if (change(sql, parameters) != 1) throw new StaleWrite(what);
  }

  /// One statement as a transaction of its own for one company, in a single round trip: the tenant is set and the
  /// statement runs in one pipelined message. For the few hot paths where round trips are the cost.
  public <T> List<T> alone(
      CompanyId company, String sql, Row<T> row, @Nullable Object... parameters) {
    return single(
        "select set_config('app.company_id', ?, true); ",
        company.value().toString(),
        sql,
        row,
        parameters);
  }

  /// As `alone`, over all companies: jobs, and look-ups before the company is known.
  public <T> List<T> aloneAcross(String sql, Row<T> row, @Nullable Object... parameters) {
    var own = OwnTime.current();
    if (own != null && own.walled())
      return single(
          "select set_config('role', 'shipcrowd_platform', true), set_config('app.company_id', ?, true); ",
          own.company().value().toString(),
          sql,
          row,
          parameters);
    return single(
        "select set_config('role', ?, true); ", "shipcrowd_platform", sql, row, parameters);
  }

  // Begin and commit are said aloud, in the same message: once a statement is known to return long
  // rows the driver puts
  // a Sync in front of it, which would end an unspoken transaction and with it the setting of the
  // tenant.
  private <T> List<T> single(
      String head, String tenant, String sql, Row<T> row, @Nullable Object... parameters) {
    try (var connection = pool.getConnection()) {
      try (var statement = connection.prepareStatement("begin; " + head + sql + "\n; commit")) {
        statement.setString(1, tenant);
        bind(statement, 2, parameters);
        statement.execute();
        return second(statement, row);
      } catch (SQLException e) {
        undo(connection);
        throw e;
      }
    } catch (SQLException e) {
      throw translated(e);
    }
  }

  // The first result is the tenant's.
  private static <T> List<T> second(PreparedStatement statement, Row<T> row) throws SQLException {
    boolean isTenantSet = false;
    while (statement.getMoreResults() || statement.getUpdateCount() != -1) {
      var rows = statement.getResultSet();
      if (rows != null && isTenantSet) return readAll(rows, row);
      isTenantSet |= rows != null;
    }
    return List.of();
  }

  // A connection that cannot even roll back must not be used again.
  private static void undo(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("rollback");
    } catch (SQLException e) {
      connection.abort(Runnable::run);
    }
  }

  private Connection current() {
    return connections
        .findConnectionStatus()
        .orElseThrow(() -> new IllegalStateException("SQL outside a unit of work"))
        .getConnection();
  }

  private static <T> List<T> readAll(ResultSet rows, Row<T> row) throws SQLException {
    var found = new ArrayList<T>();
    while (rows.next()) found.add(row.read(rows));
    return found;
  }

  private static void bind(PreparedStatement statement, int from, @Nullable Object... parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      set(statement, from + i, parameters[i]);
    }
  }

  private static void set(PreparedStatement statement, int at, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case null -> statement.setNull(at, Types.NULL);
      case Instant instant ->
          statement.setObject(at, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
      case LocalDate day -> statement.setObject(at, day);
      case UUID id -> statement.setObject(at, id);
      case Json json -> {
        var object = new PGobject();
        object.setType("jsonb");
        object.setValue(json.text());
        statement.setObject(at, object);
      }
      case String[] texts ->
          statement.setArray(at, statement.getConnection().createArrayOf("text", texts));
      case UUID[] ids ->
          statement.setArray(at, statement.getConnection().createArrayOf("uuid", ids));
      case Long[] numbers ->
          statement.setArray(at, statement.getConnection().createArrayOf("bigint", numbers));
      case byte[][] many ->
          statement.setArray(at, statement.getConnection().createArrayOf("bytea", many));
      case byte[] bytes -> statement.setBytes(at, bytes);
      default -> statement.setObject(at, value);
    }
  }

  /// An instant column, which must not be null.
  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /// An instant column that may be null.
  public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  /// Where a page that is read newest first begins: before this id, or before every id there can be.
  public static UUID before(@Nullable UUID id) {
    return id == null ? AFTER_ALL : id;
  }

  /// Adds a condition with its one parameter to a statement under construction; a null narrows nothing.
  public static void narrow(
      StringBuilder where,
      List<@Nullable Object> parameters,
      String condition,
      @Nullable Object value) {
    if (value == null) return;
    where.append(condition);
    parameters.add(value);
  }

  /// A UUID column, which must not be null.
  public static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  static RuntimeException translated(SQLException e) {
    return switch (e.getSQLState()) {
      case "23505" -> new AlreadyThere(constraintOf(e), e);
      case "40001", "40P01" -> new StaleWrite("row");
      case null, default -> new DatabaseTrouble(e);
    };
  }

  private static String constraintOf(SQLException e) {
    return e instanceof org.postgresql.util.PSQLException p
            && p.getServerErrorMessage() != null
            && p.getServerErrorMessage().getConstraint() != null
        ? p.getServerErrorMessage().getConstraint()
        : "";
  }

  /// A unique key said no; the adapters of the rooms turn it into their own answer.
  public static final class AlreadyThere extends RuntimeException {
    private final String constraint;

    AlreadyThere(String constraint, SQLException cause) {
      super("already there: " + constraint, cause);
      this.constraint = constraint;
    }

    /// Name of the unique index.
    public String constraint() {
      return constraint;
    }
  }

  /// The database did not do what was asked, for reasons that are ours.
  public static final class DatabaseTrouble extends RuntimeException {
    DatabaseTrouble(SQLException cause) {
      super("database: " + cause.getSQLState() + " " + cause.getMessage(), cause);
    }
  }
}
