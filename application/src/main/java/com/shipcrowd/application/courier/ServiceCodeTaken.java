package com.shipcrowd.application.courier;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// There is a service of this code.
public final class ServiceCodeTaken extends DomainError {
  /// @param code of the service
  public ServiceCodeTaken(String code) {
    super("SERVICE_CODE_TAKEN", "There is a service " + code, Map.of("code", code));
  }
}
