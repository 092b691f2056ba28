package com.shipcrowd.application.payout.needs;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payout.Payout;
import com.shipcrowd.domain.payout.PayoutFileId;
import com.shipcrowd.domain.payout.PayoutId;
import com.shipcrowd.domain.payout.PayoutState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Payouts. All calls join the surrounding unit of work.
public interface Payouts {
  /// Whether a company works with play money.
  boolean isSandbox(CompanyId company);

  void add(Payout payout, boolean isPlay);

  /// @throws com.shipcrowd.application.StaleWrite when the stored version is not the one before
  void keep(Payout payout, Instant at);

  /// One, over all companies, so that its company becomes known.
  Optional<Payout> find(PayoutId id);

  /// The same of a company, nobody else changing it until the unit ends.
  Optional<Payout> locked(CompanyId company, PayoutId id);

  /// Takes due ones, over all companies; nobody else gets them until the lease ends.
  List<Payout> take(Instant now, Instant leaseUntil, int most);

  /// Newest first, over all companies.
  ///
  /// @param company only of this, null for all
  /// @param state only in this, null for any
  List<Payout> page(
      @Nullable CompanyId company, @Nullable PayoutState state, @Nullable UUID before, int most);

  /// Those of live companies that wait to be sent, locked, oldest first.
  List<Payout> waiting(int most);

  /// Writes a file for the bank down.
  void addFile(BankFile file);

  Optional<BankFile> file(PayoutFileId id);

  /// Newest first.
  List<BankFile> files(@Nullable UUID before, int most);

  /// What is in a file, in the order of its lines; attempts that a file held once stay in it.
  List<Payout> inFile(PayoutFileId id);

  /// Opens a task for a person, once for each subject and detail.
  void openTask(CompanyId company, String kind, String subject, String detail, Instant at);

  /// A file for the bank.
  ///
  /// @param payouts how many
  record BankFile(PayoutFileId id, String madeBy, int payouts, Money total, Instant madeAt) {}
}
