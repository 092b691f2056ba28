package com.shipcrowd.adapter.persistence.company;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.company.needs.Companies;
import com.shipcrowd.domain.company.Company;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.company.CompanyMode;
import com.shipcrowd.domain.company.CompanyStatus;
import com.shipcrowd.domain.company.Gstin;
import com.shipcrowd.domain.place.State;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

@Singleton
final class JdbcCompanies implements Companies {
  private final Sql sql;

  JdbcCompanies(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void add(Company company) {
    var gstin = company.gstin();
    var state = company.state();
    sql.change(
        """
        insert into company (id, name, mode, twin_id, status, gstin, state, created_at, version)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        company.id().value(),
        company.name(),
        company.mode().name(),
        company.twin().value(),
        company.status().name(),
        gstin == null ? null : gstin.text(),
        state == null ? null : state.name(),
        company.createdAt(),
        company.version());
  }

  @Override
  public Optional<Company> find(CompanyId company) {
    return sql.first(
        "select id, name, mode, twin_id, status, gstin, state, created_at, version from company"
            + " where id = ?",
        JdbcCompanies::read,
        company.value());
  }

  @Override
  public void save(Company company) {
    var gstin = company.gstin();
    var state = company.state();
    sql.changeOne(
        "company",
        "update company set name = ?, status = ?, gstin = ?, state = ?, version = ? where id = ?"
            + " and version = ?",
        company.name(),
        company.status().name(),
        gstin == null ? null : gstin.text(),
        state == null ? null : state.name(),
        company.version(),
        company.id().value(),
        company.version() - 1);
  }

  private static Company read(ResultSet row) throws SQLException {
    var gstin = row.getString("gstin");
    var state = row.getString("state");
    return new Company(
        new CompanyId(Sql.uuid(row, "id")),
        row.getString("name"),
        CompanyMode.valueOf(row.getString("mode")),
        new CompanyId(Sql.uuid(row, "twin_id")),
        CompanyStatus.valueOf(row.getString("status")),
        gstin == null ? null : new Gstin(gstin),
        state == null ? null : State.valueOf(state),
        Sql.instant(row, "created_at"),
        row.getLong("version"));
  }
}
