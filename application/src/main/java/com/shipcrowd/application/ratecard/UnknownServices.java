package com.shipcrowd.application.ratecard;

import com.shipcrowd.domain.DomainError;
import java.util.List;
import java.util.Map;

/// Services that nobody sells.
public final class UnknownServices extends DomainError {
  UnknownServices(List<String> services) {
    super(
        "SERVICE_UNKNOWN",
        "There is no service " + String.join(", ", services),
        Map.of("services", services));
  }
}
