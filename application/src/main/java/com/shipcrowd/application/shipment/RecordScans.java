package com.shipcrowd.application.shipment;

import com.shipcrowd.domain.shipment.CourierScan;
import java.time.Instant;
import java.util.List;

/// Takes in what a courier says about its parcels. The order and number of times it is said do not matter.
public interface RecordScans {
  /// @param courier lower-case name of the adapter
  /// @param receivedAt what is more than a few minutes later than this is a scan from the future
  /// @return what could not be matched to a shipment or was refused, with the reason; empty when all is in
  List<Unplaced> handle(String courier, List<CourierScan> scans, Instant receivedAt);

  /// A scan that found no parcel.
  ///
  /// @param why `AWB_UNKNOWN`, `BOOKING_FAILED` or `SCAN_TOO_OLD`
  record Unplaced(CourierScan scan, String why) {}
}
