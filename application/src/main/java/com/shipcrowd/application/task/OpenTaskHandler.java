package com.shipcrowd.application.task;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.task.needs.Tasks;
import com.shipcrowd.domain.company.CompanyId;

/// Writes it down with the time.
public final class OpenTaskHandler implements OpenTask {
  private final Tasks tasks;
  private final Ids ids;
  private final Clock clock;

  public OpenTaskHandler(Tasks tasks, Ids ids, Clock clock) {
    this.tasks = tasks;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public void open(CompanyId company, String kind, String subject, String detail) {
    tasks.add(new TaskId(ids.next()), company, kind, subject, detail, clock.now());
  }

  @Override
  public void settled(CompanyId company, String kind, String subject, String note, String actor) {
    tasks.closeAll(company, kind, subject, note, actor, clock.now());
  }
}
