package com.shipcrowd.application.task.needs;

import com.shipcrowd.application.task.Task;
import com.shipcrowd.application.task.TaskId;
import com.shipcrowd.domain.company.CompanyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tasks. All calls join the surrounding unit of work; the lists see what that unit may see.
public interface Tasks {
  /// Open ones, oldest first, behind the given one.
  List<Task> open(@Nullable String kind, @Nullable UUID after, int most);

  Optional<Task> find(TaskId task);

  /// Closes one that is open; nothing happens to another.
  void close(TaskId task, String note, String actor, Instant at);

  /// Adds an open one; nothing happens when there was one with the same kind, subject and detail.
  void add(TaskId id, CompanyId company, String kind, String subject, String detail, Instant at);

  /// Closes the open ones of a kind about a subject.
  void closeAll(
      CompanyId company, String kind, String subject, String note, String actor, Instant at);
}
