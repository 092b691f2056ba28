package com.shipcrowd.application.courier.needs;

import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.shipment.Awb;
import java.util.List;
import java.util.Optional;

/// Numbers fetched from a courier beforehand, kept centrally because couriers limit how often they may be asked.
/// Each call is atomic on its own and needs no unit of work.
public interface WaybillPool {
  /// Takes the oldest number for good; two callers never get the same.
  Optional<Awb> take(CourierAccountId account);

  /// Adds numbers; one that was ever added before is left alone.
  void add(CourierAccountId account, List<Awb> numbers);

  /// How many are left.
  int size(CourierAccountId account);
}
