package com.shipcrowd.application.wallet;

import com.shipcrowd.application.wallet.needs.Statements.Explained;
import com.shipcrowd.application.wallet.needs.Statements.Line;
import com.shipcrowd.domain.DomainError;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.document.StatementSheet;
import com.shipcrowd.domain.wallet.Wallet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Shows a seller its money.
public interface ReadWallet {
  /// The most lines of one exported statement. Source: files.md section 7.
  int MOST_LINES = 100_000;

  /// Balance, held, dues and credit.
  Wallet balance(CompanyId company);

  /// Statement lines, newest first.
  ///
  /// @param period null for all
  /// @param before only lines older than this one, null for the newest
  List<Line> statement(CompanyId company, @Nullable Period period, @Nullable UUID before, int size);

  /// What a parcel did to the wallet, oldest first.
  ///
  /// @param awb or the outside spelling of a shipment's id
  List<Line> ofParcel(CompanyId company, String awb);

  /// One line with all its legs and the cause behind it; empty when the company has no such line.
  Optional<Explained> explain(CompanyId company, UUID entry);

  /// A period to be printed or exported, with the balances before and after.
  ///
  /// @param most lines
  /// @throws StatementTooLong when the period has more
  StatementSheet sheet(CompanyId company, Period period, int most);

  /// Days in India, both included.
  record Period(LocalDate from, LocalDate to) {}

  /// More lines than fit.
  final class StatementTooLong extends DomainError {
    StatementTooLong(Period period, int most) {
      super(
          "STATEMENT_TOO_LONG",
          "The period has more than " + most + " lines; ask for a shorter one",
          Map.of("from", period.from.toString(), "to", period.to.toString(), "most", most));
    }
  }
}
