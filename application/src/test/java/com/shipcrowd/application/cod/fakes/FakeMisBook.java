package com.shipcrowd.application.cod.fakes;

import com.shipcrowd.application.cod.ReconcileCod.Line;
import com.shipcrowd.application.cod.ReconcileCod.Mis;
import com.shipcrowd.application.cod.ReconcileCod.MisState;
import com.shipcrowd.application.cod.needs.MisBook;
import com.shipcrowd.domain.cod.MisId;
import com.shipcrowd.domain.cod.MisResult;
import com.shipcrowd.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Couriers' lists and bank credits in memory.
public final class FakeMisBook implements MisBook {
  private final Map<MisId, Mis> all = new LinkedHashMap<>();
  private final Map<MisId, List<Line>> lines = new HashMap<>();
  private final Map<String, Money> credits = new HashMap<>();

  @Override
  public Optional<Mis> find(MisId id) {
    return Optional.ofNullable(all.get(id));
  }

  @Override
  public Optional<Mis> locked(MisId id) {
    return find(id);
  }

  @Override
  public Optional<Mis> byNumber(String courier, String number) {
    return all.values().stream()
        .filter(m -> m.courier().equals(courier) && m.number().equals(number))
        .findFirst();
  }

  @Override
  public void add(Mis mis, List<Line> added) {
    all.put(mis.id(), mis);
    lines.put(mis.id(), List.copyOf(added));
  }

  @Override
  public List<Mis> page(@Nullable UUID before, int most) {
    return List.copyOf(all.values()).reversed().stream().limit(most).toList();
  }

  @Override
  public List<Line> lines(MisId id, @Nullable MisResult result, int after, int most) {
    return lines.getOrDefault(id, List.of()).stream()
        .filter(l -> result == null || l.result() == result)
        .filter(l -> l.n() > after)
        .limit(most)
        .toList();
  }

  @Override
  public void judge(MisId id, List<Line> judged) {
    lines.put(id, List.copyOf(judged));
  }

  @Override
  public void posted(MisId id, Instant at) {
    all.computeIfPresent(
        id,
        (_, m) ->
            new Mis(
                m.id(),
                m.courier(),
                m.number(),
                m.on(),
                MisState.POSTED,
                m.job(),
                m.rows(),
                m.remitted(),
                m.deducted(),
                m.uploadedBy(),
                m.createdAt()));
  }

  @Override
  public Map<String, Money> posted(Collection<String> utrs) {
    var before = new HashMap<String, Money>();
    for (var mis : all.values())
      if (mis.state() == MisState.POSTED)
        for (var line : lines.getOrDefault(mis.id(), List.of()))
          if (utrs.contains(line.utr())) before.merge(line.utr(), line.remitted(), Money::plus);
    return before;
  }

  @Override
  public Map<String, Money> credits(Collection<String> utrs) {
    var known = new HashMap<>(credits);
    known.keySet().retainAll(utrs);
    return known;
  }

  @Override
  public void credit(String utr, Money amount, LocalDate valueOn, String actor, Instant at) {
    credits.put(utr, amount);
  }

  @Override
  public List<MisId> waitingFor(Collection<String> utrs) {
    return all.values().stream()
        .filter(m -> m.state() == MisState.UNBALANCED)
        .map(Mis::id)
        .filter(
            id -> lines.getOrDefault(id, List.of()).stream().anyMatch(l -> utrs.contains(l.utr())))
        .toList();
  }

  @Override
  public void oneAtATime() {
    // One thread.
  }
}
