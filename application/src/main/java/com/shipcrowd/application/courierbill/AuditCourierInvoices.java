package com.shipcrowd.application.courierbill;

import com.shipcrowd.application.courierbill.needs.CourierInvoices.Sum;
import com.shipcrowd.domain.courierbill.CourierInvoice;
import com.shipcrowd.domain.courierbill.CourierInvoiceId;
import com.shipcrowd.domain.courierbill.PartnerPayment;
import com.shipcrowd.domain.money.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What becomes of audited invoices of couriers.
public interface AuditCourierInvoices {
  /// Newest first.
  List<CourierInvoice> page(@Nullable String courier, @Nullable UUID before, int size);

  /// One with the sums of its results.
  ///
  /// @throws com.shipcrowd.application.NotFound when there is none such
  Audited one(CourierInvoiceId id);

  /// The lines that go back to the courier, as CSV.
  byte[] disputes(CourierInvoiceId id);

  /// A second person agrees; true-ups are posted soon after. Accepting again changes nothing.
  ///
  /// @throws com.shipcrowd.domain.ratecard.MakerIsChecker by the one who uploaded
  Audited accept(CourierInvoiceId id, String actor);

  /// Records that the bank paid. The same reference again is the payment it was.
  ///
  /// @throws com.shipcrowd.domain.courierbill.PaidTooMuch above what is open
  PartnerPayment pay(CourierInvoiceId id, String reference, Money amount, String actor);

  /// Posts a batch of true-ups.
  ///
  /// @return how many lines were looked at; zero when nothing waits
  int post();

  /// Parcels picked up more than 45 days ago that no invoice of the courier has, as CSV.
  byte[] notBilled(String courier);

  /// @param sums none of no lines
  record Audited(CourierInvoice invoice, List<Sum> sums) {}
}
