package com.shipcrowd.application.fakes;

import com.shipcrowd.application.task.OpenTask;
import com.shipcrowd.domain.company.CompanyId;
import java.util.ArrayList;
import java.util.List;

/// Tasks that were opened, as `KIND subject: detail`.
public final class TaskList implements OpenTask {
  private final List<String> open = new ArrayList<>();

  @Override
  public void open(CompanyId company, String kind, String subject, String detail) {
    var task = kind + " " + subject + ": " + detail;
    if (!open.contains(task)) open.add(task);
  }

  @Override
  public void settled(CompanyId company, String kind, String subject, String note, String actor) {
    open.removeIf(task -> task.startsWith(kind + " " + subject + ":"));
  }

  public List<String> open() {
    return open;
  }
}
