package com.shipcrowd.adapter.persistence.task;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.task.Task;
import com.shipcrowd.application.task.TaskId;
import com.shipcrowd.application.task.needs.Tasks;
import com.shipcrowd.domain.company.CompanyId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcTasks implements Tasks {
  private static final String SELECT =
      "SELECT id, company_id, kind, subject, detail, opened_at, closed_at, closed_by, note FROM task ";
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final Sql sql;

  JdbcTasks(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Task> open(@Nullable String kind, @Nullable UUID after, int most) {
    var where = new StringBuilder("WHERE closed_at IS NULL AND id > ?");
    var parameters = new ArrayList<@Nullable Object>();
    parameters.add(after == null ? BEFORE_ALL : after);
    Sql.narrow(where, parameters, " AND kind = ?", kind);
    parameters.add(most);
    return sql.list(SELECT + where + " ORDER BY id LIMIT ?", JdbcTasks::read, parameters.toArray());
  }

  @Override
  public Optional<Task> find(TaskId task) {
    return sql.first(SELECT + "WHERE id = ?", JdbcTasks::read, task.value());
  }

  @Override
  public void close(TaskId task, String note, String actor, Instant at) {
    sql.change(
        "UPDATE task SET closed_at = ?, closed_by = ?, note = ? WHERE id = ? AND closed_at IS NULL",
        at,
        actor,
        note,
        task.value());
  }

  @Override
  public void add(
      TaskId id, CompanyId company, String kind, String subject, String detail, Instant at) {
    sql.change(
        "INSERT INTO task (id, company_id, kind, subject, detail, opened_at) VALUES (?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT DO NOTHING",
        id.value(),
        company.value(),
        kind,
        subject,
        detail,
        at);
  }

  @Override
  public void closeAll(
      CompanyId company, String kind, String subject, String note, String actor, Instant at) {
    sql.change(
        "UPDATE task SET closed_at = ?, closed_by = ?, note = ?"
            + " WHERE company_id = ? AND kind = ? AND subject = ? AND closed_at IS NULL",
        at,
        actor,
        note,
        company.value(),
        kind,
        subject);
  }

  private static Task read(ResultSet row) throws SQLException {
    return new Task(
        new TaskId(Sql.uuid(row, "id")),
        new CompanyId(Sql.uuid(row, "company_id")),
        row.getString("kind"),
        row.getString("subject"),
        row.getString("detail"),
        Sql.instant(row, "opened_at"),
        Sql.instantOrNull(row, "closed_at"),
        row.getString("closed_by"),
        row.getString("note"));
  }
}
