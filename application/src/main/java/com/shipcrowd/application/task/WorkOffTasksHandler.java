package com.shipcrowd.application.task;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.task.needs.Tasks;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// See {@link WorkOffTasks}.
public final class WorkOffTasksHandler implements WorkOffTasks {
  private final UnitOfWork work;
  private final Tasks tasks;
  private final Clock clock;

  public WorkOffTasksHandler(UnitOfWork work, Tasks tasks, Clock clock) {
    this.work = work;
    this.tasks = tasks;
    this.clock = clock;
  }

  @Override
  public List<Task> open(@Nullable String kind, @Nullable UUID after, int most) {
    return work.acrossCompanies(() -> tasks.open(kind, after, most));
  }

  @Override
  public Task close(TaskId task, String note, String actor) {
    return work.acrossCompanies(
        () -> {
          tasks.close(task, note, actor, clock.now());
          return tasks.find(task).orElseThrow(() -> new NotFound("task"));
        });
  }
}
