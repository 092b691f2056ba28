package com.shipcrowd.application.courier.needs;

import com.shipcrowd.application.courier.AccountEntry;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.CourierAccountId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Contracts with couriers as they are kept, credentials sealed. All calls join the surrounding unit of work over all
/// companies; whoever changes something announces the topic.
public interface AccountBook {
  /// What nodes forget when a contract changes.
  String TOPIC = "courier-accounts";

  /// Oldest first, those that are off included.
  List<AccountEntry> all();

  /// One account, nobody else changing it until the unit ends.
  Optional<AccountEntry> lock(CourierAccountId id);

  /// Whether there is such a company.
  boolean isCompany(CompanyId company);

  void add(AccountEntry entry, Map<String, String> credentials);

  /// Keeps everything but the credentials.
  ///
  /// @throws com.shipcrowd.application.StaleWrite when its version is not one above the stored one
  void save(AccountEntry entry);

  /// Keeps other credentials.
  ///
  /// @throws com.shipcrowd.application.StaleWrite when its version is not one above the stored one
  void seal(AccountEntry entry, Map<String, String> credentials);

  /// Seals what lies under an older key under the newest; what does not open is passed over.
  ///
  /// @return how many
  int reseal();
}
