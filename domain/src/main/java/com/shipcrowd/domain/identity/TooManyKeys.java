package com.shipcrowd.domain.identity;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// The company has as many usable keys as it may.
public final class TooManyKeys extends DomainError {
  public TooManyKeys() {
    super(
        "API_KEY_LIMIT",
        "A company has at most 10 active API keys",
        Map.of("limit", ApiKey.MOST_ACTIVE));
  }
}
