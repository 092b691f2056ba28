package com.shipcrowd.application.invoice;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.invoice.needs.Billing;
import com.shipcrowd.application.invoice.needs.Invoices;
import com.shipcrowd.application.invoice.needs.Notes;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.document.InvoiceSheet.Party;
import com.shipcrowd.domain.invoice.BillingPeriod;
import com.shipcrowd.domain.invoice.Charge;
import com.shipcrowd.domain.invoice.ChargeId;
import com.shipcrowd.domain.invoice.ChargesUnfit;
import com.shipcrowd.domain.invoice.FinancialYear;
import com.shipcrowd.domain.invoice.InvoiceId;
import com.shipcrowd.domain.invoice.Note;
import com.shipcrowd.domain.invoice.Note.AppliedTo;
import com.shipcrowd.domain.invoice.Note.Line;
import com.shipcrowd.domain.invoice.NoteId;
import com.shipcrowd.domain.invoice.NoteKind;
import com.shipcrowd.domain.invoice.NoteReason;
import com.shipcrowd.domain.invoice.NoteStatus;
import com.shipcrowd.domain.ledger.AccountName;
import com.shipcrowd.domain.ledger.NotePostings;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.money.Taxed;
import com.shipcrowd.domain.ratecard.ChargeHead;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes notes and issues them: number, ledger entry and invoice in the unit that it joins.
public final class NoteDesk {
  private final Notes notes;
  private final Invoices invoices;
  private final Billing billing;
  private final Party supplier;
  private final Ids ids;
  private final Clock clock;

  /// @param supplier the platform as a party
  public NoteDesk(
      Notes notes, Invoices invoices, Billing billing, Party supplier, Ids ids, Clock clock) {
    this.notes = notes;
    this.invoices = invoices;
    this.billing = billing;
    this.supplier = supplier;
    this.ids = ids;
    this.clock = clock;
  }

  /// What a note is to say.
  ///
  /// @param wanted taxable amount per charge, above zero
  record Wanted(
      NoteKind kind,
      NoteReason reason,
      String words,
      @Nullable String sourceKey,
      String by,
      Map<Charge, Money> wanted) {}

  /// A note that waits to be issued; kept.
  Note write(Wanted w) {
    var charges = List.copyOf(w.wanted().keySet());
    mustFit(charges);
    // Without tax once the last day for it is over; a debit note always carries its tax.
    boolean late =
        w.kind() == NoteKind.CREDIT
            && charges.stream().anyMatch(c -> clock.today().isAfter(c.taxDeadline()));
    var lines = new ArrayList<Line>();
    w.wanted()
        .forEach(
            (charge, taxable) -> {
              var whole = w.kind() == NoteKind.CREDIT ? charge.part(taxable) : charge.more(taxable);
              lines.add(
                  new Line(
                      charge.id(),
                      late
                          ? new Taxed(whole.taxable(), Money.ZERO, Money.ZERO, Money.ZERO)
                          : whole));
            });
    var note = note(w, charges.getFirst(), lines, late, false);
    notes.add(note, clock.now());
    return note;
  }

  private Note note(Wanted w, Charge first, List<Line> lines, boolean late, boolean reversal) {
    var customer = billing.customers(List.of(first.company())).get(first.company());
    if (customer == null) throw new IllegalStateException("a company without a row");
    var sum = lines.stream().map(Line::amount).reduce(Taxed.NOTHING, Taxed::plus);
    return new Note(
        new NoteId(ids.next()),
        first.company(),
        w.kind(),
        NoteStatus.PENDING_APPROVAL,
        null,
        w.reason(),
        w.words(),
        w.sourceKey(),
        reversal,
        late,
        first.place(),
        null,
        sum,
        supplier,
        customer.party(),
        w.by(),
        null,
        "",
        null,
        lines);
  }

  private static void mustFit(List<Charge> charges) {
    if (charges.isEmpty()) throw new ChargesUnfit("NONE");
    if (charges.stream().map(Charge::company).distinct().count() > 1)
      throw new ChargesUnfit("COMPANIES");
    if (charges.stream().map(Charge::place).distinct().count() > 1)
      throw new ChargesUnfit("PLACES_OF_SUPPLY");
    if (charges.stream().map(c -> FinancialYear.of(c.earnedOn())).distinct().count() > 1)
      throw new ChargesUnfit("FINANCIAL_YEARS");
  }

