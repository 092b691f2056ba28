package com.shipcrowd.application.invoice;

import com.shipcrowd.application.notification.Mail;
import com.shipcrowd.domain.invoice.Invoice;
import java.util.UUID;

/// The words that go with an invoice.
final class InvoiceLetter {
  private InvoiceLetter() {}

  static Mail of(UUID mail, String to, Invoice invoice) {
    var number = invoice.issuedNumber();
    var words =
        "Invoice "
            + number
            + " over "
            + invoice.totals().total()
            + " for "
            + invoice.periodFrom()
            + " to "
            + invoice.periodTo()
            + " is enclosed.\n"
            + (invoice.dueOn() == null
                ? "It was paid from your wallet.\n"
                : "Please pay it by " + invoice.dueOn() + ".\n");
    return new Mail(
        mail,
        to,
        "Invoice " + number,
        words,
        new Mail.Enclosed(invoice.id().value(), number.replace('/', '-') + ".pdf"));
  }
}
