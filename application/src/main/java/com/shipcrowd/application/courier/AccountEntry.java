package com.shipcrowd.application.courier;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.CourierAccountId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A contract with a courier as staff sees it: which credentials it has, never what they are.
///
/// @param company whose contract it is, null for the platform's
/// @param courier lower-case name of the adapter
/// @param title for people, empty for none
/// @param credentials names of the secrets, in order
/// @param settings plain values by name
/// @param active an account that is off books, tracks and hears nothing
/// @param credentialsAt when the credentials were last given
/// @param version counts changes
public record AccountEntry(
    CourierAccountId id,
    @Nullable CompanyId company,
    String courier,
    String title,
    String baseUrl,
    List<String> credentials,
    Map<String, String> settings,
    boolean active,
    Instant credentialsAt,
    Instant createdAt,
    long version) {
  public AccountEntry {
    credentials = credentials.stream().sorted().toList();
    settings = Map.copyOf(settings);
  }

  /// Changed by staff.
  AccountEntry changed(
      String newTitle, String newUrl, Map<String, String> newSettings, boolean isActive) {
    return new AccountEntry(
        id,
        company,
        courier,
        newTitle,
        newUrl,
        credentials,
        newSettings,
        isActive,
        credentialsAt,
        createdAt,
        version + 1);
  }

  /// With other credentials.
  AccountEntry rotated(List<String> names, Instant at) {
    return new AccountEntry(
        id, company, courier, title, baseUrl, names, settings, active, at, createdAt, version + 1);
  }
}
