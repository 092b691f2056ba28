package com.shipcrowd.adapter.rest.invoice;

import com.shipcrowd.application.invoice.needs.Invoices;
import java.time.Instant;
import java.time.LocalDate;

/// A bank transfer recorded against an invoice.
record PaymentJson(
    String id,
    String invoiceId,
    long amountPaise,
    long appliedPaise,
    long walletCreditPaise,
    String reference,
    LocalDate paidOn,
    Instant recordedAt) {
  static PaymentJson of(Invoices.Payment p) {
    return new PaymentJson(
        p.id().text(),
        p.invoice().text(),
        p.amount().paise(),
        p.applied().paise(),
        p.amount().minus(p.applied()).paise(),
        p.reference(),
        p.paidOn(),
        p.recordedAt());
  }
}
