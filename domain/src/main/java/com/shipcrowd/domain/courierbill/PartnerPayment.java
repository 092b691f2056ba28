package com.shipcrowd.domain.courierbill;

import com.shipcrowd.domain.money.Money;
import java.time.LocalDate;
import java.util.UUID;

/// A payment to a courier for one invoice.
///
/// @param reference of the bank, unique within the invoice
public record PartnerPayment(
    UUID id, CourierInvoiceId invoice, String reference, Money amount, LocalDate paidOn) {
  /// The same payment, said once more.
  ///
  /// @throws PaymentReferenceUsed when it was of another amount
  public PartnerPayment again(Money asked) {
    if (!asked.equals(amount)) throw new PaymentReferenceUsed(reference, amount);
    return this;
  }
}