  /// Gives a note its number and moves the money.
  ///
  /// @param charges those of its lines
  /// @param by who approved; null when nobody had to
  Note issue(
      Note note,
      Collection<Charge> charges,
      Till.Session session,
      @Nullable String by,
      String why) {
    var today = clock.today();
    var to = onInvoices(note, charges);
    var postings = new NotePostings(note.company(), today);
    var key = note.id().text();
    if (note.kind() == NoteKind.CREDIT) {
      session.add(postings.credited(key, note.amount()));
    } else {
      var head = charges.iterator().next().head();
      session.add(
          postings.debited(
              key, revenue(head), note.amount(), session.involuntary(note.amount().total())));
    }
    var issued = note.issued(number(note, today), today, by, why, to);
    notes.save(issued);
    return issued;
  }

  /// Before the number of a first note is taken, where more follow: who holds an invoice may wait for the series.
  void lockInvoices(Collection<Charge> charges) {
    var ids =
        charges.stream()
            .map(Charge::invoice)
            .filter(Objects::nonNull)
            .distinct()
            .sorted(Comparator.comparing(InvoiceId::value))
            .toList();
    for (var id : ids) {
      var _ = invoices.locked(id);
    }
  }

  private String number(Note note, LocalDate on) {
    var year = FinancialYear.of(on);
    var customer = billing.customers(List.of(note.company())).get(note.company());
    boolean isPlay = customer != null && customer.isPlay();
    var series = (isPlay ? "X" : "") + (note.kind() == NoteKind.CREDIT ? "CN" : "DN");
    return year.invoiceNumber(
        series, billing.takeNumbers(note.supplier().gstin(), series, year, 1));
  }

  private AppliedTo onInvoices(Note note, Collection<Charge> charges) {
    if (note.kind() == NoteKind.DEBIT) return AppliedTo.WALLET;
    var byId = charges.stream().collect(Collectors.toMap(Charge::id, c -> c));
    var sums = new LinkedHashMap<InvoiceId, Money>();
    for (var line : note.lines()) {
      var charge = byId.get(line.charge());
      var invoice = charge == null ? null : charge.invoice();
      if (invoice != null) sums.merge(invoice, line.amount().total(), Money::plus);
    }
    var to = AppliedTo.WALLET;
    for (var entry : sums.entrySet()) {
      var invoice = invoices.locked(entry.getKey()).orElseThrow();
      // A draft shrinks by nothing: when it is issued, the note refers to it.
      if (invoice.number() == null) continue;
      if (invoice.outstanding().isPositive()) to = AppliedTo.INVOICE;
      invoices.save(invoice.creditedBy(entry.getValue()));
    }
    return to;
  }

  /// Documents charges that were taken back after their invoice. The ledger was moved when they were.
  ///
  /// @return how many notes were issued
  public int reversals(Collection<CompanyId> companies, BillingPeriod period) {
    int made = 0;
    var all = notes.takenBack(companies, period);
    lockInvoices(notes.charges(all.stream().map(Notes.TakenBack::charge).toList()));
    for (var back : all) {
      var charge = notes.charges(List.of(back.charge())).stream().findFirst().orElse(null);
      if (charge == null || charge.left().taxable().paise() < back.paise()) continue;
      var taxable = new Money(back.paise());
      var wanted =
          new Wanted(
              NoteKind.CREDIT,
              NoteReason.REVERSED,
              "Taken back after it was invoiced",
              "REVERSED:" + new ChargeId(back.taken().getFirst()).text(),
              "system:billing",
              Map.of(charge, taxable));
      var line = new Line(charge.id(), charge.part(taxable));
      var note = note(wanted, charge, List.of(line), false, true);
      notes.add(note, clock.now());
      notes.settle(back.taken(), note.id());
      var to = onInvoices(note, List.of(charge));
      var on = period.documentDay(clock.today());
      notes.save(note.issued(number(note, on), on, null, "", to));
      made++;
    }
    return made;
  }

  /// The income account that a head was earned on. Source: money.md section 1.
  private static AccountName revenue(ChargeHead head) {
    return switch (head) {
      case FREIGHT, FUEL, DOCKET, ROV, ODA, HANDLING, APPOINTMENT, GREEN_TAX, SEASONAL ->
          AccountName.FREIGHT_REVENUE;
      case INSURANCE -> AccountName.INSURANCE_REVENUE;
      case COD_FEE -> AccountName.COD_FEE_REVENUE;
      case RTO_FREIGHT -> AccountName.RTO_REVENUE;
      case REVERSE_FREIGHT -> AccountName.REVERSE_REVENUE;
      case WEIGHT_ADJ -> AccountName.WEIGHT_ADJ_REVENUE;
      case REATTEMPT, DEMURRAGE, ADDRESS_CHANGE, LABEL_MISUSE -> AccountName.OTHER_REVENUE;
      case EARLY_COD_FEE -> AccountName.EARLY_COD_REVENUE;
    };
  }
}
