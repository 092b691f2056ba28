package com.shipcrowd.application.ratecard;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.courier.Network;
import com.shipcrowd.application.held.Held;
import com.shipcrowd.application.held.KeepFresh;
import com.shipcrowd.application.ratecard.needs.Preferences;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.QuotePreference;
import java.time.temporal.ChronoUnit;
import java.util.TreeSet;

/// Keeps preferences in the database and, through the held pricing, in every node's memory.
public final class PreferCouriersHandler implements PreferCouriers {
  private static final Kept NOTHING_SAID = new Kept(QuotePreference.USUAL, null, null);

  private final Preferences preferences;
  private final Held<Network> network;
  private final UnitOfWork work;
  private final KeepFresh fresh;
  private final Clock clock;

  public PreferCouriersHandler(
      Preferences preferences,
      Held<Network> network,
      UnitOfWork work,
      KeepFresh fresh,
      Clock clock) {
    this.preferences = preferences;
    this.network = network;
    this.work = work;
    this.fresh = fresh;
    this.clock = clock;
  }

  @Override
  public Kept of(CompanyId company) {
    return work.of(company, () -> preferences.find(company)).orElse(NOTHING_SAID);
  }

  @Override
  public Kept keep(CompanyId company, QuotePreference preference, String by) {
    var kept =
        work.of(
            company,
            () -> {
              var before = preferences.find(company).orElse(NOTHING_SAID).preference();
              var unknown = new TreeSet<>(preference.favourites());
              unknown.addAll(preference.excluded());
              before.favourites().forEach(unknown::remove);
              unknown.removeAll(before.excluded());
              unknown.removeIf(code -> network.get().find(code).isPresent());
              if (!unknown.isEmpty()) throw new UnknownServices(java.util.List.copyOf(unknown));
              var now = new Kept(preference, by, clock.now().truncatedTo(ChronoUnit.MICROS));
              preferences.keep(company, now);
              fresh.announce(Pricing.TOPIC);
              return now;
            });
    fresh.look();
    return kept;
  }
}
