package com.shipcrowd.application.held;

import com.shipcrowd.application.UnitOfWork;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Announces what did not change; this node and the others follow as they follow a change.
public final class ClearCachesHandler implements ClearCaches {
  private final KeepFresh fresh;
  private final UnitOfWork work;

  public ClearCachesHandler(KeepFresh fresh, UnitOfWork work) {
    this.fresh = fresh;
    this.work = work;
  }

  @Override
  public List<String> clear(@Nullable String name) {
    var known = fresh.topics();
    if (name != null && !known.contains(name)) throw new UnknownCache(name, known);
    var chosen = name == null ? known : List.of(name);
    // Known from here on: a topic that was never looked at would not count as changed.
    fresh.look();
    // Always in the same order, so that two calls at once do not wait for each other.
    work.acrossCompanies(
        () -> {
          chosen.forEach(fresh::announce);
          return chosen;
        });
    fresh.look();
    return chosen;
  }
}
