package com.shipcrowd.application.invoice;

import com.shipcrowd.application.invoice.needs.Invoices.Payment;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.invoice.BillingTerms;
import com.shipcrowd.domain.invoice.Invoice;
import com.shipcrowd.domain.invoice.InvoiceId;
import com.shipcrowd.domain.money.Money;
import java.time.LocalDate;
import java.util.List;

/// Companies that pay after the invoice: what they may owe, what they paid, and who is late. Source: lifecycle.md section 9.
public interface CollectInvoices {
  /// A payment as the bank shows it.
  ///
  /// @param reference the bank's, 4 to 64 characters; a repeat of the same payment changes nothing
  record Paid(InvoiceId invoice, Money amount, String reference, LocalDate on, String by) {}

  /// What a payment did.
  record Answer(Invoice invoice, Payment payment) {}

  /// How a company is billed, and its credit.
  record Agreement(CompanyId company, BillingTerms terms, Money creditLimit) {}

  /// Records a bank transfer: all of it into the wallet (`INVPAY:`), where dues are recovered first; the invoice takes up to
  /// what is open, the rest is wallet credit.
  ///
  /// @throws com.shipcrowd.domain.invoice.WrongInvoiceMoment when nothing is open
  /// @throws com.shipcrowd.domain.invoice.PaymentReferenceTaken for a known reference of something else
  Answer record(Paid paid);

  /// Payments of an issued invoice of the company, newest first.
  List<Payment> payments(CompanyId company, InvoiceId id);

  Agreement agreement(CompanyId company);

  /// Lets the wallet go below zero, down to minus the limit.
  ///
  /// @throws com.shipcrowd.domain.wallet.CreditInUse when it is further below already
  Agreement limit(CompanyId company, Money limit);

  /// Says how the company is billed from now on; issued invoices keep their terms.
  Agreement agree(CompanyId company, BillingTerms terms, String by);

  /// Marks what is overdue, reminds, and stops bookings a week after the due date.
  ///
  /// @return how many invoices were looked at
  int chase();
}
