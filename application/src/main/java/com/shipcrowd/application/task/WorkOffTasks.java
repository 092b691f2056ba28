package com.shipcrowd.application.task;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Shows platform staff what waits for a person, and takes down what came of it.
public interface WorkOffTasks {
  /// Open tasks of all companies, oldest first.
  ///
  /// @param kind only of this kind, null for all
  /// @param after behind this one, null from the start
  List<Task> open(@Nullable String kind, @Nullable UUID after, int most);

  /// Closes a task. One that is closed stays as it is.
  ///
  /// @throws com.shipcrowd.application.NotFound when there is none
  Task close(TaskId task, String note, String actor);
}
