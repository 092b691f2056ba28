package com.shipcrowd.domain.invoice;

import com.shipcrowd.domain.money.Taxed;
import com.shipcrowd.domain.place.State;
import java.time.LocalDate;

/// An invoice or a note as the tax return sees it.
///
/// @param on the date it carries
/// @param gstin of the recipient, empty when unregistered
/// @param name of the recipient
/// @param amounts always positive; what a credit note takes back is positive too
/// @param isLarge whether the invoice, or the one that a note corrects, is above 1,00,000.00 with tax
/// @param irn of the e-invoice, empty without one
public record TaxDocument(
    Kind kind,
    String number,
    LocalDate on,
    String supplierGstin,
    String gstin,
    String name,
    State place,
    Taxed amounts,
    boolean isLarge,
    String irn) {
  /// What sort of paper.
  public enum Kind {
    INVOICE,
    CREDIT_NOTE,
    DEBIT_NOTE
  }

  /// Whether the recipient has a GSTIN.
  public boolean isToRegistered() {
    return !gstin.isEmpty();
  }

  /// Whether it is told one by one although the recipient is unregistered.
  public boolean isLargeBetweenStates() {
    return isLarge && !isToRegistered() && isBetweenStates();
  }

  /// An invoice, not a note.
  public boolean isInvoice() {
    return kind == Kind.INVOICE;
  }

  /// What it adds to the month: a credit note takes away.
  public Taxed signed() {
    return kind == Kind.CREDIT_NOTE ? amounts.negated() : amounts;
  }

  /// Whether IGST was charged.
  public boolean isBetweenStates() {
    return !supplierGstin.startsWith(place.gstCode());
  }
}
