package com.shipcrowd.application.document;

import com.shipcrowd.application.wallet.ReadWallet.Period;
import com.shipcrowd.domain.company.CompanyId;

/// A wallet's statement as a file.
public interface PrintStatements {
  /// The most lines of one statement on paper.
  int MOST_ON_PAPER = 5_000;

  /// CSV: `date, key, description, awb, debit, credit, balance`. Source: files.md section 7.
  ///
  /// @throws com.shipcrowd.application.wallet.ReadWallet.StatementTooLong above 100,000 lines
  byte[] csv(CompanyId company, Period period);

  /// A4 PDF.
  ///
  /// @throws com.shipcrowd.application.wallet.ReadWallet.StatementTooLong above 5,000 lines
  byte[] pdf(CompanyId company, Period period);
}
