package com.shipcrowd.application.task.needs;

import com.shipcrowd.application.task.Task;
import com.shipcrowd.application.task.TaskId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tasks of all companies. All calls join the surrounding unit of work over all companies.
public interface Tasks {
  /// Open ones, oldest first, behind the given one.
  List<Task> open(@Nullable String kind, @Nullable UUID after, int most);

  Optional<Task> find(TaskId task);

  /// Closes one that is open; nothing happens to another.
  void close(TaskId task, String note, String actor, Instant at);
}
