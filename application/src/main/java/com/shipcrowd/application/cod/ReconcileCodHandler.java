package com.shipcrowd.application.cod;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.cod.needs.CodBook;
import com.shipcrowd.application.cod.needs.MisBook;
import com.shipcrowd.application.cod.needs.Remittances;
import com.shipcrowd.application.task.OpenTask;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.cod.AwbAmbiguous;
import com.shipcrowd.domain.cod.CodStatus;
import com.shipcrowd.domain.cod.CodWrongState;
import com.shipcrowd.domain.cod.Collected;
import com.shipcrowd.domain.cod.MisId;
import com.shipcrowd.domain.cod.MisResult;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.ledger.CodPostings;
import com.shipcrowd.domain.ledger.CourierPostings;
import com.shipcrowd.domain.ledger.JournalEntry;
import com.shipcrowd.domain.ledger.Split;
import com.shipcrowd.domain.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A list's money and its parcels move in one unit, once the sums of all its transfers are what the bank got; before that
/// nothing moves at all.
public final class ReconcileCodHandler implements ReconcileCod {
  private static final int ALL = Integer.MAX_VALUE;
  private static final Map<MisResult, String> TASKS =
      Map.of(
          MisResult.SHORT, "COD_SHORT",
          MisResult.EXCESS, "COD_EXCESS",
          MisResult.NOT_DELIVERED_HERE, "COD_NOT_DELIVERED_HERE",
          MisResult.DUPLICATE, "COD_DUPLICATE",
          MisResult.UNKNOWN_AWB, "COD_UNKNOWN_AWB");

  private final MisBook lists;
  private final CodBook book;
  private final Remittances remittances;
  private final OpenTask tasks;
  private final Till till;
  private final UnitOfWork work;
  private final Clock clock;

  public ReconcileCodHandler(
      MisBook lists,
      CodBook book,
      Remittances remittances,
      OpenTask tasks,
      Till till,
      UnitOfWork work,
      Clock clock) {
    this.lists = lists;
    this.book = book;
    this.remittances = remittances;
    this.tasks = tasks;
    this.till = till;
    this.work = work;
    this.clock = clock;
  }

  @Override
  public void take(Mis mis, List<Line> lines) {
    lists.oneAtATime();
    lists.add(mis, lines);
    settle(utrs(lines));
  }

  private static Set<String> utrs(List<Line> lines) {
    return lines.stream().map(Line::utr).collect(Collectors.toSet());
  }

  private record Waiting(Mis mis, List<Line> lines) {}

  // In a unit over all companies, one at a time. Couriers split a transfer over lists: those that
  // share transfers post
  // together when the bank got their sum. Else each that agrees alone does, so that a wrong list
  // holds up no right one.
  private void settle(Set<String> utrs) {
    var waiting = waiting(utrs);
    var all = waiting.stream().flatMap(w -> w.lines().stream()).toList();
    if (imbalance(all).isEmpty()) {
      waiting.forEach(this::post);
      return;
    }
    var still = new ArrayList<Waiting>();
    for (var one : waiting)
      if (imbalance(one.lines()).isEmpty()) post(one);
      else still.add(one);
    var wrong = imbalance(still.stream().flatMap(w -> w.lines().stream()).toList());
    for (var one : still) {
      lists.judge(one.mis().id(), judged(one.lines(), parcels(one)).lines());
      tasks.open(CompanyId.PLATFORM, "COD_MIS_UNBALANCED", one.mis().id().text(), wrong);
    }
  }

  // Those that wait for a transfer, those that share another one with them, and so on.
  private List<Waiting> waiting(Set<String> utrs) {
    var found = new LinkedHashMap<MisId, Waiting>();
    var next = utrs;
    while (!next.isEmpty()) {
      var of = new HashSet<String>();
      for (var id : lists.waitingFor(next)) {
        if (found.containsKey(id)) continue;
        var lines = lists.lines(id, null, 0, ALL);
        found.put(id, new Waiting(lists.locked(id).orElseThrow(), lines));
        // What no transfer brought ties nothing together.
        of.addAll(utrs(lines.stream().filter(l -> l.remitted().isPositive()).toList()));
      }
      next = of;
    }
    return List.copyOf(found.values());
  }

  private void post(Waiting one) {
    var mis = one.mis();
    var parcels = parcels(one);
    var judged = judged(one.lines(), parcels);
    lists.judge(mis.id(), judged.lines());
    book.keep(List.copyOf(judged.changed().values()), clock.now());
    till.postPlatform(entries(mis));
    lists.posted(mis.id(), clock.now());
    tasks.settled(
        CompanyId.PLATFORM, "COD_MIS_UNBALANCED", mis.id().text(), "the bank got it", "SYSTEM:cod");
    for (var line : judged.lines()) tell(mis, line, parcels.get(line.awb()));
  }

