package com.shipcrowd.application.identity;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.identity.needs.ApiKeys;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.identity.ApiKeyId;

/// See {@link RevokeApiKey}.
public final class RevokeApiKeyHandler implements RevokeApiKey {
  private final ApiKeys keys;
  private final RecentCallers recent;
  private final UnitOfWork work;
  private final Clock clock;

  public RevokeApiKeyHandler(ApiKeys keys, RecentCallers recent, UnitOfWork work, Clock clock) {
    this.keys = keys;
    this.recent = recent;
    this.work = work;
    this.clock = clock;
  }

  @Override
  public void revoke(CompanyId company, ApiKeyId key) {
    boolean found = work.of(company, () -> keys.revoke(company, key, clock.now()));
    if (!found) throw new NotFound("API key");
    recent.forget(key);
  }
}
