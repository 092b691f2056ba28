package com.shipcrowd.application.shipment;

import com.shipcrowd.domain.DomainError;
import com.shipcrowd.domain.shipment.Awb;
import java.util.Map;

/// Another shipment has this number at the same courier.
public final class AwbTaken extends DomainError {
  public AwbTaken(Awb awb) {
    super("AWB_TAKEN", "Another shipment has this number", Map.of("awb", awb.number()));
  }
}
