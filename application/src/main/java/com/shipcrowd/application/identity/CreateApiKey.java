package com.shipcrowd.application.identity;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.identity.ApiKey;
import com.shipcrowd.domain.identity.KeyMode;
import com.shipcrowd.domain.identity.Scope;
import com.shipcrowd.domain.identity.UserId;
import java.time.Duration;
import java.util.Set;

/// Makes a key for programs.
public interface CreateApiKey {
  /// @throws com.shipcrowd.domain.identity.TooManyKeys at the 11th active one, also under a race
  Created create(Command command);

  /// @param company the live company
  /// @param lifetime at most {@link ApiKey#LONGEST_LIFETIME}
  record Command(
      CompanyId company,
      UserId creator,
      String name,
      KeyMode mode,
      Set<Scope> scopes,
      Duration lifetime) {}

  /// @param secret the whole key, shown once
  record Created(ApiKey key, String secret) {
    @Override
    public String toString() {
      return "Created[" + key.id().text() + "]";
    }
  }
}
