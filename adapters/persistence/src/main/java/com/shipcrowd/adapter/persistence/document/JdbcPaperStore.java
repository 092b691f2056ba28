package com.shipcrowd.adapter.persistence.document;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.document.needs.PaperStore;
import com.shipcrowd.domain.company.CompanyId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
final class JdbcPaperStore implements PaperStore {
  private final Sql sql;

  JdbcPaperStore(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void keep(List<Paper> papers, Instant at) {
    sql.change(
        """
        INSERT INTO paper (id, company_id, kind, sha256, pages, bytes, body, made_at)
        SELECT t.id, t.company, t.kind, t.sha256, t.pages, octet_length(t.body), t.body, ?
        FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::bytea[])
          AS t (id, company, kind, sha256, pages, body)
        ON CONFLICT (id) DO NOTHING
        """,
        at,
        papers.stream().map(Paper::of).toArray(UUID[]::new),
        papers.stream().map(p -> p.company().value()).toArray(UUID[]::new),
        papers.stream().map(Paper::kind).toArray(String[]::new),
        papers.stream().map(Paper::sha256).toArray(String[]::new),
        papers.stream().map(p -> (long) p.pages()).toArray(Long[]::new),
        papers.stream().map(Paper::bytes).toArray(byte[][]::new));
  }

  @Override
  public Optional<byte[]> find(CompanyId company, UUID of) {
    return sql.first(
        "SELECT body FROM paper WHERE company_id = ? AND id = ?",
        row -> row.getBytes(1),
        company.value(),
        of);
  }
}
