package com.shipcrowd.application.invoice.needs;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.invoice.TaxDocument;
import com.shipcrowd.domain.money.Taxed;
import java.time.LocalDate;
import java.util.List;

/// Issued documents as the tax office wants them. All calls join the surrounding unit of work.
public interface TaxBooks {
  /// What one service code sums to, notes taken into account.
  ///
  /// @param toRegistered whether the recipients have GSTINs
  record ServiceCode(String sac, boolean toRegistered, Taxed amounts) {}

  /// The numbers of one series that were given out in a period.
  record SeriesUse(TaxDocument.Kind kind, String first, String last, long count, long cancelled) {}

  /// Invoices and notes of one company dated in these days, by date and number. Notes without tax are left out.
  List<TaxDocument> documents(CompanyId company, LocalDate from, LocalDate to);

  /// Of all live companies; for units across companies.
  List<TaxDocument> documents(LocalDate from, LocalDate to);

  /// By service code, of all live companies.
  List<ServiceCode> serviceCodes(LocalDate from, LocalDate to);

  /// Numbers used, of all live companies. A note without tax uses a number too.
  List<SeriesUse> series(LocalDate from, LocalDate to);
}
