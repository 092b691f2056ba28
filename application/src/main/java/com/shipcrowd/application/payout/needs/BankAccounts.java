package com.shipcrowd.application.payout.needs;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.payout.BankAccount;
import com.shipcrowd.domain.payout.BankAccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Bank accounts, their numbers sealed. All calls join the surrounding unit of work.
public interface BankAccounts {
  /// Puts an account in the place of the company's present one.
  void replace(BankAccount account);

  /// Keeps what became of an account.
  void keep(BankAccount account, Instant dueAt, boolean isDone);

  /// The company's present account.
  Optional<BankAccount> current(CompanyId company);

  /// One of the company's, replaced or not, nobody else changing it until the unit ends.
  Optional<BankAccount> locked(CompanyId company, BankAccountId id);

  /// One of the company's, replaced or not.
  Optional<BankAccount> find(CompanyId company, BankAccountId id);

  /// Whether the company ever had a verified one.
  boolean hadVerified(CompanyId company);

  /// Takes accounts that wait for the bank and are due, over all companies; nobody else gets them until the lease ends.
  List<BankAccount> take(Instant now, Instant leaseUntil, int most);

  /// The account of a check, over all companies.
  Optional<BankAccount> ofCheck(String gateway, String number);

  /// Seals numbers anew that lie under an old key, over all companies; returns how many.
  int reseal(int most);
}