  private Map<String, Collected> parcels(Waiting one) {
    var awbs = one.lines().stream().map(Line::awb).distinct().toList();
    var byAwb = new HashMap<String, Collected>();
    for (var parcel : book.locked(one.mis().courier(), awbs)) byAwb.put(parcel.awb(), parcel);
    return byAwb;
  }

  private record Judged(List<Line> lines, Map<String, Collected> changed) {}

  private static Judged judged(List<Line> lines, Map<String, Collected> parcels) {
    var changed = new LinkedHashMap<String, Collected>();
    var judged = new ArrayList<Line>();
    for (var line : lines) {
      var parcel = changed.getOrDefault(line.awb(), parcels.get(line.awb()));
      if (parcel == null) {
        judged.add(line.judged(MisResult.UNKNOWN_AWB, null));
        continue;
      }
      // A second line of the same list is no further part of the cash.
      var result =
          changed.containsKey(line.awb()) ? MisResult.DUPLICATE : parcel.compare(line.accounted());
      if (result.isApplied()) changed.put(line.awb(), parcel.after(line.accounted()));
      judged.add(line.judged(result, result.isApplied() ? parcel.shipment() : null));
    }
    return new Judged(judged, changed);
  }

  private String imbalance(List<Line> lines) {
    var said =
        lines.stream()
            .collect(
                Collectors.groupingBy(
                    Line::utr,
                    java.util.TreeMap::new,
                    Collectors.mapping(
                        Line::remitted, Collectors.reducing(Money.ZERO, Money::plus))));
    var before = lists.posted(said.keySet());
    var credits = lists.credits(said.keySet());
    for (var transfer : said.entrySet()) {
      if (transfer.getValue().isZero()) continue;
      var got = credits.get(transfer.getKey());
      var all = transfer.getValue().plus(before.getOrDefault(transfer.getKey(), Money.ZERO));
      if (!all.equals(got))
        return "transfer "
            + transfer.getKey()
            + ": lists say "
            + all
            + ", the bank "
            + (got == null ? "nothing" : got);
    }
    return "";
  }

  private List<JournalEntry> entries(Mis mis) {
    var postings = new CourierPostings(clock.today());
    var entries = new ArrayList<JournalEntry>();
    if (mis.remitted().isPositive())
      entries.add(postings.codRemitted(mis.courier(), mis.id().text(), mis.remitted()));
    if (mis.deducted().isPositive())
      entries.add(postings.codNetted(mis.courier(), mis.id().text(), mis.deducted()));
    return entries;
  }

  private void tell(Mis mis, Line line, @Nullable Collected parcel) {
    var kind = TASKS.get(line.result());
    if (kind != null)
      tasks.open(
          parcel == null ? CompanyId.PLATFORM : parcel.company(),
          kind,
          line.awb(),
          mis.courier()
              + " "
              + mis.number()
              + " line "
              + line.n()
              + ": "
              + line.accounted()
              + " of "
              + (parcel == null ? "nothing we know" : parcel.amount()));
    // What waited since another list, or since the day it should have come.
    if (line.result() == MisResult.MATCHED && parcel != null)
      for (var waiting : List.of("COD_SHORT", "COD_MISSING"))
        tasks.settled(
            parcel.company(), waiting, line.awb(), "remitted with " + mis.number(), "SYSTEM:cod");
  }

  @Override
  public List<MisId> credited(String utr, Money amount, LocalDate valueOn, String actor) {
    // What the bank got stays stated, whatever becomes of the lists.
    work.acrossCompanies(
        () -> {
          lists.oneAtATime();
          lists.credit(utr, amount, valueOn, actor, clock.now());
          return true;
        });
    return work.acrossCompanies(
        () -> {
          lists.oneAtATime();
          settle(Set.of(utr));
          return lists.waitingFor(Set.of(utr));
        });
  }

  @Override
  public List<Mis> page(@Nullable UUID before, int most) {
    return work.acrossCompanies(() -> lists.page(before, most));
  }

  @Override
  public Mis find(MisId id) {
    return work.acrossCompanies(() -> lists.find(id)).orElseThrow(() -> new NotFound("list"));
  }

  @Override
  public List<Count> counts(MisId id) {
    find(id);
    var lines = work.acrossCompanies(() -> lists.lines(id, null, 0, ALL));
    return Arrays.stream(MisResult.values())
        .map(
            result -> {
              var of = lines.stream().filter(l -> l.result() == result).toList();
              return new Count(
                  result,
                  of.size(),
                  Money.sum(of.stream().map(Line::remitted).toList()),
                  Money.sum(of.stream().map(Line::deducted).toList()));
            })
        .toList();
  }

