package com.shipcrowd.application.invoice.fakes;

import com.shipcrowd.application.invoice.BillingRun;
import com.shipcrowd.application.invoice.IssueInvoices.Filter;
import com.shipcrowd.application.invoice.needs.Billing;
import com.shipcrowd.application.invoice.needs.BillingRuns;
import com.shipcrowd.application.invoice.needs.InvoiceMails;
import com.shipcrowd.application.invoice.needs.Invoices;
import com.shipcrowd.application.invoice.needs.Notes;
import com.shipcrowd.application.invoice.needs.Registrations;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.document.InvoiceSheet.AnnexureRow;
import com.shipcrowd.domain.document.InvoiceSheet.Registration;
import com.shipcrowd.domain.invoice.BillingCadence;
import com.shipcrowd.domain.invoice.BillingPeriod;
import com.shipcrowd.domain.invoice.BillingRunId;
import com.shipcrowd.domain.invoice.BillingTerms;
import com.shipcrowd.domain.invoice.Charge;
import com.shipcrowd.domain.invoice.ChargeId;
import com.shipcrowd.domain.invoice.FinancialYear;
import com.shipcrowd.domain.invoice.Invoice;
import com.shipcrowd.domain.invoice.InvoiceId;
import com.shipcrowd.domain.invoice.InvoiceStatus;
import com.shipcrowd.domain.invoice.Irn;
import com.shipcrowd.domain.invoice.Note;
import com.shipcrowd.domain.invoice.NoteId;
import com.shipcrowd.domain.invoice.NoteStatus;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.money.Taxed;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.ChargeHead;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Earned lines, the invoices and notes made of them, and who was told, in memory.
public final class FakeInvoicing
    implements Billing, BillingRuns, Registrations, Invoices, Notes, InvoiceMails {
  /// An earned line.
  public record Earned(
      UUID id,
      CompanyId company,
      ShipmentId shipment,
      ChargeHead head,
      State place,
      LocalDate on,
      Taxed amount,
      @Nullable InvoiceId invoice) {
    Earned on(@Nullable InvoiceId taken) {
      return new Earned(id, company, shipment, head, place, on, amount, taken);
    }
  }

  public final Map<CompanyId, Customer> customers = new HashMap<>();
  public final Map<CompanyId, String> owners = new HashMap<>();
  public final Map<UUID, Earned> earned = new LinkedHashMap<>();
  public final Map<InvoiceId, Invoice> invoices = new LinkedHashMap<>();
  public final Map<InvoiceId, Instant> papers = new LinkedHashMap<>();
  public final Map<NoteId, Note> notes = new LinkedHashMap<>();
  public final Map<NoteId, List<UUID>> settled = new HashMap<>();
  public final List<TakenBack> takenBack = new ArrayList<>();
  public final Map<InvoiceId, Integer> reminders = new HashMap<>();
  public final Map<InvoiceId, LocalDate> chaseOn = new HashMap<>();
  public final Map<InvoiceId, Registration> registered = new HashMap<>();
  public final Map<InvoiceId, Waiting> waiting = new LinkedHashMap<>();
  public final Map<InvoiceId, Instant> askAt = new LinkedHashMap<>();
  public final Map<InvoiceId, String> refused = new HashMap<>();
  public final Map<InvoiceId, Long> manyLines = new HashMap<>();
  private final Map<InvoiceId, List<Sent>> sent = new HashMap<>();
  private final List<Payment> payments = new ArrayList<>();
  private final Map<String, Long> numbers = new HashMap<>();
  private final Map<BillingRunId, BillingRun> runs = new LinkedHashMap<>();
  private boolean on;

  // Lines.

  public UUID earn(
      CompanyId company, long shipment, ChargeHead head, State place, LocalDate day, Taxed amount) {
    var id = new UUID(7, earned.size() + 1L);
    earned.put(
        id,
        new Earned(
            id, company, new ShipmentId(new UUID(0, shipment)), head, place, day, amount, null));
    return id;
  }

  private List<Earned> openIn(CompanyId company, BillingPeriod period) {
    return earned.values().stream()
        .filter(e -> e.invoice == null && e.company.equals(company))
        .filter(e -> !e.on.isBefore(period.from()) && !e.on.isAfter(period.to()))
        .toList();
  }

  private List<Earned> of(InvoiceId id) {
    return earned.values().stream().filter(e -> id.equals(e.invoice)).toList();
  }

  private static AnnexureRow row(Earned e) {
    return new AnnexureRow(
        e.on,
        "AWB" + e.shipment.value().getLeastSignificantBits(),
        "SO-1",
        "110001",
        "411001",
        "D",
        500,
        e.head.name(),
        e.amount.taxable(),
        1800,
        e.amount.cgst(),
        e.amount.sgst(),
        e.amount.igst());
  }

  private static Taxed sum(List<Earned> lines) {
    return lines.stream().map(Earned::amount).reduce(Taxed.NOTHING, Taxed::plus);
  }

  // Billing.

  @Override
  public List<CompanyId> companies(
      BillingCadence cadence, BillingPeriod period, @Nullable CompanyId after, int most) {
    return customers.keySet().stream()
        .filter(c -> customers.get(c).terms().cadence() == cadence)
        .filter(c -> !openIn(c, period).isEmpty())
        .sorted(Comparator.comparing(CompanyId::text))
        .filter(c -> after == null || c.text().compareTo(after.text()) > 0)
        .limit(most)
        .toList();
  }

  @Override
  public List<Group> open(Collection<CompanyId> companies, BillingPeriod period) {
    var groups = new ArrayList<Group>();
    for (var c : companies)
      openIn(c, period).stream()
          .map(Earned::place)
          .distinct()
          .sorted()
          .forEach(place -> groups.add(new Group(c, place, period)));
    return groups;
  }

  @Override
  public Map<InvoiceId, Taxed> claim(Map<InvoiceId, Group> wanted) {
    var sums = new HashMap<InvoiceId, Taxed>();
    wanted.forEach(
        (id, group) -> {
          var lines =
              openIn(group.company(), group.period()).stream()
                  .filter(e -> e.place == group.place())
                  .toList();
          if (!sum(lines).taxable().isPositive()) return;
          lines.forEach(e -> earned.put(e.id, e.on(id)));
          sums.put(id, sum(lines));
        });
    return sums;
  }

  @Override
  public long takeNumbers(String supplier, String series, FinancialYear year, int count) {
    var key = supplier + series + year;
    long first = numbers.getOrDefault(key, 0L) + 1;
    numbers.put(key, first + count - 1);
    return first;
  }

  @Override
  public Map<CompanyId, Customer> customers(Collection<CompanyId> companies) {
    var known = new HashMap<>(customers);
    known.keySet().retainAll(Set.copyOf(companies));
    return known;
  }

  @Override
  public void add(List<Invoice> made, @Nullable Instant paperDue) {
    for (var invoice : made) {
      invoices.put(invoice.id(), invoice);
      if (paperDue != null) papers.put(invoice.id(), paperDue);
    }
  }

  @Override
  public void agree(CompanyId company, BillingTerms terms, String actor, Instant at) {
    customers.compute(company, (_, c) -> new Customer(c.party(), terms, c.isPlay()));
  }

  // Runs.

  @Override
  public void open(
      BillingRunId id, BillingCadence cadence, BillingPeriod period, String by, Instant at) {
    if (find(cadence, period).isEmpty())
      runs.put(id, new BillingRun(id, cadence, period, false, null, 0, 0, by, at, null));
  }

  private void change(
      BillingRunId id,
      boolean done,
      @Nullable CompanyId last,
      long c,
      long i,
      @Nullable Instant at) {
    runs.compute(
        id,
        (_, r) ->
            new BillingRun(
                id,
                r.cadence(),
                r.period(),
                done,
                last,
                r.companies() + c,
                r.invoices() + i,
                r.startedBy(),
                r.startedAt(),
                at));
  }

  @Override
  public void again(BillingRunId id) {
    change(id, false, null, 0, 0, null);
  }

  @Override
  public Optional<BillingRun> find(BillingCadence cadence, BillingPeriod period) {
    return runs.values().stream()
        .filter(r -> r.cadence() == cadence && r.period().equals(period))
        .findFirst();
  }

  @Override
  public Optional<BillingRun> find(BillingRunId id) {
    return Optional.ofNullable(runs.get(id));
  }

  @Override
  public Optional<BillingRun> takeOpen() {
    return runs.values().stream().filter(r -> !r.isDone()).findFirst();
  }

  @Override
  public void advance(BillingRunId id, CompanyId last, int companies, int made) {
    change(id, false, last, companies, made, null);
  }

  @Override
  public void finish(BillingRunId id, Instant at) {
    change(id, true, runs.get(id).lastCompany(), 0, 0, at);
  }

  @Override
  public List<BillingRun> page(@Nullable UUID before, int size) {
    return List.copyOf(runs.values()).reversed().stream().limit(size).toList();
  }

  // Registrations.

  @Override
  public boolean isOn() {
    return on;
  }

  @Override
  public void turn(boolean now, String by, Instant at) {
    on = now;
  }

  @Override
  public void want(List<Invoice> wanted, Instant at) {
    for (var i : wanted) {
      waiting.put(i.id(), new Waiting(i.id(), i.company(), new Irn("ab"), 0));
      askAt.put(i.id(), at);
    }
  }

  @Override
  public List<Waiting> take(Instant now, Instant lease, int most) {
    var due = new ArrayList<Waiting>();
    for (var w : List.copyOf(waiting.values())) {
      if (askAt.get(w.invoice()).isAfter(now)) continue;
      var next = new Waiting(w.invoice(), w.company(), w.irn(), w.tries() + 1);
      waiting.put(w.invoice(), next);
      askAt.put(w.invoice(), lease);
      due.add(next);
    }
    return due;
  }

  @Override
  public void registered(InvoiceId invoice, Registration registration) {
    registered.put(invoice, registration);
    waiting.remove(invoice);
  }

  @Override
  public void refused(Waiting one, String words, Instant at) {
    refused.put(one.invoice(), words);
    waiting.remove(one.invoice());
  }

  @Override
  public void later(InvoiceId invoice, Instant dueAt, String words) {
    askAt.put(invoice, dueAt);
  }

  @Override
  public boolean again(InvoiceId invoice, Instant at) {
    if (refused.remove(invoice) == null) return false;
    want(List.of(invoices.get(invoice)), at);
    return true;
  }

  @Override
  public boolean isMissing(InvoiceId invoice) {
    return waiting.containsKey(invoice) || refused.containsKey(invoice);
  }

  // Invoices.

  @Override
  public Optional<Invoice> find(CompanyId company, InvoiceId id) {
    return locked(id).filter(i -> i.company().equals(company));
  }

  @Override
  public Optional<Invoice> locked(InvoiceId id) {
    return Optional.ofNullable(invoices.get(id));
  }

  @Override
  public List<Invoice> page(CompanyId company, Filter filter, @Nullable UUID before, int size) {
    return invoices.values().stream()
        .filter(i -> i.company().equals(company) && i.number() != null)
        .limit(size)
        .toList();
  }

  @Override
  public List<Invoice> everybodys(
      @Nullable CompanyId company,
      @Nullable InvoiceStatus status,
      @Nullable UUID before,
      int size) {
    return invoices.values().stream().filter(i -> status == null || i.status() == status).toList();
  }

  @Override
  public List<AnnexureRow> annexure(CompanyId company, InvoiceId id) {
    return of(id).stream().map(FakeInvoicing::row).toList();
  }

  @Override
  public Map<InvoiceId, List<AnnexureRow>> annexures(Collection<InvoiceId> ids) {
    var all = new HashMap<InvoiceId, List<AnnexureRow>>();
    ids.forEach(id -> all.put(id, of(id).stream().map(FakeInvoicing::row).toList()));
    return all;
  }

  @Override
  public List<NumberedLine> lines(InvoiceId id) {
    return of(id).stream().map(e -> new NumberedLine(e.id, row(e))).toList();
  }

  @Override
  public @Nullable Registration registration(InvoiceId id) {
    return registered.get(id);
  }

  @Override
  public Map<InvoiceId, Registration> registrations(Collection<InvoiceId> ids) {
    return registered;
  }

  @Override
  public void save(Invoice invoice) {
    invoices.put(invoice.id(), invoice);
  }

  @Override
  public int release(InvoiceId draft, Collection<UUID> lines) {
    int released = 0;
    for (var e : of(draft)) {
      if (!lines.contains(e.id)) continue;
      earned.put(e.id, e.on(null));
      released++;
    }
    return released;
  }

  @Override
  public void releaseAll(InvoiceId draft) {
    of(draft).forEach(e -> earned.put(e.id, e.on(null)));
  }

  @Override
  public Taxed totals(InvoiceId id) {
    return sum(of(id));
  }

  @Override
  public List<Invoice> takeUndrawn(Instant now, Instant lease, int most) {
    var due =
        papers.entrySet().stream()
            .filter(e -> !e.getValue().isAfter(now))
            .map(Map.Entry::getKey)
            .limit(most)
            .toList();
    due.forEach(id -> papers.put(id, lease));
    return due.stream().map(invoices::get).toList();
  }

  @Override
  public Map<InvoiceId, Long> lineCounts(Collection<InvoiceId> ids) {
    return manyLines;
  }

  @Override
  public List<Invoice> drawn(Collection<InvoiceId> ids) {
    return ids.stream().filter(id -> papers.remove(id) != null).map(invoices::get).toList();
  }

  @Override
  public void paperDue(InvoiceId id, Instant at) {
    papers.put(id, at);
  }

  @Override
  public Optional<Payment> payment(CompanyId company, String reference) {
    return payments.stream()
        .filter(p -> p.company().equals(company) && p.reference().equals(reference))
        .findFirst();
  }

  @Override
  public void add(Payment payment) {
    payments.add(payment);
  }

  @Override
  public List<Payment> payments(CompanyId company, InvoiceId id) {
    return payments.stream().filter(p -> p.invoice().equals(id)).toList();
  }

  @Override
  public List<Late> takeLate(LocalDate today, int most) {
    return invoices.values().stream()
        .filter(i -> i.outstanding().isPositive() && i.dueOn() != null)
        .filter(i -> !chaseOn.getOrDefault(i.id(), i.dueOn().plusDays(1)).isAfter(today))
        .limit(most)
        .map(i -> new Late(i, reminders.getOrDefault(i.id(), 0)))
        .toList();
  }

  @Override
  public void chased(InvoiceId id, int count, @Nullable LocalDate next) {
    reminders.put(id, count);
    chaseOn.put(id, next == null ? LocalDate.MAX : next);
  }

  @Override
  public boolean hasUnpaidDueBy(CompanyId company, LocalDate day) {
    return invoices.values().stream()
        .filter(i -> i.company().equals(company) && i.outstanding().isPositive())
        .anyMatch(i -> i.dueOn() != null && !i.dueOn().isAfter(day));
  }

  // Notes.

  private Charge charge(Earned e) {
    var credited = Taxed.NOTHING;
    for (var note : notes.values()) {
      if (note.status() == NoteStatus.REJECTED || note.kind().name().equals("DEBIT")) continue;
      for (var line : note.lines())
        if (line.charge().value().equals(e.id)) credited = credited.plus(line.amount());
    }
    return new Charge(
        new ChargeId(e.id), e.company, e.head, e.place, e.amount, credited, e.invoice, e.on);
  }

  @Override
  public List<Charge> charges(Collection<ChargeId> ids) {
    var wanted = new HashSet<UUID>();
    ids.forEach(id -> wanted.add(id.value()));
    return earned.values().stream().filter(e -> wanted.contains(e.id)).map(this::charge).toList();
  }

  @Override
  public List<Charge> chargesOf(CompanyId company, ShipmentId shipment) {
    return earned.values().stream()
        .filter(e -> e.company.equals(company) && e.shipment.equals(shipment))
        .filter(e -> e.amount.taxable().isPositive())
        .map(this::charge)
        .toList();
  }

  @Override
  public List<TakenBack> takenBack(Collection<CompanyId> companies, BillingPeriod period) {
    return takenBack;
  }

  @Override
  public void settle(List<UUID> lines, NoteId note) {
    settled.put(note, lines);
  }

  @Override
  public void add(Note note, Instant at) {
    notes.put(note.id(), note);
  }

  @Override
  public void save(Note note) {
    if (notes.replace(note.id(), note) == null) throw new IllegalStateException("unknown");
  }

  @Override
  public Optional<Note> find(@Nullable CompanyId company, NoteId id) {
    return locked(id).filter(n -> company == null || n.company().equals(company));
  }

  @Override
  public Optional<Note> locked(NoteId id) {
    return Optional.ofNullable(notes.get(id));
  }

  @Override
  public Optional<Note> bySource(CompanyId company, String sourceKey) {
    return notes.values().stream().filter(n -> sourceKey.equals(n.sourceKey())).findFirst();
  }

  @Override
  public List<Note> page(
      @Nullable CompanyId company, @Nullable NoteStatus status, @Nullable UUID before, int size) {
    return List.copyOf(notes.values());
  }

  @Override
  public List<Corrected> corrected(NoteId id) {
    return notes.get(id).lines().stream()
        .map(line -> earned.get(line.charge().value()).invoice)
        .filter(java.util.Objects::nonNull)
        .distinct()
        .map(invoices::get)
        .filter(i -> i.number() != null)
        .map(i -> new Corrected(i.id(), i.issuedNumber(), i.issuedOn()))
        .toList();
  }

  @Override
  public List<AnnexureRow> annexure(NoteId id) {
    return notes.get(id).lines().stream()
        .map(
            line -> {
              var e = earned.get(line.charge().value());
              return row(
                  new Earned(
                      e.id,
                      e.company,
                      e.shipment,
                      e.head,
                      e.place,
                      e.on,
                      line.amount(),
                      e.invoice));
            })
        .toList();
  }

  // Mails.

  @Override
  public Map<CompanyId, String> of(Collection<CompanyId> companies) {
    var known = new HashMap<>(owners);
    known.keySet().retainAll(Set.copyOf(companies));
    return known;
  }

  @Override
  public void log(CompanyId company, InvoiceId invoice, Sent one) {
    sent.computeIfAbsent(invoice, _ -> new ArrayList<>()).add(one);
  }

  @Override
  public List<Sent> sent(CompanyId company, InvoiceId invoice) {
    return List.copyOf(sent.getOrDefault(invoice, List.of()));
  }

  /// Rupees, for tests that look at one line.
  public Money left(UUID line) {
    return charge(earned.get(line)).left().taxable();
  }
}
