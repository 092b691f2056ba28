package com.shipcrowd.adapter.rest.task;

import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.PageJson;
import com.shipcrowd.adapter.rest.Paging;
import com.shipcrowd.adapter.rest.PathId;
import com.shipcrowd.adapter.rest.QueryText;
import com.shipcrowd.application.task.Task;
import com.shipcrowd.application.task.TaskId;
import com.shipcrowd.application.task.WorkOffTasks;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What waits for a person, for platform staff.
@Controller("/v1/admin/tasks")
final class TaskResource {
  private final WorkOffTasks tasks;

  TaskResource(WorkOffTasks tasks) {
    this.tasks = tasks;
  }

  record TaskJson(
      String id,
      String companyId,
      String kind,
      String subject,
      String detail,
      Instant openedAt,
      @Nullable Instant closedAt,
      @Nullable String closedBy,
      @Nullable String note) {
    static TaskJson of(Task t) {
      return new TaskJson(
          t.id().text(),
          t.company().text(),
          t.kind(),
          t.subject(),
          t.detail(),
          t.openedAt(),
          t.closedAt(),
          t.closedBy(),
          t.note());
    }
  }

  @Get
  PageJson<TaskJson> open(Caller caller, Paging paging, @Nullable @QueryValue("kind") String kind) {
    caller.requirePlatform(Category.SHIPMENTS, Action.VIEW);
    var rows = tasks.open(QueryText.text("kind", kind, 60), paging.after(), paging.fetch());
    return PageJson.of(paging, rows, Task::id, TaskJson::of);
  }

  record ClosedTaskJson(@Nullable String note) {}

  @Post("/{id}/close")
  TaskJson close(Caller caller, String id, @Body ClosedTaskJson body) {
    caller.requirePlatform(Category.SHIPMENTS, Action.UPDATE);
    var task = PathId.read(TaskId.PREFIX, id, TaskId::new, "task");
    var in = new Input();
    var note = in.text("/note", body.note, 2, 500);
    in.check();
    return TaskJson.of(tasks.close(task, note, caller.actor().text()));
  }
}
