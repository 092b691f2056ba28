package com.shipcrowd.application.ratecard;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.held.KeepFresh;
import com.shipcrowd.application.ratecard.needs.TrackRecords;
import com.shipcrowd.domain.IndianDay;

/// One statement over all companies, and an announcement when it changed anything.
public final class CountTrackRecordsHandler implements CountTrackRecords {
  private final TrackRecords records;
  private final UnitOfWork work;
  private final KeepFresh fresh;
  private final Clock clock;

  public CountTrackRecordsHandler(
      TrackRecords records, UnitOfWork work, KeepFresh fresh, Clock clock) {
    this.records = records;
    this.work = work;
    this.fresh = fresh;
    this.clock = clock;
  }

  @Override
  public int recount() {
    var since = IndianDay.startOf(IndianDay.of(clock.now()).minusDays(DAYS));
    int changed =
        work.acrossCompanies(
            () -> {
              int others = records.recount(since);
              if (others > 0) fresh.announce(Pricing.TOPIC);
              return others;
            });
    if (changed > 0) fresh.look();
    return changed;
  }
}
