package com.shipcrowd.application.invoice;

import static com.shipcrowd.application.invoice.InvoiceRoom.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.invoice.CollectInvoices.Agreement;
import com.shipcrowd.application.invoice.CollectInvoices.Paid;
import com.shipcrowd.application.invoice.needs.InvoiceRegistry.Answer;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.document.InvoiceSheet.Registration;
import com.shipcrowd.domain.invoice.BillingCadence;
import com.shipcrowd.domain.invoice.BillingTerms;
import com.shipcrowd.domain.invoice.Invoice;
import com.shipcrowd.domain.invoice.InvoiceId;
import com.shipcrowd.domain.invoice.InvoiceStatus;
import com.shipcrowd.domain.invoice.PaymentReferenceTaken;
import com.shipcrowd.domain.invoice.WrongInvoiceMoment;
import com.shipcrowd.domain.money.Money;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Payments, reminders, registrations, papers and mails.
class CollectingTest {
  private final InvoiceRoom room = new InvoiceRoom();

  // 118.00, due on 8 May.
  private Invoice open() {
    room.earn(POSTPAID, "100");
    return room.issued(POSTPAID);
  }

  private Paid paid(Invoice invoice, String amount, String reference) {
    return new Paid(invoice.id(), rs(amount), reference, LocalDate.of(2026, 5, 2), "usr_1");
  }

