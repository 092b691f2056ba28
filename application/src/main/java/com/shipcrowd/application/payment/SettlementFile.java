package com.shipcrowd.application.payment;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.file.Cells;
import com.shipcrowd.application.file.Finding;
import com.shipcrowd.application.file.Shape;
import com.shipcrowd.application.file.Sheet;
import com.shipcrowd.application.job.Job;
import com.shipcrowd.application.job.JobType;
import com.shipcrowd.application.payment.needs.PaymentFacts;
import com.shipcrowd.application.payment.needs.PaymentGateway.Fee;
import com.shipcrowd.application.payment.needs.Settlements;
import com.shipcrowd.application.payment.needs.Settlements.Line;
import com.shipcrowd.application.payment.needs.Settlements.Settlement;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.job.JobMode;
import com.shipcrowd.domain.job.RollbackRefused;
import com.shipcrowd.domain.ledger.JournalEntry;
import com.shipcrowd.domain.ledger.PaymentPostings;
import com.shipcrowd.domain.ledger.PlatformPostings;
import com.shipcrowd.domain.money.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A gateway's settlement report: `PGSETTLE` once for each settlement, `PGFEE` for fees that nobody told before, and a task
/// for every difference; nothing else is changed. Tolerance is zero. Source: files.md section 6, money.md sections 3 and 4.
public final class SettlementFile implements JobType {
  /// The name of such jobs.
  public static final String NAME = "GATEWAY_SETTLEMENT";

