package com.shipcrowd.application.discrepancy;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.discrepancy.needs.WeightCases;
import com.shipcrowd.application.discrepancy.needs.WeightCases.Parcel;
import com.shipcrowd.application.discrepancy.needs.WeightCases.Past;
import com.shipcrowd.application.file.Cells;
import com.shipcrowd.application.file.Finding;
import com.shipcrowd.application.file.Shape;
import com.shipcrowd.application.file.Sheet;
import com.shipcrowd.application.invoice.CreditShipment;
import com.shipcrowd.application.job.Job;
import com.shipcrowd.application.job.JobType;
import com.shipcrowd.application.notification.Mail;
import com.shipcrowd.application.notification.SendMail;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.discrepancy.WeightCase;
import com.shipcrowd.domain.discrepancy.WeightCaseId;
import com.shipcrowd.domain.discrepancy.WeightCaseStatus;
import com.shipcrowd.domain.discrepancy.WeightFreeze;
import com.shipcrowd.domain.invoice.NoteReason;
import com.shipcrowd.domain.job.JobMode;
import com.shipcrowd.domain.job.RollbackRefused;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.ratecard.ChargeHead;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A courier's weight file: every parcel that it charges heavier than the seller paid opens a case with a hold. Source:
/// files.md section 6, lifecycle.md section 7.
public final class WeightFileJob implements JobType {
  /// The name of such jobs.
  public static final String NAME = "COURIER_WEIGHTS";

  private static final int CHUNK = 500;
  private static final int HEAVIEST = 50_000_000;

  private static final Shape SHAPE =
      new Shape(
          List.of("courier", "awb", "charged_g"),
          List.of(
              "measured_at",
              "declared_g",
              "length_cm",
              "breadth_cm",
              "height_cm",
              "image_url",
              "extra_amount"),
          Map.of(
              "AWB number",
              "awb",
              "updated weight",
              "charged_g",
              "date of mismatch",
              "measured_at"),
          Shape.PLATFORM_RECORDS);

  private final UnitOfWork work;
  private final WeightCases cases;
  private final CardsOfBookings cards;
  private final WeightMoney money;
  private final com.shipcrowd.application.wallet.Till till;
  private final CreditShipment credits;
  private final SendMail mails;
  private final Ids ids;
  private final Clock clock;

  public WeightFileJob(
      UnitOfWork work,
      WeightCases cases,
      CardsOfBookings cards,
      com.shipcrowd.application.wallet.Till till,
      com.shipcrowd.application.invoice.KeepEarnings earnings,
      CreditShipment credits,
      SendMail mails,
      Ids ids,
      Clock clock) {
    this.work = work;
    this.cases = cases;
    this.cards = cards;
    this.money = new WeightMoney(till, earnings, clock);
    this.till = till;
    this.credits = credits;
    this.mails = mails;
    this.ids = ids;
    this.clock = clock;
  }

  /// What became of a row.
  enum Result {
    RAISED,
    REJECTED_BY_FREEZE,
    NO_DIFFERENCE,
    /// Lighter than what was paid for: the seller keeps its price.
    LOWER,
    /// The same with a seller to whom it is passed on: credited.
    PASSED_ON,
    CASE_EXISTS,
    NOT_PICKED_UP,
    /// More than 60 days after the delivery.
    TOO_LATE,
    /// The card that counted at booking does not price it any more, or it is freight by lorry.
    NOT_PRICED,
    UNKNOWN_AWB
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Category category() {
    return Category.DISPUTES_CLAIMS;
  }

  @Override
  public Shape shape() {
    return SHAPE;
  }

  @Override
  public JobMode usualMode() {
    return JobMode.PARTIAL;
  }

  @Override
  public int chunk() {
    return CHUNK;
  }

  @Override
  public List<String> resultHeader() {
    return List.of(
        "awb", "our_weight_g", "courier_weight_g", "case_id", "extra_taxable", "tax", "result");
  }

  @Override
  public List<Finding> undo(Job job, List<Outcome> created) {
    throw new RollbackRefused(
        RollbackRefused.Why.NOTHING_TO_UNDO,
        "Cases are decided one by one; decide them for the seller to give the holds back");
  }

  private record Reading(String courier, String awb, int grams, WeightCase.Measured measured) {}

  @Override
  public Plan plan(Job job, Sheet sheet) {
    var findings = new ArrayList<Finding>();
    var readings = new HashMap<Integer, Reading>();
    var seen = new HashSet<String>();
    for (var row : sheet.rows()) {
      var cells = new Cells(row);
      var reading = reading(cells);
      if (!seen.add(reading.courier + " " + reading.awb + " " + reading.grams))
        cells.refuse("DUPLICATE_IN_FILE", "awb", "The AWB stands twice with this weight");
      findings.addAll(cells.findings());
      if (cells.isFine()) readings.put(row.number(), reading);
    }
    return new Pass(findings, readings);
  }

