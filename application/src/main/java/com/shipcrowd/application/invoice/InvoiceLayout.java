package com.shipcrowd.application.invoice;

import com.shipcrowd.application.invoice.needs.Notes.Corrected;
import com.shipcrowd.domain.document.InvoiceSheet;
import com.shipcrowd.domain.document.InvoiceSheet.AnnexureRow;
import com.shipcrowd.domain.document.InvoiceSheet.Line;
import com.shipcrowd.domain.document.InvoiceSheet.Registration;
import com.shipcrowd.domain.invoice.Invoice;
import com.shipcrowd.domain.invoice.Note;
import com.shipcrowd.domain.invoice.NoteKind;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.ratecard.ChargeHead;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Lays an invoice out for the printer: a line per head, the annexure below.
final class InvoiceLayout {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  private InvoiceLayout() {}

  static InvoiceSheet sheet(
      Invoice invoice, List<AnnexureRow> annexure, @Nullable Registration registration) {
    Map<String, Line> lines = new LinkedHashMap<>();
    for (var row : annexure) lines.merge(row.head(), line(row), InvoiceLayout::sum);
    return new InvoiceSheet(
        invoice.issuedNumber(),
        Objects.requireNonNull(invoice.issuedOn()),
        invoice.periodFrom(),
        invoice.periodTo(),
        invoice.supplier(),
        invoice.recipient(),
        invoice.placeOfSupply(),
        payment(invoice, invoice.dueOn()),
        List.copyOf(lines.values()),
        annexure,
        invoice.note(),
        registration,
        null);
  }

  /// A note; nothing while not every charge of it is on an issued invoice.
  static Optional<InvoiceSheet> note(
      Note note, List<Corrected> corrected, List<AnnexureRow> credited) {
    var annexure =
        note.isCommercial() ? credited.stream().map(InvoiceLayout::untaxed).toList() : credited;
    if (corrected.isEmpty() || annexure.size() < note.lines().size()) return Optional.empty();
    Map<String, Line> lines = new LinkedHashMap<>();
    for (var row : annexure) lines.merge(row.head(), line(row), InvoiceLayout::sum);
    var on = Objects.requireNonNull(note.issuedOn());
    var title =
        note.kind() == NoteKind.DEBIT
            ? "Debit Note"
            : note.isCommercial() ? "Commercial Credit Note" : "Credit Note";
    var against =
        corrected.stream()
            .map(c -> c.number() + " of " + DAY.format(c.issuedOn()))
            .collect(Collectors.joining(", "));
    return Optional.of(
        new InvoiceSheet(
            Objects.requireNonNull(note.number()),
            on,
            on,
            on,
            note.supplier(),
            note.recipient(),
            note.placeOfSupply(),
            note.kind() == NoteKind.DEBIT ? "Taken from wallet" : "Put into wallet",
            List.copyOf(lines.values()),
            annexure,
            "",
            null,
            new InvoiceSheet.Correction(title, against, note.reason() + ": " + note.words())));
  }

  private static AnnexureRow untaxed(AnnexureRow r) {
    return new AnnexureRow(
        r.on(),
        r.awb(),
        r.orderNumber(),
        r.originPincode(),
        r.destinationPincode(),
        r.zone(),
        r.billedGrams(),
        r.head(),
        r.taxable(),
        0,
        Money.ZERO,
        Money.ZERO,
        Money.ZERO);
  }

  private static String payment(Invoice invoice, @Nullable LocalDate dueOn) {
    return dueOn != null
        ? "By bank transfer, due on " + DAY.format(dueOn) + "; please name the invoice number"
        : "Paid from wallet, "
            + DAY.format(invoice.periodFrom())
            + " to "
            + DAY.format(invoice.periodTo());
  }

  private static Line line(AnnexureRow row) {
    return new Line(
        row.head(),
        ChargeHead.valueOf(row.head()).sac(),
        row.taxable().isNegative() ? 0 : 1,
        row.taxable(),
        row.taxBp(),
        row.cgst(),
        row.sgst(),
        row.igst());
  }

  private static Line sum(Line a, Line b) {
    return new Line(
        a.head(),
        a.sac(),
        a.shipments() + b.shipments(),
        a.taxable().plus(b.taxable()),
        a.taxBp(),
        a.cgst().plus(b.cgst()),
        a.sgst().plus(b.sgst()),
        a.igst().plus(b.igst()));
  }
}
