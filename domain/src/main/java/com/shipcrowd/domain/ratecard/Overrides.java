package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.ratecard.PriceOverride.Absolute;
import com.shipcrowd.domain.ratecard.PriceOverride.OfFreight;
import com.shipcrowd.domain.ratecard.PriceOverride.Scope;
import com.shipcrowd.domain.ratecard.PriceOverride.Waive;
import com.shipcrowd.domain.zone.FreightLane;
import com.shipcrowd.domain.zone.LaneZone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All overrides of one company, ready to be asked. For each head the most specific one in force
/// counts (service and zone, then service, then all); they never add up. Immutable and safe to
/// share. Source: zones-and-rates.md section 12.
public final class Overrides {
  /// Everything as the cards say.
  public static final Overrides NONE = new Overrides(Map.of());

  // The head only makes equal collections equal, whatever order they came in.
  private static final Comparator<PriceOverride> NEWEST_FIRST =
      Comparator.comparing(PriceOverride::from)
          .reversed()
          .thenComparing(override -> override.change().head());

  // Of each scope, the later start first: of two that overlap the newer agreement counts.
  private final Map<Scope, List<PriceOverride>> byScope;

  private Overrides(Map<Scope, List<PriceOverride>> byScope) {
    this.byScope = byScope;
  }

  /// Sorts them in; their order does not matter.
  ///
  /// @throws IllegalArgumentException when two of one scope and head start at the same instant:
  ///   neither would be the newer one
  public static Overrides of(Collection<PriceOverride> all) {
    if (all.isEmpty()) return NONE;
    record Start(Scope scope, ChargeHead head, Instant from) {}
    var starts = new HashSet<Start>();
    var collected = new HashMap<Scope, List<PriceOverride>>();
    for (var one : all) {
      if (!starts.add(new Start(one.scope(), one.change().head(), one.from())))
        throw new IllegalArgumentException("two overrides of one scope that start together");
      collected.computeIfAbsent(one.scope(), scope -> new ArrayList<>()).add(one);
    }
    collected.replaceAll((scope, list) -> list.stream().sorted(NEWEST_FIRST).toList());
    return new Overrides(Map.copyOf(collected));
  }

  /// What holds for a lane of a service at an instant. Slab prices say nothing about freight, so
  /// there they do not take part.
  ///
  /// @param coupon to go with it
  public Terms on(String service, LaneZone zone, Instant at, Money coupon) {
    if (byScope.isEmpty()) return coupon.isZero() ? Terms.NONE : Terms.coupon(coupon);
    var found = new Found(at, zone instanceof FreightLane);
    found.look(byScope.get(new Scope(service, zone)));
    found.look(byScope.get(new Scope(service, null)));
    found.look(byScope.get(Scope.ALL));
    return new Terms(found.freight, found.waived, coupon);
  }

  private static final class Found {
    private final Instant at;
    private final boolean byKilogram;
    private final Set<ChargeHead> decided = EnumSet.noneOf(ChargeHead.class);
    private final Set<ChargeHead> waived = EnumSet.noneOf(ChargeHead.class);
    private @Nullable OfFreight freight;

    Found(Instant at, boolean byKilogram) {
      this.at = at;
      this.byKilogram = byKilogram;
    }

    void look(@Nullable List<PriceOverride> level) {
      if (level == null) return;
      for (int i = 0; i < level.size(); i++) {
        var one = level.get(i);
        var change = one.change();
        if (byKilogram && change instanceof Absolute) continue;
        if (!one.isEffective(at) || !decided.add(change.head())) continue;
        switch (change) {
          case OfFreight ofFreight -> freight = ofFreight;
          case Waive(var head) -> waived.add(head);
        }
      }
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Overrides that && byScope.equals(that.byScope);
  }

  @Override
  public int hashCode() {
    return byScope.hashCode();
  }

  @Override
  public String toString() {
    return "Overrides" + byScope;
  }
}
