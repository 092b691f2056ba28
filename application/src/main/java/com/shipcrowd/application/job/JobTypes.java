package com.shipcrowd.application.job;

import com.shipcrowd.application.NotFound;
import com.shipcrowd.domain.company.Category;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Every kind of file there is.
public final class JobTypes {
  private final Map<String, JobType> byName;

  public JobTypes(List<JobType> types) {
    this.byName =
        types.stream().collect(Collectors.toUnmodifiableMap(JobType::name, Function.identity()));
  }

  /// @throws NotFound when no room has such files
  JobType of(String name) {
    var type = byName.get(name);
    if (type == null) throw new NotFound("job type");
    return type;
  }

  /// The names of all. A node works off only what it knows: another one may be newer.
  Set<String> names() {
    return byName.keySet();
  }

  /// The names of those that need one of these rights.
  Set<String> names(Set<Category> categories) {
    return byName.values().stream()
        .filter(t -> categories.contains(t.category()))
        .map(JobType::name)
        .collect(Collectors.toUnmodifiableSet());
  }
}