  private static Reading reading(Cells in) {
    var courier = in.required("courier", 40);
    var awb = in.required("awb", 40);
    var grams = in.scaled("charged_g", 0, 1, HEAVIEST);
    if (grams == null && in.isFine()) in.refuse("REQUIRED", "charged_g", "Must not be empty");
    return new Reading(
        courier,
        awb,
        grams == null ? 1 : grams.intValue(),
        new WeightCase.Measured(
            day(in),
            side(in, "length_cm"),
            side(in, "breadth_cm"),
            side(in, "height_cm"),
            in.text("image_url", 500)));
  }

  private static @Nullable LocalDate day(Cells in) {
    return in.day("measured_at");
  }

  private static int side(Cells in, String field) {
    var mm = in.scaled(field, 1, 0, 100_000);
    return mm == null ? 0 : mm.intValue();
  }

  /// What a lower weight gives back, by head and before tax.
  private record Lower(Parcel parcel, int grams, Map<ChargeHead, Money> back) {}

  private final class Pass implements Plan {
    private final List<Finding> findings;
    private final Map<Integer, Reading> readings;
    private final CardsOfBookings.Desk desk = cards.desk();

    Pass(List<Finding> findings, Map<Integer, Reading> readings) {
      this.findings = findings;
      this.readings = readings;
      // Cards are read here, where no unit of work is open.
      byCourier(readings.values())
          .forEach(
              (courier, awbs) -> {
                for (int i = 0; i < awbs.size(); i += CHUNK) {
                  var some = awbs.subList(i, Math.min(i + CHUNK, awbs.size()));
                  desk.read(work.acrossCompanies(() -> cases.parcels(courier, some)));
                }
              });
    }

    @Override
    public List<Finding> findings() {
      return findings;
    }

    @Override
    public List<Outcome> apply(List<Sheet.Row> rows) {
      var wanted = rows.stream().map(r -> readings.get(r.number())).toList();
      var parcels = new HashMap<String, Parcel>();
      byCourier(wanted)
          .forEach(
              (courier, awbs) ->
                  cases
                      .parcels(courier, awbs)
                      .forEach(p -> parcels.put(courier + " " + p.awb(), p)));
      var past =
          new HashMap<>(cases.past(parcels.values().stream().map(Parcel::shipment).toList()));
      var companies =
          parcels.values().stream()
              .map(Parcel::company)
              .collect(java.util.stream.Collectors.toSet());
      var freezes = cases.freezes(companies);
      var passingOn = cases.passingOn(companies);
      // Wallets are locked one after the other: in the order of companies, as everybody who locks
      // several does.
      var outcomes = new TreeMap<Integer, Outcome>();
      var told = new LinkedHashMap<CompanyId, Integer>();
      var lower = new ArrayList<Lower>();
      var order = new ArrayList<Sheet.Row>(rows);
      order.sort(
          java.util.Comparator.comparing(
              r -> {
                var reading = readings.get(r.number());
                var parcel =
                    reading == null ? null : parcels.get(reading.courier + " " + reading.awb);
                return parcel == null ? "" : parcel.company().text();
              }));
      for (var row : order) {
        var reading = readings.get(row.number());
        if (reading == null) continue;
        var parcel = parcels.get(reading.courier + " " + reading.awb);
        var line =
            parcel == null
                ? told(reading, null, null, Result.UNKNOWN_AWB)
                : judged(reading, parcel, past, freezes, passingOn, told, lower);
        outcomes.put(row.number(), new Outcome(row.number(), null, line, null));
      }
      // Last, when no wallet is locked any more: the first note locks the series of all sellers.
      lower.forEach(this::credit);
      tell(told);
      return List.copyOf(outcomes.values());
    }

