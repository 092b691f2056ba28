package com.shipcrowd.adapter.persistence.document;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.document.KeepFiles.Kept;
import com.shipcrowd.application.document.needs.FileStore;
import com.shipcrowd.domain.company.CompanyId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

@Singleton
final class JdbcFileStore implements FileStore {
  private static final String SELECT =
      "SELECT id, company_id, name, type, size, sha256, created_at FROM stored_file ";

  private final Sql sql;

  JdbcFileStore(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Kept add(Kept file, byte[] bytes) {
    sql.change(
        "INSERT INTO stored_file (id, company_id, name, type, size, sha256, bytes, created_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT ON CONSTRAINT stored_file_once DO NOTHING",
        file.id(),
        file.company().value(),
        file.name(),
        file.type(),
        file.size(),
        file.sha256(),
        bytes,
        file.at());
    return sql.first(
            SELECT + "WHERE company_id = ? AND sha256 = ?",
            JdbcFileStore::read,
            file.company().value(),
            file.sha256())
        .orElseThrow();
  }

  @Override
  public Optional<Kept> find(CompanyId company, UUID id) {
    return sql.first(
        SELECT + "WHERE company_id = ? AND id = ?", JdbcFileStore::read, company.value(), id);
  }

  @Override
  public Optional<byte[]> bytes(CompanyId company, UUID id) {
    return sql.first(
        "SELECT bytes FROM stored_file WHERE company_id = ? AND id = ?",
        row -> row.getBytes(1),
        company.value(),
        id);
  }

  private static Kept read(ResultSet row) throws SQLException {
    return new Kept(
        Sql.uuid(row, "id"),
        new CompanyId(Sql.uuid(row, "company_id")),
        row.getString("name"),
        row.getString("type"),
        row.getInt("size"),
        row.getString("sha256"),
        Sql.instant(row, "created_at"));
  }
}
