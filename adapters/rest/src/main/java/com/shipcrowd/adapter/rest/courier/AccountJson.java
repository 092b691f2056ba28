package com.shipcrowd.adapter.rest.courier;

import com.shipcrowd.application.courier.AccountEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A contract with a courier; its credentials by name only.
record AccountJson(
    String id,
    String courier,
    @Nullable String companyId,
    String title,
    String baseUrl,
    List<String> credentials,
    Map<String, String> settings,
    boolean active,
    Instant credentialsAt,
    Instant createdAt,
    String hookPath) {
  static AccountJson of(AccountEntry e) {
    var company = e.company();
    return new AccountJson(
        e.id().text(),
        e.courier(),
        company == null ? null : company.text(),
        e.title(),
        e.baseUrl(),
        e.credentials(),
        new TreeMap<>(e.settings()),
        e.active(),
        e.credentialsAt(),
        e.createdAt(),
        "/v1/hooks/couriers/" + e.courier() + "/" + e.id().text());
  }
}
