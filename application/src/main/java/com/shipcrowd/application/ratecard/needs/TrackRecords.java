package com.shipcrowd.application.ratecard.needs;

import com.shipcrowd.domain.courier.TrackRecord;
import com.shipcrowd.domain.zone.Zone;
import java.time.Instant;
import java.util.Map;

/// How services did on zones, over all companies. In a unit of work.
public interface TrackRecords {
  /// Counts anew the shipments that were picked up since an instant.
  ///
  /// @return how many records are other than before
  int recount(Instant since);

  /// By service code and zone.
  Map<String, Map<Zone, TrackRecord>> all();
}
