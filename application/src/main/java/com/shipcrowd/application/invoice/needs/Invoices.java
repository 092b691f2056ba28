package com.shipcrowd.application.invoice.needs;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.document.InvoiceSheet.AnnexureRow;
import com.shipcrowd.domain.document.InvoiceSheet.Party;
import com.shipcrowd.domain.invoice.FinancialYear;
import com.shipcrowd.domain.invoice.Invoice;
import com.shipcrowd.domain.invoice.InvoiceId;
import com.shipcrowd.domain.money.Taxed;
import com.shipcrowd.domain.place.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Invoices, their numbers and the lines they are made of. All calls join the surrounding unit of work.
public interface Invoices {
  /// Gives the earned lines of a period that no invoice has to a new invoice, and sums them.
  ///
  /// @return nothing charged when there were none
  Taxed claim(
      CompanyId company, State placeOfSupply, LocalDate from, LocalDate to, InvoiceId invoice);

  /// The places of supply that have earned lines without an invoice in a period.
  List<State> openPlaces(CompanyId company, LocalDate from, LocalDate to);

  /// The next number of a series in a year. Others wait until this unit ends, so that a unit that fails leaves no gap;
  /// take it last.
  long nextNumber(String series, FinancialYear year);

  void add(Invoice invoice);

  Optional<Invoice> find(CompanyId company, InvoiceId id);

  /// Newest first.
  List<Invoice> page(CompanyId company, @Nullable UUID before, int size);

  /// Every earned line of an invoice, oldest first.
  List<AnnexureRow> annexure(CompanyId company, InvoiceId id);

  /// The company as a party of an invoice, as it is now.
  Party recipient(CompanyId company);
}
