package com.shipcrowd.application.identity;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.identity.ApiKey;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Shows a company's keys, without their secrets.
public interface SeeApiKeys {
  /// Newest first, before the given id; from the newest when it is null.
  List<ApiKey> page(CompanyId company, @Nullable UUID before, int most);
}
