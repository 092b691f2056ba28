package com.shipcrowd.domain.invoice;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.document.InvoiceSheet.Party;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.money.Taxed;
import com.shipcrowd.domain.place.State;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One GST invoice of the platform to a company: a period and a place of supply. Its lines and amounts never change after
/// issue; what is paid and credited against it does.
///
/// @param number taken gap-free at issue; null on a draft
/// @param issuedOn the date it carries; null on a draft
/// @param totals sums of its lines, tax kind by tax kind
/// @param supplier as it was at issue
/// @param recipient as it was at issue
/// @param note printed under the lines; empty for none
/// @param dueOn last day to pay; null when the wallet paid already
/// @param paid by bank, up to the total
/// @param credited by credit notes, up to the total
public record Invoice(
    InvoiceId id,
    CompanyId company,
    @Nullable String number,
    InvoiceStatus status,
    @Nullable LocalDate issuedOn,
    LocalDate periodFrom,
    LocalDate periodTo,
    State placeOfSupply,
    Taxed totals,
    Party supplier,
    Party recipient,
    String note,
    @Nullable LocalDate dueOn,
    Money paid,
    Money credited) {

  /// What is still to be paid; nothing on a draft or when the wallet paid.
  public Money outstanding() {
    return switch (status) {
      case ISSUED, PARTIALLY_PAID, OVERDUE ->
          totals.total().minus(paid).minus(credited).max(Money.ZERO);
      case DRAFT, PAID, DISCARDED, CREDITED -> Money.ZERO;
    };
  }

  /// The draft with number and date. Postpaid it waits for money until `dueDays` after the real day of issue; prepaid it is
  /// paid at once.
  ///
  /// @throws WrongInvoiceMoment when it is no draft
  public Invoice issued(String takenNumber, LocalDate dated, LocalDate today, BillingTerms terms) {
    var next = terms.postpaid() ? InvoiceStatus.ISSUED : InvoiceStatus.PAID;
    must(next);
    return copy(
        takenNumber,
        next,
        dated,
        terms.postpaid() ? today.plusDays(terms.dueDays()) : null,
        note,
        paid,
        credited);
  }

  /// A draft that will never be an invoice.
  ///
  /// @throws WrongInvoiceMoment when it is no draft
  public Invoice discarded() {
    must(InvoiceStatus.DISCARDED);
    return copy(null, InvoiceStatus.DISCARDED, null, null, note, paid, credited);
  }

  /// A draft with other lines and words.
  ///
  /// @throws InvoiceIssued when it is no draft any more
  public Invoice adjusted(Taxed newTotals, String newNote) {
    if (status != InvoiceStatus.DRAFT) throw new InvoiceIssued(status);
    return new Invoice(
        id,
        company,
        number,
        status,
        issuedOn,
        periodFrom,
        periodTo,
        placeOfSupply,
        newTotals,
        supplier,
        recipient,
        newNote,
        dueOn,
        paid,
        credited);
  }

  /// How much of a payment this invoice takes; the rest stays in the wallet.
  ///
  /// @throws WrongInvoiceMoment when nothing is to be paid
  public Money takes(Money payment) {
    if (!outstanding().isPositive()) throw new WrongInvoiceMoment(status, "PAY");
    return payment.min(outstanding());
  }

  /// After a payment of which it took a part.
  public Invoice paidBy(Money taken) {
    var now = paid.plus(taken);
    boolean isAll = totals.total().minus(now).minus(credited).paise() <= 0;
    var next =
        isAll
            ? InvoiceStatus.PAID
            : status == InvoiceStatus.OVERDUE ? status : InvoiceStatus.PARTIALLY_PAID;
    return copy(number, next, issuedOn, dueOn, note, now, credited);
  }

  /// After a credit note: CREDITED when all of it was given back, PAID when the rest had been paid.
  public Invoice creditedBy(Money amount) {
    var now = credited.plus(amount).min(totals.total());
    var next = status;
    if (now.equals(totals.total())) next = InvoiceStatus.CREDITED;
    else if (outstanding().isPositive() && totals.total().minus(paid).minus(now).paise() <= 0)
      next = InvoiceStatus.PAID;
    return copy(number, next, issuedOn, dueOn, note, paid, now);
  }

  /// Its due date has passed.
  public Invoice overdue() {
    if (status == InvoiceStatus.OVERDUE) return this;
    must(InvoiceStatus.OVERDUE);
    return copy(number, InvoiceStatus.OVERDUE, issuedOn, dueOn, note, paid, credited);
  }

  /// The number of an issued one.
  ///
  /// @throws WrongInvoiceMoment on a draft
  public String issuedNumber() {
    if (number == null) throw new WrongInvoiceMoment(status, "READ_NUMBER");
    return number;
  }

  private void must(InvoiceStatus next) {
    if (!status.mayBecome(next)) throw new WrongInvoiceMoment(status, next.name());
  }

  private Invoice copy(
      @Nullable String newNumber,
      InvoiceStatus newStatus,
      @Nullable LocalDate newIssuedOn,
      @Nullable LocalDate newDueOn,
      String newNote,
      Money newPaid,
      Money newCredited) {
    return new Invoice(
        id,
        company,
        newNumber,
        newStatus,
        newIssuedOn,
        periodFrom,
        periodTo,
        placeOfSupply,
        totals,
        supplier,
        recipient,
        newNote,
        newDueOn,
        newPaid,
        newCredited);
  }
}
