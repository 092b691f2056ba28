package com.shipcrowd.domain.courierbill;

import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.ratecard.MakerIsChecker;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One invoice of a courier on its way from the file to the payment. Changing it answers a new one.
///
/// @param number as the courier wrote it, unique with the courier
/// @param job that works its file off
/// @param payable what was accepted, with GST; zero before it is posted
/// @param tax the GST in it
/// @param paid so far
/// @param acceptedBy null before
public record CourierInvoice(
    CourierInvoiceId id,
    String courier,
    String number,
    @Nullable LocalDate invoicedOn,
    CourierInvoiceStatus status,
    UUID job,
    String uploadedBy,
    Instant uploadedAt,
    Money payable,
    Money tax,
    Money paid,
    @Nullable String acceptedBy,
    @Nullable Instant acceptedAt,
    long version) {
  /// A second person agrees to what the audit accepts.
  ///
  /// @throws MakerIsChecker when it is the one who uploaded
  /// @throws WrongInvoiceMoment unless it is AUDITED
  public CourierInvoice accepted(String actor, Instant at) {
    if (actor.equals(uploadedBy)) throw new MakerIsChecker("courier invoice");
    if (status != CourierInvoiceStatus.AUDITED) throw new WrongInvoiceMoment("accepted", status);
    return with(CourierInvoiceStatus.ACCEPTED, payable, tax, paid, actor, at);
  }

  /// The file came to its end.
  public CourierInvoice audited() {
    return with(CourierInvoiceStatus.AUDITED, payable, tax, paid, acceptedBy, acceptedAt);
  }

  /// Every true-up is in the books.
  public CourierInvoice posted(Money owed, Money inputTax) {
    var next = owed.isZero() ? CourierInvoiceStatus.PAID : CourierInvoiceStatus.POSTED;
    return with(next, owed, inputTax, paid, acceptedBy, acceptedAt);
  }

  /// Money went to the courier.
  ///
  /// @throws WrongInvoiceMoment unless it is POSTED
  /// @throws PaidTooMuch above what is still owed
  public CourierInvoice paid(Money amount) {
    if (status != CourierInvoiceStatus.POSTED) throw new WrongInvoiceMoment("paid", status);
    var open = payable.minus(paid);
    if (amount.isMoreThan(open)) throw new PaidTooMuch(open, amount);
    var next = amount.equals(open) ? CourierInvoiceStatus.PAID : status;
    return with(next, payable, tax, paid.plus(amount), acceptedBy, acceptedAt);
  }

  private CourierInvoice with(
      CourierInvoiceStatus next,
      Money owed,
      Money inputTax,
      Money paidSoFar,
      @Nullable String actor,
      @Nullable Instant at) {
    return new CourierInvoice(
        id,
        courier,
        number,
        invoicedOn,
        next,
        job,
        uploadedBy,
        uploadedAt,
        owed,
        inputTax,
        paidSoFar,
        actor,
        at,
        version + 1);
  }
}
