package com.shipcrowd.application.platform;

import com.shipcrowd.application.platform.needs.Partners;
import com.shipcrowd.application.platform.needs.Vital;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// See {@link CheckReadiness}.
public final class CheckReadinessHandler implements CheckReadiness {
  private final List<Vital> vitals;
  private final Partners partners;

  public CheckReadinessHandler(Collection<Vital> vitals, Partners partners) {
    this.vitals = List.copyOf(vitals);
    this.partners = partners;
  }

  @Override
  public List<String> partnersDown() {
    return partners.down().stream().sorted().toList();
  }

  @Override
  public Map<String, Boolean> check() {
    var found = new TreeMap<String, Boolean>();
    for (var vital : vitals) found.put(vital.name(), vital.works());
    return found;
  }
}
