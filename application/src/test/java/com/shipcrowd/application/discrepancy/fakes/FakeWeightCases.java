package com.shipcrowd.application.discrepancy.fakes;

import com.shipcrowd.application.discrepancy.needs.WeightCases;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.discrepancy.WeightCase;
import com.shipcrowd.domain.discrepancy.WeightCaseId;
import com.shipcrowd.domain.discrepancy.WeightCaseStatus;
import com.shipcrowd.domain.discrepancy.WeightFreeze;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Parcels, their weight cases and what is held for each, in memory.
public final class FakeWeightCases implements WeightCases {
  public final Map<ShipmentId, Parcel> parcels = new LinkedHashMap<>();
  public final Map<WeightCaseId, WeightCase> cases = new LinkedHashMap<>();
  public final Map<WeightCaseId, Money> held = new HashMap<>();
  public final Map<CompanyId, String> owners = new HashMap<>();
  public final Map<ShipmentId, Money> lower = new HashMap<>();
  public final Set<CompanyId> strangers = new HashSet<>();
  public final Set<String> credited = new HashSet<>();
  public final List<Integer> asked = new ArrayList<>();
  private final Set<CompanyId> passingOn = new HashSet<>();
  private final Map<CompanyId, Map<String, WeightFreeze>> freezes = new HashMap<>();

  @Override
  public void add(WeightCase weightCase, Money heldNow) {
    cases.put(weightCase.id(), weightCase);
    held.put(weightCase.id(), heldNow);
  }

  @Override
  public void keep(WeightCase weightCase, Money heldNow) {
    if (cases.get(weightCase.id()).version() >= weightCase.version())
      throw new IllegalStateException("an old version");
    add(weightCase, heldNow);
  }

  public Optional<WeightCase> find(WeightCaseId id) {
    return Optional.ofNullable(cases.get(id));
  }

  @Override
  public Optional<WeightCase> locked(WeightCaseId id) {
    return find(id);
  }

  @Override
  public List<Shown> page(
      @Nullable CompanyId company,
      @Nullable WeightCaseStatus status,
      @Nullable UUID before,
      int size) {
    return cases.values().stream()
        .filter(c -> company == null || c.company().equals(company))
        .filter(c -> status == null || c.status() == status)
        .limit(size)
        .map(this::shown)
        .toList();
  }

  private Shown shown(WeightCase c) {
    return new Shown(c, parcels.get(c.shipment()).awb());
  }

  @Override
  public Optional<Shown> shown(WeightCaseId id) {
    return find(id).map(this::shown);
  }

  @Override
  public List<WeightCase> takeDue(Instant now, int most) {
    return cases.values().stream()
        .filter(c -> c.dueAt() != null && !c.dueAt().isAfter(now))
        .limit(most)
        .toList();
  }

  @Override
  public List<Parcel> parcels(String courier, Collection<String> awbs) {
    asked.add(awbs.size());
    return parcels.values().stream()
        .filter(p -> p.courier().equals(courier) && awbs.contains(p.awb()))
        .toList();
  }

  @Override
  public Parcel parcel(ShipmentId shipment) {
    return Optional.ofNullable(parcels.get(shipment)).orElseThrow();
  }

  @Override
  public Map<ShipmentId, Past> past(Collection<ShipmentId> shipments) {
    var past = new HashMap<ShipmentId, Past>();
    for (var c : cases.values()) {
      if (!shipments.contains(c.shipment())) continue;
      var before = past.getOrDefault(c.shipment(), Past.NONE);
      var weights = new HashSet<>(before.weights());
      weights.add(c.charged());
      past.put(
          c.shipment(),
          new Past(
              weights,
              before.open() || c.status().isOpen(),
              c.status().isCharged() ? before.charged().plus(c.freight()) : before.charged()));
    }
    lower.forEach(
        (shipment, freight) -> {
          var before = past.getOrDefault(shipment, Past.NONE);
          past.put(
              shipment, new Past(before.weights(), before.open(), before.charged().minus(freight)));
        });
    return past;
  }

  @Override
  public Map<CompanyId, List<WeightFreeze>> freezes(Set<CompanyId> companies) {
    var some = new HashMap<CompanyId, List<WeightFreeze>>();
    for (var c : companies)
      if (freezes.containsKey(c)) some.put(c, List.copyOf(freezes.get(c).values()));
    return some;
  }

  @Override
  public void freeze(
      CompanyId company, String sku, @Nullable Integer grams, String actor, Instant at) {
    var mine = freezes.computeIfAbsent(company, _ -> new LinkedHashMap<>());
    if (grams == null) mine.remove(sku);
    else mine.put(sku, new WeightFreeze(sku, grams));
  }

  @Override
  public boolean isCompany(CompanyId company) {
    return !strangers.contains(company);
  }

  @Override
  public boolean isCredited(CompanyId company, String businessKey) {
    return credited.contains(businessKey);
  }

  @Override
  public Set<CompanyId> passingOn(Set<CompanyId> companies) {
    var some = new HashSet<>(passingOn);
    some.retainAll(companies);
    return some;
  }

  @Override
  public void passOn(CompanyId company, boolean lower, String actor, Instant at) {
    if (lower) passingOn.add(company);
    else passingOn.remove(company);
  }

  @Override
  public Map<CompanyId, String> mails(Set<CompanyId> companies) {
    var some = new HashMap<>(owners);
    some.keySet().retainAll(companies);
    return some;
  }
}