  private static final Shape SHAPE =
      new Shape(
          List.of("gateway", "settlement_id", "settled_on", "type", "entity_id", "amount", "net"),
          List.of("utr", "fee", "tax"),
          Map.of(),
          Shape.PLATFORM_RECORDS);
  private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,12}([.][0-9]{1,2})?");
  private static final int MOST_MISSING = 1_000;

  /// After so long a credited payment should have been settled.
  static final Duration OVERDUE = Duration.ofDays(3);

  private final Settlements settlements;
  private final PaymentFacts facts;
  private final Till till;
  private final Ids ids;
  private final Clock clock;

  public SettlementFile(
      Settlements settlements, PaymentFacts facts, Till till, Ids ids, Clock clock) {
    this.settlements = settlements;
    this.facts = facts;
    this.till = till;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Category category() {
    return Category.WALLET_BILLING;
  }

  @Override
  public Shape shape() {
    return SHAPE;
  }

  @Override
  public JobMode usualMode() {
    return JobMode.ALL_OR_NOTHING;
  }

  @Override
  public int chunk() {
    return Integer.MAX_VALUE;
  }

  @Override
  public List<Finding> undo(Job job, List<Outcome> created) {
    throw new RollbackRefused(
        RollbackRefused.Why.NOTHING_TO_UNDO, "Money that arrived is not sent away by a file");
  }

  @Override
  public Plan plan(Job job, Sheet sheet) {
    var reading = new Reading();
    sheet.rows().forEach(reading::read);
    return reading;
  }

  private record Head(String gateway, String settlementId) {}

  private record Read(Head head, LocalDate on, String utr, Line line) {}

  private final class Reading implements Plan {
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Integer, Read> byRow = new HashMap<>();
    private final Map<Head, Read> first = new HashMap<>();
    private final Map<String, Integer> rowOf = new HashMap<>();

    @Override
    public List<Finding> findings() {
      return findings;
    }

    void read(Sheet.Row row) {
      var cells = new Cells(row);
      var head = new Head(cells.required("gateway", 40), cells.required("settlement_id", 80));
      var on = cells.day("settled_on");
      if (on == null && !cells.has("settled_on"))
        cells.refuse("REQUIRED", "settled_on", "Must not be empty");
      var type = cells.oneOf("type", Line.Type.PAYMENT);
      var entity = cells.required("entity_id", 80);
      var amount = money(cells, row, "amount");
      var fee = money(cells, row, "fee");
      var tax = money(cells, row, "tax");
      var net = money(cells, row, "net");
      if (type != Line.Type.ADJUSTMENT
          && (amount.isNegative() || fee.isNegative() || tax.isNegative()))
        cells.refuse("NUMBER_INVALID", "amount", "Only adjustments are below zero");
      if (cells.isFine()) {
        // Reports write what goes back with or without a sign; it always lowers the credit.
        var adds = type == Line.Type.REFUND && net.isPositive() ? net.negated() : net;
        var right =
            type == Line.Type.REFUND
                ? amount.plus(fee).plus(tax).negated()
                : amount.minus(fee).minus(tax);
        if (!adds.equals(right))
          cells.refuse("NET_WRONG", "net", "Amount, fee and tax make " + right);
        var twice = rowOf.putIfAbsent(head.gateway() + " " + type + " " + entity, row.number());
        if (twice != null)
          cells.refuse("DUPLICATE_IN_FILE", "entity_id", "The same as row " + twice);
        var one =
            new Read(
                head,
                on == null ? clock.today() : on,
                cells.text("utr", 40),
                new Line(type, entity, amount, fee, tax, adds));
        var begun = first.putIfAbsent(head, one);
        if (begun != null && !begun.on().equals(one.on()))
          cells.refuse("DATE_INVALID", "settled_on", "A settlement has one day");
        if (cells.isFine()) byRow.put(row.number(), one);
      }
      findings.addAll(cells.findings());
    }

    private static Money money(Cells cells, Sheet.Row row, String field) {
      var cell = row.cell(field);
      if (cell.isEmpty() && SHAPE.optional().contains(field)) return Money.ZERO;
      if (AMOUNT.matcher(cell).matches())
        return new Money(new BigDecimal(cell).movePointRight(2).longValueExact());
      cells.refuse(
          "NUMBER_INVALID", field, "Must be rupees like 1234.50: '" + Cells.shown(cell) + "'");
      return Money.ZERO;
    }

    @Override
    public List<Outcome> apply(List<Sheet.Row> rows) {
      var bySettlement = new LinkedHashMap<Head, List<Read>>();
      for (var row : rows) {
        var one = byRow.get(row.number());
        if (one != null) bySettlement.computeIfAbsent(one.head(), _ -> new ArrayList<>()).add(one);
      }
      var entries = new ArrayList<JournalEntry>();
      bySettlement.forEach((head, lines) -> take(head, lines, entries));
      if (!entries.isEmpty()) till.postPlatform(entries);
      bySettlement.keySet().stream()
          .map(Head::gateway)
          .distinct()
          .forEach(gateway -> missing(gateway, lastDay(bySettlement, gateway)));
      return List.of();
    }

    private static LocalDate lastDay(Map<Head, List<Read>> all, String gateway) {
      return all.values().stream()
          .flatMap(List::stream)
          .filter(one -> one.head().gateway().equals(gateway))
          .map(Read::on)
          .max(LocalDate::compareTo)
          .orElseThrow();
    }
  }

  // One that was taken before is passed over: the same report may be uploaded again, alone or
  // within a longer one.
  private void take(Head head, List<Read> lines, List<JournalEntry> entries) {
    var net = Money.sum(lines.stream().map(one -> one.line().net()).toList());
    var start = lines.getFirst();
    var settlement =
        new Settlement(
            ids.next(),
            head.gateway(),
            head.settlementId(),
            start.on(),
            start.utr(),
            net,
            lines.size());
    if (!settlements.add(settlement, clock.now())) return;
    if (!net.isZero())
      entries.add(
          new PlatformPostings(clock.today())
              .gatewaySettled(head.gateway(), head.settlementId(), net));
    for (var one : lines) {
      if (!settlements.addLine(head.gateway(), head.settlementId(), one.line())) {
        task(null, "SETTLED_TWICE", one, "it stands in an earlier settlement too");
        continue;
      }
      switch (one.line().type()) {
        case PAYMENT -> payment(one, entries);
        case REFUND -> refund(one);
        case ADJUSTMENT -> task(null, "SETTLEMENT_ADJUSTMENT", one, "net " + one.line().net());
      }
    }
  }

  private void payment(Read one, List<JournalEntry> entries) {
    var line = one.line();
    var known = settlements.ofPayment(one.head().gateway(), line.entityId());
    if (known.isEmpty()) {
      task(null, "SETTLEMENT_UNKNOWN_PAYMENT", one, "over " + line.amount());
      return;
    }
    var topUp = known.get().topUp();
    if (!topUp.amount().equals(line.amount()))
      task(
          topUp.company(),
          "SETTLEMENT_AMOUNT",
          one,
          "settled " + line.amount() + ", credited " + topUp.amount());
    var fee = new Fee(line.fee(), line.tax());
    var before = known.get().fee();
    if (before != null && !before.equals(fee)) {
      task(
          topUp.company(),
          "SETTLEMENT_FEE",
          one,
          "settled "
              + fee.fee()
              + " and tax "
              + fee.tax()
              + ", told "
              + before.fee()
              + " and "
              + before.tax());
    } else if (line.fee().plus(line.tax()).isPositive() && facts.keepFee(topUp.id(), fee)) {
      entries.add(
          new PaymentPostings(topUp.company(), clock.today())
              .gatewayFee(one.head().gateway(), line.entityId(), line.fee(), line.tax()));
    }
  }

  private void refund(Read one) {
    var known = settlements.refunded(one.head().gateway(), one.line().entityId());
    if (known.isEmpty()) {
      task(null, "SETTLEMENT_UNKNOWN_REFUND", one, "over " + one.line().amount());
    } else if (!known.get().equals(one.line().amount())) {
      task(
          null,
          "SETTLEMENT_AMOUNT",
          one,
          "settled " + one.line().amount() + ", refunded " + known.get());
    }
  }

  private void missing(String gateway, LocalDate on) {
    var before = on.atStartOfDay(Clock.IST).toInstant().minus(OVERDUE);
    for (var topUp : settlements.unsettled(gateway, before, MOST_MISSING))
      facts.openTask(
          topUp.company(),
          "SETTLEMENT_MISSING_PAYMENT",
          topUp.id().text(),
          "payment " + topUp.paymentId() + " over " + topUp.amount() + " is in no settlement",
          clock.now());
  }

  private void task(@Nullable CompanyId company, String kind, Read one, String what) {
    facts.openTask(
        company,
        kind,
        one.line().entityId(),
        one.head().gateway() + " settlement " + one.head().settlementId() + ": " + what,
        clock.now());
  }
}
