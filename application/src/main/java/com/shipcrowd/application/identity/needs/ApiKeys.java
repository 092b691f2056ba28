package com.shipcrowd.application.identity.needs;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.company.CompanyStatus;
import com.shipcrowd.domain.company.Role;
import com.shipcrowd.domain.identity.ApiKey;
import com.shipcrowd.domain.identity.ApiKeyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keys of companies. Methods that name a company join its unit, the others a unit across companies.
public interface ApiKeys {
  /// A key with all that decides what it may do now.
  ///
  /// @param sandbox the twin of the key's company
  /// @param creatorRole null when the creator left the company or was disabled
  record Holder(ApiKey key, CompanyId sandbox, CompanyStatus status, @Nullable Role creatorRole) {}

  /// Makes creations in one company wait for each other until the unit ends.
  void lock(CompanyId company);

  int countActive(CompanyId company, Instant now);

  /// @param hash SHA-256 of the whole key in hex
  void add(ApiKey key, String hash);

  /// Newest first, before the given id; from the newest when it is null.
  List<ApiKey> page(CompanyId company, @Nullable UUID before, int most);

  /// @return false when the company has no such key; the first revocation counts
  boolean revoke(CompanyId company, ApiKeyId key, Instant at);

  /// One round trip.
  Optional<Holder> byHash(String hash);

  /// Notes the use.
  void touched(ApiKeyId key, Instant at);
}