    private List<String> judged(
        Reading reading,
        Parcel parcel,
        Map<com.shipcrowd.domain.shipment.ShipmentId, Past> past,
        Map<CompanyId, List<WeightFreeze>> freezes,
        Set<CompanyId> passingOn,
        Map<CompanyId, Integer> told,
        List<Lower> lower) {
      var before = past.getOrDefault(parcel.shipment(), Past.NONE);
      if (!parcel.pickedUp()) return told(reading, parcel, null, Result.NOT_PICKED_UP);
      var delivered = parcel.deliveredOn();
      if (delivered != null && clock.today().isAfter(delivered.plusDays(WeightCase.LATEST_DAYS)))
        return told(reading, parcel, null, Result.TOO_LATE);
      if (before.open() || before.weights().contains(reading.grams))
        return told(reading, parcel, null, Result.CASE_EXISTS);
      var lines = desk.difference(parcel, before, reading.grams).orElse(null);
      if (lines == null) return told(reading, parcel, null, Result.NOT_PRICED);
      if (lines.isEmpty()) {
        if (reading.grams >= parcel.facts().chargeableGrams())
          return told(reading, parcel, null, Result.NO_DIFFERENCE);
        boolean passedOn =
            passingOn.contains(parcel.company())
                && before.weights().isEmpty()
                && before.charged().isZero()
                && passedOn(parcel, reading.grams, past, lower);
        return told(reading, parcel, null, passedOn ? Result.PASSED_ON : Result.LOWER);
      }
      boolean frozen =
          WeightFreeze.covers(freezes.getOrDefault(parcel.company(), List.of()), parcel.facts());
      var now = clock.now();
      var raised =
          new WeightCase(
              new WeightCaseId(ids.next()),
              parcel.company(),
              parcel.shipment(),
              frozen ? WeightCaseStatus.REJECTED_BY_FREEZE : WeightCaseStatus.RAISED,
              parcel.facts().billedGrams(),
              reading.grams,
              reading.measured,
              lines,
              desk.cost(parcel, reading.grams),
              now,
              frozen ? null : now.plus(WeightCase.PATIENCE),
              null,
              "",
              null,
              "",
              frozen ? now : null,
              0,
              1);
      cases.add(raised, frozen ? Money.ZERO : raised.difference().total());
      if (!frozen) {
        money.hold(raised);
        told.merge(parcel.company(), 1, Integer::sum);
      }
      var weights = new HashSet<>(before.weights());
      weights.add(reading.grams);
      past.put(parcel.shipment(), new Past(weights, before.open() || !frozen, before.charged()));
      return told(reading, parcel, raised, frozen ? Result.REJECTED_BY_FREEZE : Result.RAISED);
    }

    // Once a parcel: the first lower weight counts, whatever comes later. No more than is left: a
    // claim or finance may have credited the charge. Fuel goes with freight.
    private boolean passedOn(
        Parcel parcel,
        int grams,
        Map<com.shipcrowd.domain.shipment.ShipmentId, Past> past,
        List<Lower> lower) {
      var wanted = desk.lower(parcel, grams);
      if (wanted.isEmpty()) return false;
      till.open(parcel.company()).close();
      var left = credits.left(parcel.company(), parcel.shipment());
      var back = new TreeMap<ChargeHead, Money>();
      wanted.forEach(
          (head, amount) -> {
            var some = amount.min(left.getOrDefault(head, Money.ZERO));
            if (some.isPositive()) back.put(head, some);
          });
      var freight =
          back.getOrDefault(ChargeHead.FREIGHT, Money.ZERO)
              .plus(back.getOrDefault(ChargeHead.RTO_FREIGHT, Money.ZERO));
      if (freight.isZero()) return false;
      lower.add(new Lower(parcel, grams, back));
      past.put(parcel.shipment(), new Past(Set.of(), false, freight.negated()));
      return true;
    }

    private void credit(Lower one) {
      var company = one.parcel.company();
      var shipment = one.parcel.shipment();
      var session = till.open(company);
      one.back.forEach(
          (head, amount) ->
              credits.part(
                  session,
                  company,
                  shipment,
                  head,
                  amount,
                  NoteReason.WEIGHT_REFUND,
                  "The courier weighed less: " + one.grams + " g",
                  "LOWER_WEIGHT:" + shipment.text() + ":" + head));
      session.close();
    }

    private void tell(Map<CompanyId, Integer> told) {
      if (told.isEmpty()) return;
      var addresses = cases.mails(told.keySet());
      told.forEach(
          (company, count) -> {
            var to = addresses.get(company);
            if (to != null) mails.send(mail(to, count));
          });
    }
  }

  private Mail mail(String to, int count) {
    var text =
        """
        A courier measured %d of your parcels heavier than declared. The difference is held in your wallet.

        Accept it or dispute it with two images under Weight cases within seven days; without an answer it is charged.
        """
            .formatted(count);
    return new Mail(ids.next(), to, count + " weight discrepancies", text);
  }

  private static Map<String, List<String>> byCourier(Iterable<@Nullable Reading> readings) {
    var byCourier = new TreeMap<String, List<String>>();
    for (var reading : readings) {
      if (reading != null)
        byCourier.computeIfAbsent(reading.courier, _ -> new ArrayList<>()).add(reading.awb);
    }
    return byCourier;
  }

  private static List<String> told(
      Reading reading, @Nullable Parcel parcel, @Nullable WeightCase raised, Result result) {
    return List.of(
        reading.awb,
        parcel == null ? "" : Integer.toString(parcel.facts().chargeableGrams()),
        Integer.toString(reading.grams),
        raised == null ? "" : raised.id().text(),
        raised == null ? "" : rupees(raised.difference().taxable()),
        raised == null ? "" : rupees(raised.difference().tax()),
        result.name());
  }

  private static String rupees(Money amount) {
    return BigDecimal.valueOf(amount.paise(), 2).toPlainString();
  }
}
