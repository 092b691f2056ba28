package com.shipcrowd.application.platform;

import com.shipcrowd.application.platform.needs.Vital;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// See {@link CheckReadiness}.
public final class CheckReadinessHandler implements CheckReadiness {
  private final List<Vital> vitals;

  public CheckReadinessHandler(Collection<Vital> vitals) {
    this.vitals = List.copyOf(vitals);
  }

  @Override
  public Map<String, Boolean> check() {
    var found = new TreeMap<String, Boolean>();
    for (var vital : vitals) found.put(vital.name(), vital.works());
    return found;
  }
}
