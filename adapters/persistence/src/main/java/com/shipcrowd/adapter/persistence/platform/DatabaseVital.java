package com.shipcrowd.adapter.persistence.platform;

import com.shipcrowd.application.platform.needs.Vital;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import javax.sql.DataSource;

/// A connection of the pool that answers within two seconds.
@Singleton
final class DatabaseVital implements Vital {
  private static final int SECONDS = 2;

  private final DataSource pool;

  DatabaseVital(DataSource pool) {
    this.pool = DelegatingDataSource.unwrapDataSource(pool);
  }

  @Override
  public String name() {
    return "database";
  }

  @Override
  public boolean works() {
    try (var connection = pool.getConnection()) {
      return connection.isValid(SECONDS);
    } catch (SQLException down) {
      return false;
    }
  }
}
