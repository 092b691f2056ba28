package com.shipcrowd.application.identity;

import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.identity.needs.ApiKeys;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.identity.ApiKey;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// See {@link SeeApiKeys}.
public final class SeeApiKeysHandler implements SeeApiKeys {
  private final ApiKeys keys;
  private final UnitOfWork work;

  public SeeApiKeysHandler(ApiKeys keys, UnitOfWork work) {
    this.keys = keys;
    this.work = work;
  }

  @Override
  public List<ApiKey> page(CompanyId company, @Nullable UUID before, int most) {
    return work.of(company, () -> keys.page(company, before, most));
  }
}
