package com.shipcrowd.adapter.persistence;

import com.shipcrowd.application.OwnTime;
import com.shipcrowd.application.StaleWrite;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.domain.company.CompanyId;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.exceptions.TransactionSystemException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;

/// Units of work as transactions, each telling the database whose rows it may see before anything else.
@Singleton
final class JdbcUnitOfWork implements UnitOfWork {
  private final TransactionOperations<Connection> transactions;

  JdbcUnitOfWork(TransactionOperations<Connection> transactions) {
    this.transactions = transactions;
  }

  @Override
  public <T> T of(CompanyId company, Supplier<T> work) {
    return inside("select set_config('app.company_id', ?, true)", company.value().toString(), work);
  }

  @Override
  public <T> T acrossCompanies(Supplier<T> work) {
    var own = OwnTime.current();
    if (own != null && own.walled())
      return inside(
          "select set_config('role', 'shipcrowd_platform', true), set_config('app.company_id', ?, true)",
          own.company().value().toString(),
          work);
    return inside("select set_config('role', ?, true)", "shipcrowd_platform", work);
  }

  private <T> T inside(String opening, String value, Supplier<T> work) {
    if (transactions.findTransactionStatus().isPresent()) {
      throw new IllegalStateException("a unit of work inside another");
    }
    try {
      return transactions.executeWrite(
          status -> {
            try (var statement = status.getConnection().prepareStatement(opening)) {
              statement.setString(1, value);
              statement.execute();
            } catch (SQLException e) {
              throw Sql.translated(e);
            }
            return work.get();
          });
    } catch (TransactionSystemException e) {
      // What is checked at commit can lose a race as well: a month was closed meanwhile.
      if (e.getCause() instanceof SQLException cause
          && Sql.translated(cause) instanceof StaleWrite s) throw s;
      throw e;
    }
  }
}