  @Test
  void given_a_bank_transfer_when_recorded_then_once_into_the_wallet_and_against_the_invoice() {
    var invoice = open();

    var part = room.collect.record(paid(invoice, "18", "UTR1"));
    assertThat(part.invoice().status()).isEqualTo(InvoiceStatus.PARTIALLY_PAID);
    assertThat(part.payment().applied()).isEqualTo(rs("18"));
    assertThat(room.collect.record(paid(invoice, "18", "UTR1")).payment())
        .isEqualTo(part.payment());
    var rest = room.collect.record(paid(invoice, "150", "UTR2"));
    assertThat(rest.invoice().status()).isEqualTo(InvoiceStatus.PAID);
    assertThat(rest.payment().applied()).isEqualTo(rs("100"));
    assertThat(rest.payment().amount()).isEqualTo(rs("150"));

    assertThat(room.books.locked(POSTPAID).balance()).isEqualTo(rs("168"));
    assertThat(room.books.keys()).contains("INVPAY:" + part.payment().id().text());
    assertThat(room.now(invoice)).isEqualTo(rest.invoice());
    assertThat(room.collect.payments(POSTPAID, invoice.id())).hasSize(2);
    assertThat(room.kept.chaseOn).containsEntry(invoice.id(), LocalDate.MAX);
    assertThatThrownBy(() -> room.collect.record(paid(invoice, "1", "UTR3")))
        .isInstanceOf(WrongInvoiceMoment.class);
    assertThatThrownBy(() -> room.collect.payments(PREPAID, invoice.id()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void given_a_known_reference_when_it_says_something_else_then_refused() {
    var invoice = open();
    room.collect.record(paid(invoice, "18", "UTR1"));
    room.earn(POSTPAID, "7");
    var other = room.issued(POSTPAID);

    assertThatThrownBy(() -> room.collect.record(paid(invoice, "19", "UTR1")))
        .isInstanceOf(PaymentReferenceTaken.class);
    assertThatThrownBy(() -> room.collect.record(paid(other, "18", "UTR1")))
        .isInstanceOf(PaymentReferenceTaken.class);
    assertThatThrownBy(
            () ->
                room.collect.record(
                    new Paid(invoice.id(), rs("18"), "UTR1", LocalDate.of(2026, 5, 3), "usr_1")))
        .isInstanceOf(PaymentReferenceTaken.class);
    assertThatThrownBy(
            () ->
                room.collect.record(
                    new Paid(new InvoiceId(new UUID(9, 9)), rs("1"), "U", END, "usr_1")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void given_an_unpaid_invoice_when_days_pass_then_reminded_thrice_and_bookings_stop() {
    var invoice = open();
    room.clock.pass(Duration.ofDays(7));
    assertThat(room.collect.chase()).isZero();

    room.clock.pass(Duration.ofDays(1));
    assertThat(room.collect.chase()).isEqualTo(1);
    assertThat(room.collect.chase()).isZero();
    assertThat(room.now(invoice).status()).isEqualTo(InvoiceStatus.OVERDUE);
    assertThat(room.mails.mails()).hasSize(1);
    assertThat(room.mails.mails().getFirst().to()).isEqualTo("owner2@acme.example");
    assertThat(room.mails.mails().getFirst().subject())
        .isEqualTo("Reminder 1: invoice SC/26-27/000001");
    assertThat(room.mails.mails().getFirst().text())
        .contains("due on 2026-05-08", "Rs 118.00 are open", "Bookings stop a week after");
    assertThat(room.kept.chaseOn).containsEntry(invoice.id(), LocalDate.of(2026, 5, 11));
    assertThat(room.books.isBlocked(POSTPAID)).isFalse();

    room.clock.pass(Duration.ofDays(2));
    room.collect.chase();
    assertThat(room.mails.mails()).hasSize(2);
    room.clock.pass(Duration.ofDays(4));
    room.collect.chase();
    assertThat(room.mails.mails()).hasSize(3);
    assertThat(room.mails.mails().getLast().text()).contains("Bookings are stopped");
    assertThat(room.books.isBlocked(POSTPAID)).isTrue();
    assertThat(room.collect.chase()).isZero();

    room.collect.record(paid(invoice, "118", "UTR1"));
    assertThat(room.books.isBlocked(POSTPAID)).isFalse();
  }

  @Test
  void given_reminders_that_went_out_when_looked_at_again_then_none_goes_twice() {
    var invoice = open();
    room.clock.pass(Duration.ofDays(8));
    room.kept.chased(invoice.id(), 1, LocalDate.of(2026, 5, 9));

    assertThat(room.collect.chase()).isEqualTo(1);
    assertThat(room.mails.mails()).isEmpty();
  }

  @Test
  void given_another_long_overdue_invoice_when_one_is_paid_then_bookings_stay_stopped() {
    var first = open();
    room.earn(POSTPAID, "7");
    var second = room.issued(POSTPAID);
    room.clock.pass(Duration.ofDays(14));
    room.collect.chase();
    assertThat(room.books.isBlocked(POSTPAID)).isTrue();

    room.collect.record(paid(first, "118", "UTR1"));
    assertThat(room.books.isBlocked(POSTPAID)).isTrue();
    room.collect.record(paid(second, "8.26", "UTR2"));
    assertThat(room.books.isBlocked(POSTPAID)).isFalse();
  }

  @Test
  void given_terms_and_credit_when_agreed_then_they_are_the_present_ones() {
    var weekly = new BillingTerms(BillingCadence.WEEKLY, true, 15);

    assertThat(room.collect.agree(PREPAID, weekly, "usr_1"))
        .isEqualTo(new Agreement(PREPAID, weekly, Money.ZERO));
    assertThat(room.collect.limit(PREPAID, rs("500")))
        .isEqualTo(new Agreement(PREPAID, weekly, rs("500")));
    assertThat(room.collect.agreement(PREPAID).creditLimit()).isEqualTo(rs("500"));
    var nobody = new CompanyId(new UUID(9, 9));
    assertThatThrownBy(() -> room.collect.agreement(nobody)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> room.collect.limit(nobody, rs("1"))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> room.collect.agree(nobody, weekly, "u")).isInstanceOf(NotFound.class);
  }

  private static final Registration KNOWN =
      new Registration("ab", "112", java.time.Instant.parse("2026-05-01T06:10:00Z"), "qr");

  @Test
  void given_a_portal_when_it_registers_refuses_or_is_silent_then_the_invoice_follows() {
    assertThat(room.register.isOn()).isFalse();
    assertThat(room.register.turn(true, "usr_1")).isTrue();
    assertThat(room.register.isOn()).isTrue();
    var invoice = open();

    assertThat(room.register.work()).isEqualTo(1);
    assertThat(room.asked.getFirst().number()).isEqualTo("SC/26-27/000001");
    assertThat(room.asked.getFirst().lines()).hasSize(1);
    // Two minutes after the first try, four after the second, an hour at most.
    assertThat(room.kept.askAt)
        .containsEntry(invoice.id(), room.clock.now().plus(Duration.ofMinutes(2)));
    assertThat(room.register.work()).isZero();
    for (int i = 0; i < 12; i++) {
      room.clock.pass(Duration.ofHours(1));
      assertThat(room.register.work()).isEqualTo(1);
    }
    assertThat(room.kept.askAt)
        .containsEntry(invoice.id(), room.clock.now().plus(Duration.ofMinutes(60)));

    room.clock.pass(Duration.ofHours(1));
    room.portal = new Answer.Refused("2150 duplicate");
    room.register.work();
    assertThat(room.kept.refused).containsEntry(invoice.id(), "2150 duplicate");
    assertThat(room.kept.papers).isEmpty();
    room.register.again(invoice.id());
    assertThatThrownBy(() -> room.register.again(invoice.id())).isInstanceOf(NotFound.class);

    room.portal = new Answer.Registered(KNOWN);
    assertThat(room.register.work()).isEqualTo(1);
    assertThat(room.kept.papers).containsEntry(invoice.id(), room.clock.now());
    assertThat(room.issue.sheet(POSTPAID, invoice.id()))
        .hasValueSatisfying(s -> assertThat(s.registration()).isEqualTo(KNOWN));
    assertThat(room.register.turn(false, "usr_1")).isFalse();
  }

  @Test
  void given_issued_invoices_when_drawn_then_each_is_mailed_once_with_its_paper() {
    var invoice = open();

    var taken = room.publish.take(9);
    assertThat(taken).hasSize(1);
    assertThat(taken.getFirst().id()).isEqualTo(invoice.id());
    assertThat(taken.getFirst().company()).isEqualTo(POSTPAID);
    assertThat(taken.getFirst().sheet().annexure()).hasSize(1);
    assertThat(taken.getFirst().sheet().payment())
        .isEqualTo("By bank transfer, due on 8 May 2026; please name the invoice number");
    assertThat(room.publish.take(9)).isEmpty();
    // Nobody published it within two minutes: it is given out again.
    room.clock.pass(Duration.ofMinutes(2));
    assertThat(room.publish.take(9)).hasSize(1);

    room.publish.publish(List.of(invoice.id()));
    room.publish.publish(List.of(invoice.id()));
    room.publish.publish(List.of());
    assertThat(room.mails.mails()).hasSize(1);
    var mail = room.mails.mails().getFirst();
    assertThat(mail.to()).isEqualTo("owner2@acme.example");
    assertThat(mail.text()).contains("Rs 118.00", "Please pay it by 2026-05-08");
    assertThat(mail.enclosed().name()).isEqualTo("SC-26-27-000001.pdf");
    assertThat(mail.enclosed().paper()).isEqualTo(invoice.id().value());
    assertThat(room.post.sent(POSTPAID, invoice.id()))
        .extracting(s -> s.askedBy())
        .containsExactly("system");

    assertThat(room.post.again(POSTPAID, invoice.id(), "usr_1"))
        .extracting(s -> s.askedBy())
        .containsExactly("system", "usr_1");
    assertThat(room.mails.mails()).hasSize(2);
  }

  @Test
  void given_a_company_without_an_owner_when_published_then_the_others_are_mailed() {
    room.earn(PREPAID, "5");
    var silent = room.issued(PREPAID);
    var told = open();
    room.kept.owners.remove(PREPAID);

    room.publish.publish(List.of(silent.id(), told.id()));

    assertThat(room.mails.mails()).hasSize(1);
    assertThatThrownBy(() -> room.post.again(PREPAID, silent.id(), "usr_1"))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void given_very_long_invoices_when_taken_then_what_does_not_fit_waits_for_the_next_round() {
    room.earn(PREPAID, "5");
    var first = room.issued(PREPAID);
    var second = open();
    room.kept.manyLines.put(first.id(), 20_000L);
    room.kept.manyLines.put(second.id(), 1L);

    assertThat(room.publish.take(9)).extracting(u -> u.id()).containsExactly(first.id());
    assertThat(room.publish.take(9)).extracting(u -> u.id()).containsExactly(second.id());
    room.clock.pass(Duration.ofMinutes(2));
    room.kept.manyLines.put(first.id(), 19_999L);
    assertThat(room.publish.take(9)).hasSize(2);
  }

  @Test
  void given_a_draft_or_a_foreign_invoice_when_mailed_then_there_is_no_such_invoice() {
    room.earn(POSTPAID, "5");
    var draft = room.drafts.draft(POSTPAID, APRIL, END).getFirst();
    assertThatThrownBy(() -> room.post.again(POSTPAID, draft.id(), "u"))
        .isInstanceOf(NotFound.class);
    room.drafts.discard(draft.id());
    assertThatThrownBy(() -> room.post.again(POSTPAID, draft.id(), "u"))
        .isInstanceOf(NotFound.class);
    var issued = room.issued(POSTPAID);
    assertThatThrownBy(() -> room.post.again(PREPAID, issued.id(), "u"))
        .isInstanceOf(NotFound.class);
    assertThat(room.mails.mails()).isEmpty();
  }
}
