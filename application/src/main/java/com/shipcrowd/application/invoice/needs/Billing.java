package com.shipcrowd.application.invoice.needs;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.document.InvoiceSheet.Party;
import com.shipcrowd.domain.invoice.BillingCadence;
import com.shipcrowd.domain.invoice.BillingPeriod;
import com.shipcrowd.domain.invoice.BillingTerms;
import com.shipcrowd.domain.invoice.FinancialYear;
import com.shipcrowd.domain.invoice.Invoice;
import com.shipcrowd.domain.invoice.InvoiceId;
import com.shipcrowd.domain.money.Taxed;
import com.shipcrowd.domain.place.State;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Making invoices for many companies at once: every call is one statement, however many are asked for. All calls join the
/// surrounding unit of work.
public interface Billing {
  /// Open lines of a company at one place in one month.
  record Group(CompanyId company, State place, BillingPeriod period) {}

  /// A company as it is billed.
  ///
  /// @param isPlay a sandbox company, whose numbers are nobody's books
  record Customer(Party party, BillingTerms terms, boolean isPlay) {}

  /// Companies of a cadence that have open lines in a period, in the order of their ids; a month also sweeps up weekly ones that
  /// left something in a week that was over before the month was, as after a change of terms.
  ///
  /// @param after the last one seen, or null
  List<CompanyId> companies(
      BillingCadence cadence, BillingPeriod period, @Nullable CompanyId after, int most);

  /// What these companies have open in a period, by place, in the order of their ids and places. The period must lie in one
  /// month.
  List<Group> open(Collection<CompanyId> companies, BillingPeriod period);

  /// Gives open lines to invoices and sums them. Lines taken back whose charge is on an earlier invoice are left to notes.
  /// An invoice that got nothing, or less than nothing, is not in the answer and its lines are open again.
  Map<InvoiceId, Taxed> claim(Map<InvoiceId, Group> wanted);

  /// Takes a block of numbers of a series and answers the first. Others wait until this unit ends, so that a unit that fails
  /// leaves no gap; take it late.
  ///
  /// @param supplier the GSTIN whose series it is
  /// @param count one or more
  long takeNumbers(String supplier, String series, FinancialYear year, int count);

  /// The companies as they are now.
  Map<CompanyId, Customer> customers(Collection<CompanyId> companies);

  /// Keeps new invoices.
  ///
  /// @param paperDue when their paper is to be drawn; null for drafts
  void add(List<Invoice> invoices, @Nullable Instant paperDue);

  /// Writes how a company is billed.
  void agree(CompanyId company, BillingTerms terms, String actor, Instant at);
}