  @Override
  public List<Line> lines(MisId id, @Nullable MisResult result, int after, int most) {
    find(id);
    return work.acrossCompanies(() -> lists.lines(id, result, after, most));
  }

  @Override
  public Collected decide(
      String awb, @Nullable String courier, Decision decision, String note, String actor) {
    var found = found(awb, courier);
    return work.acrossCompanies(() -> decided(locked(found), decision, note, actor));
  }

  private Collected decided(Collected parcel, Decision decision, String note, String actor) {
    var owed = parcel.owed();
    boolean fits =
        !parcel.reconciled()
            && switch (decision) {
              case PLATFORM_PAYS ->
                  owed.isPositive()
                      && (parcel.status().needsDecision() || parcel.received().isPositive());
              // Of cash that is on its way already nothing can be kept back.
              case SELLER_ERROR -> owed.isPositive() && parcel.status() == CodStatus.SHORT;
              case KEPT_FOR_COURIER -> owed.isNegative();
            };
    if (!fits) throw new CodWrongState("cash", parcel.status().name(), decision.name());
    var after = reconciled(parcel, decision == Decision.KEPT_FOR_COURIER ? Money.ZERO : owed);
    boolean sellerBears = decision == Decision.SELLER_ERROR;
    book.decided(after, sellerBears ? owed : Money.ZERO, clock.now());
    var on = clock.today();
    switch (decision) {
      case SELLER_ERROR -> {
        var session = till.open(parcel.company());
        session.add(
            new CodPostings(parcel.company(), on)
                .shortBySeller(parcel.shipment().text(), parcel.courier(), owed));
        session.close();
      }
      case PLATFORM_PAYS ->
          till.postPlatform(
              List.of(
                  new CourierPostings(on)
                      .codShort(parcel.courier(), parcel.shipment().text(), owed)));
      case KEPT_FOR_COURIER -> {
        // It stays in the courier's account, on our side of it.
      }
    }
    for (var kind : List.of("COD_SHORT", "COD_EXCESS", "COD_MISSING"))
      tasks.settled(parcel.company(), kind, parcel.awb(), decision + ": " + note, actor);
    return after;
  }

  private static Collected reconciled(Collected p, Money written) {
    return new Collected(
        p.shipment(),
        p.company(),
        p.courier(),
        p.awb(),
        p.amount(),
        p.status().needsDecision() ? CodStatus.RECONCILED : p.status(),
        p.plan(),
        p.received(),
        p.writtenOff().plus(written),
        true,
        p.remittance());
  }

  @Override
  public Collected reverse(String awb, @Nullable String courier, String reason, String actor) {
    var found = found(awb, courier);
    return work.of(found.company(), () -> reversed(locked(found), reason, actor));
  }

  private Collected reversed(Collected parcel, String reason, String actor) {
    if (parcel.status() != CodStatus.REMITTED)
      throw new CodWrongState("cash", parcel.status().name(), "reversal");
    var company = parcel.company();
    // What the seller never got is not taken back.
    var cash = book.reversed(company, parcel.shipment());
    var session = till.open(company);
    var later = book.payableOf(company).minus(remittances.openReversals(company));
    boolean isCovered = later.compareTo(cash) >= 0;
    var fromCod = isCovered ? cash : Money.ZERO;
    var split = isCovered ? new Split(Money.ZERO, Money.ZERO) : session.involuntary(cash);
    remittances.addReversal(company, parcel.shipment(), cash, fromCod, reason, actor, clock.now());
    session.add(
        new CodPostings(company, clock.today())
            .reversed(parcel.shipment().text(), parcel.courier(), fromCod, split));
    session.close();
    tasks.settled(
        company, "TRACKING_CONFLICT", parcel.shipment().text(), "COD reversed: " + reason, actor);
    return parcel;
  }

  private Collected found(String awb, @Nullable String courier) {
    var found =
        work.acrossCompanies(() -> book.find(awb)).stream()
            .filter(parcel -> courier == null || parcel.courier().equals(courier))
            .toList();
    if (found.isEmpty()) throw new NotFound("parcel");
    if (found.size() > 1)
      throw new AwbAmbiguous(awb, found.stream().map(Collected::courier).toList());
    return found.getFirst();
  }

  private Collected locked(Collected parcel) {
    return book.locked(parcel.company(), parcel.shipment()).orElseThrow();
  }
}
