package com.shipcrowd.application.tracking;

import com.shipcrowd.application.shipment.RecordScans;
import com.shipcrowd.application.tracking.needs.Mappings;
import com.shipcrowd.domain.shipment.CourierScan;
import java.time.Instant;
import java.util.List;

/// Gives codes that an adapter does not know the meaning that staff gave them, before scans are recorded. A code nobody
/// knows stays without a status: it is kept and moves nothing.
public final class MappedScans implements RecordScans {
  private final Mappings mappings;
  private final RecordScans recording;

  public MappedScans(Mappings mappings, RecordScans recording) {
    this.mappings = mappings;
    this.recording = recording;
  }

  @Override
  public List<Unplaced> handle(String courier, List<CourierScan> scans, Instant receivedAt) {
    return recording.handle(
        courier, scans.stream().map(scan -> mapped(courier, scan)).toList(), receivedAt);
  }

  private CourierScan mapped(String courier, CourierScan scan) {
    if (scan.status() != null) return scan;
    return mappings
        .find(courier, scan.courierCode())
        .map(
            mapping ->
                new CourierScan(
                    scan.awb(),
                    scan.courierCode(),
                    mapping.status(),
                    scan.at(),
                    scan.location(),
                    mapping.reason(),
                    scan.remark(),
                    scan.flag()))
        .orElse(scan);
  }
}
