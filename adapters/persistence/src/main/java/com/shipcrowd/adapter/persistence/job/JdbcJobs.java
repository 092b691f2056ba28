package com.shipcrowd.adapter.persistence.job;

import com.shipcrowd.adapter.persistence.RowJson;
import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.file.Finding;
import com.shipcrowd.application.job.Job;
import com.shipcrowd.application.job.JobType.Outcome;
import com.shipcrowd.application.job.needs.Jobs;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.job.JobId;
import com.shipcrowd.domain.job.JobMode;
import com.shipcrowd.domain.job.JobState;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcJobs implements Jobs {
  private static final String COLUMNS =
      """
      id, company_id, type, mode, parameters::text AS parameters, file_name, actor, state, total, processed, ok, failed,
      checkpoint, note, created_at, finished_at, tries, version
      """;
  private static final String SELECT = "SELECT " + COLUMNS + " FROM job ";
  private static final String ITS = "WHERE id = ? AND company_id IS NOT DISTINCT FROM ?::uuid";
  // Between the cells of a line; no cell of ours has it.
  private static final String UNIT = "\u001F";

  private final Sql sql;

  JdbcJobs(Sql sql) {
    this.sql = sql;
  }

  /// Only for the column, so that `RowJson` has a type to read.
  record Texts(Map<String, String> values) {}

  @Override
  public void lock(String digest) {
    sql.list("SELECT pg_advisory_xact_lock(hashtextextended(?, 7))", row -> 1, digest);
  }

  @Override
  public Optional<Job> sameSince(String digest, Instant since) {
    return sql.first(
        SELECT + "WHERE digest = ? AND created_at > ? ORDER BY created_at DESC LIMIT 1",
        JdbcJobs::read,
        digest,
        since);
  }

  @Override
  public void add(Job job, String digest, byte[] file) {
    sql.change(
        """
        INSERT INTO job (id, company_id, type, mode, parameters, file_name, actor, state, total, processed, ok, failed,
          checkpoint, note, digest, created_at, lease_until, version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        job.id().value(),
        company(job.company()),
        job.type(),
        job.mode().name(),
        RowJson.write(new Texts(job.parameters())),
        job.fileName(),
        job.actor(),
        job.state().name(),
        job.total(),
        job.processed(),
        job.ok(),
        job.failed(),
        job.checkpoint(),
        job.note(),
        digest,
        job.createdAt(),
        job.createdAt(),
        job.version());
    sql.change(
        "INSERT INTO job_file (job_id, company_id, bytes) VALUES (?, ?, ?)",
        job.id().value(),
        company(job.company()),
        file);
  }

  @Override
  public Optional<Job> find(@Nullable CompanyId company, JobId id) {
    return sql.first(SELECT + ITS, JdbcJobs::read, id.value(), company(company));
  }

  @Override
  public Optional<Job> lock(@Nullable CompanyId company, JobId id) {
    return sql.first(SELECT + ITS + " FOR UPDATE", JdbcJobs::read, id.value(), company(company));
  }

  @Override
  public List<Job> page(
      @Nullable CompanyId company, Set<String> types, @Nullable UUID before, int most) {
    return sql.list(
        SELECT
            + """
            WHERE company_id IS NOT DISTINCT FROM ?::uuid AND type = ANY (?) AND id < ?
            ORDER BY id DESC LIMIT ?
            """,
        JdbcJobs::read,
        company(company),
        types.toArray(String[]::new),
        Sql.before(before),
        most);
  }

  @Override
  public void save(Job job, Instant leaseUntil) {
    sql.changeOne(
        "job",
        """
        UPDATE job SET state = ?, total = ?, processed = ?, ok = ?, failed = ?, checkpoint = ?, note = ?, finished_at = ?,
          lease_until = ?, version = ?
        WHERE id = ? AND version = ?
        """,
        job.state().name(),
        job.total(),
        job.processed(),
        job.ok(),
        job.failed(),
        job.checkpoint(),
        job.note(),
        job.finishedAt(),
        leaseUntil,
        job.version(),
        job.id().value(),
        job.version() - 1);
  }

  @Override
  public void replaceFindings(Job job, List<Finding> findings) {
    sql.change("DELETE FROM job_finding WHERE job_id = ?", job.id().value());
    add(job, findings);
  }

  private void add(Job job, List<Finding> findings) {
    if (findings.isEmpty()) return;
    sql.change(
        """
        INSERT INTO job_finding (job_id, company_id, row_number, is_error, code, field, message)
        SELECT ?, ?::uuid, t.row_number, t.is_error::boolean, t.code, t.field, t.message
        FROM unnest(?, ?, ?, ?, ?) WITH ORDINALITY AS t (row_number, is_error, code, field, message, place)
        ORDER BY t.place
        """,
        job.id().value(),
        company(job.company()),
        findings.stream().map(f -> (long) f.row()).toArray(Long[]::new),
        findings.stream().map(f -> Boolean.toString(f.isError())).toArray(String[]::new),
        findings.stream().map(Finding::code).toArray(String[]::new),
        findings.stream().map(Finding::field).toArray(String[]::new),
        findings.stream().map(f -> f.message().replace('\0', '?')).toArray(String[]::new));
  }

  @Override
  public void addOutcomes(Job job, List<Outcome> outcomes) {
    add(
        job,
        outcomes.stream()
            .map(Outcome::trouble)
            .flatMap(t -> Optional.ofNullable(t).stream())
            .toList());
    var telling =
        outcomes.stream().filter(o -> o.createdId() != null || !o.result().isEmpty()).toList();
    if (telling.isEmpty()) return;
    sql.change(
        """
        INSERT INTO job_outcome (job_id, company_id, row_number, created_id, result)
        SELECT ?, ?::uuid, t.row_number, nullif(t.created_id, ''), t.result
        FROM unnest(?, ?, ?) AS t (row_number, created_id, result)
        """,
        job.id().value(),
        company(job.company()),
        telling.stream().map(o -> (long) o.row()).toArray(Long[]::new),
        telling.stream()
            .map(o -> Optional.ofNullable(o.createdId()).orElse(""))
            .toArray(String[]::new),
        telling.stream().map(o -> String.join(UNIT, o.result())).toArray(String[]::new));
  }

  @Override
  public List<Finding> findings(JobId id, int most) {
    return sql.list(
        """
        SELECT row_number, is_error, code, field, message FROM job_finding WHERE job_id = ?
        ORDER BY row_number, n LIMIT ?
        """,
        row ->
            new Finding(
                row.getInt("row_number"),
                row.getBoolean("is_error"),
                row.getString("code"),
                row.getString("field"),
                row.getString("message")),
        id.value(),
        most);
  }

  @Override
  public List<Outcome> outcomes(JobId id) {
    return sql.list(
        "SELECT row_number, created_id, result FROM job_outcome WHERE job_id = ? ORDER BY row_number",
        row -> {
          var result = row.getString("result");
          return new Outcome(
              row.getInt("row_number"),
              row.getString("created_id"),
              result.isEmpty() ? List.of() : List.of(result.split(UNIT, -1)),
              null);
        },
        id.value());
  }

  @Override
  public byte[] file(JobId id) {
    return sql.first(
            "SELECT bytes FROM job_file WHERE job_id = ?", row -> row.getBytes(1), id.value())
        .orElseThrow(() -> new IllegalStateException("no file of " + id.text()));
  }

  @Override
  public Optional<Claimed> claim(Set<String> types, Instant now, Instant leaseUntil) {
    return sql
        .aloneAcross(
            """
            UPDATE job SET lease_until = ?, tries = tries + 1 WHERE id =
              (SELECT id FROM job
               WHERE state IN ('UPLOADED', 'VALIDATING', 'READY', 'RUNNING') AND lease_until <= ? AND type = ANY (?)
               ORDER BY lease_until LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING\s"""
                + COLUMNS,
            row -> new Claimed(read(row), row.getInt("tries")),
            leaseUntil,
            now,
            types.toArray(String[]::new))
        .stream()
        .findFirst();
  }

  private static @Nullable UUID company(@Nullable CompanyId company) {
    return company == null ? null : company.value();
  }

  private static Job read(ResultSet row) throws SQLException {
    var company = row.getObject("company_id", UUID.class);
    return new Job(
        new JobId(Sql.uuid(row, "id")),
        company == null ? null : new CompanyId(company),
        row.getString("type"),
        JobMode.valueOf(row.getString("mode")),
        RowJson.read(row.getString("parameters"), Texts.class).values(),
        row.getString("file_name"),
        row.getString("actor"),
        JobState.valueOf(row.getString("state")),
        row.getInt("total"),
        row.getInt("processed"),
        row.getInt("ok"),
        row.getInt("failed"),
        row.getInt("checkpoint"),
        row.getString("note"),
        Sql.instant(row, "created_at"),
        Sql.instantOrNull(row, "finished_at"),
        row.getLong("version"));
  }
}
