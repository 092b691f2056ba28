package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.cod.CodMisFile;
import com.shipcrowd.application.cod.DecideRemittances;
import com.shipcrowd.application.cod.MakeRemittances;
import com.shipcrowd.application.cod.ReconcileCod;
import com.shipcrowd.application.discrepancy.HandleWeightCases;
import com.shipcrowd.application.discrepancy.WeightFileJob;
import com.shipcrowd.application.document.KeepFiles;
import com.shipcrowd.application.invoice.CreditShipment;
import com.shipcrowd.application.job.SubmitFile;
import com.shipcrowd.application.job.WorkJobs;
import com.shipcrowd.application.order.HandleOrders;
import com.shipcrowd.application.payment.RefundTopUp;
import com.shipcrowd.application.payment.TopUpWallet;
import com.shipcrowd.application.payout.KeepBankAccount;
import com.shipcrowd.application.payout.SettlePayouts;
import com.shipcrowd.application.payout.Withdraw;
import com.shipcrowd.application.sandbox.DriveSandbox;
import com.shipcrowd.application.shipment.BookShipment;
import com.shipcrowd.application.shipment.BookShipment.Answer;
import com.shipcrowd.application.shipment.CancelShipment;
import com.shipcrowd.application.shipment.RecordScans;
import com.shipcrowd.application.wallet.KeepDeposits;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.Id;
import com.shipcrowd.domain.cod.RemittanceId;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.discrepancy.DisputeCategory;
import com.shipcrowd.domain.discrepancy.WeightCaseId;
import com.shipcrowd.domain.discrepancy.WeightCaseStatus;
import com.shipcrowd.domain.invoice.NoteReason;
import com.shipcrowd.domain.measure.Dimensions;
import com.shipcrowd.domain.measure.Parcel;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.order.Order;
import com.shipcrowd.domain.payment.NotRefundable;
import com.shipcrowd.domain.payment.Refund;
import com.shipcrowd.domain.payment.RefundTooLarge;
import com.shipcrowd.domain.payment.TopUpId;
import com.shipcrowd.domain.payout.AccountNumber;
import com.shipcrowd.domain.payout.Beneficiary;
import com.shipcrowd.domain.payout.Ifsc;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.ChargeHead;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import com.shipcrowd.domain.shipment.ShipmentId;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import com.shipcrowd.domain.wallet.DepositMove;
import com.shipcrowd.domain.wallet.InsufficientBalance;
import com.shipcrowd.domain.wallet.OutstandingDues;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Random money events through the use cases, many sellers at once, repeated and out of order; after each thousand every
/// invariant of the books holds, and the plain sums agree to the paisa. Runs alone with `./shipcrowd walk 100000 [seed]`.
public final class MoneyWalk {
  private static final int SELLERS = 12;
  private static final int THREADS = 4;
  private static final int BETWEEN_PROOFS = 1000;

  private final Program program;
  private final long seed;
  private final List<Walker> walkers;

  MoneyWalk(Program program, long seed) {
    this.program = program;
    this.seed = seed;
    this.walkers = IntStream.range(0, SELLERS).mapToObj(Walker::new).toList();
  }

  public static void main(String[] arguments) {
    int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
    System.out.println("walk of " + events + " events, seed " + seed);
    int status = 0;
    try {
      new MoneyWalk(Program.shared(), seed).walk(events, true);
      System.out.println("every invariant held after each thousand, and the plain sums agreed");
    } catch (AssertionError | RuntimeException wrong) {
      wrong.printStackTrace();
      status = 1;
    }
    System.exit(status);
  }

  /// @param loud whether to print how far it is
  void walk(int events, boolean loud) {
    var begun = System.nanoTime();
    for (int done = 0; done < events; done += BETWEEN_PROOFS) {
      int now = Math.min(BETWEEN_PROOFS, events - done);
      together(now);
      weigh();
      pay(done / BETWEEN_PROOFS);
      if (loud) program.bean(MovableClock.class).pass(Duration.ofDays(1));
      for (var walker : walkers) walker.books.agree(walker.company.value().toString());
      Books.hold(program);
      if (loud) {
        long seconds = (System.nanoTime() - begun) / 1_000_000_000L;
        System.out.println((done + now) + " events, " + seconds + " s: " + counted());
      }
    }
  }

  private String counted() {
    var sums = new java.util.TreeMap<String, Integer>();
    for (var walker : walkers)
      walker.counts.forEach((what, n) -> sums.merge(what, n, Integer::sum));
    return sums.toString();
  }

  private void together(int events) {
    try (var pool = Executors.newFixedThreadPool(THREADS)) {
      var futures =
          IntStream.range(0, THREADS)
              .mapToObj(
                  t ->
                      pool.submit(
                          () -> {
                            for (int i = t; i < events; i += THREADS)
                              walkers
                                  .get(t + THREADS * ((i / THREADS) % (SELLERS / THREADS)))
                                  .step();
                          }))
              .toList();
      for (var future : futures) {
        try {
          future.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
          throw new AssertionError("seed " + seed, e);
        }
      }
    }
  }

  // A courier's weight file is of all sellers, so nobody else walks meanwhile.
  private void weigh() {
    var chosen = new ArrayList<Carried>();
    // Sixty days after its delivery a courier comes too late.
    var inTime = program.bean(MovableClock.class).now().minus(Duration.ofDays(55));
    for (var walker : walkers) {
      walker.parcels.stream()
          .filter(p -> p.bookedAt.isAfter(inTime))
          .filter(p -> p.kind == Kind.LIGHT && p.isUnderWay() && p.weightCase == Case.NONE)
          .limit(3)
          .forEach(chosen::add);
    }
    if (chosen.isEmpty()) return;
    var csv = new StringBuilder("courier,awb,charged_g\n");
    for (var parcel : chosen) csv.append("sandbox,").append(parcel.awb).append(",1259\n");
    done(WeightFileJob.NAME, csv.toString());
    for (var parcel : chosen) {
      var id =
          Program.sql("SELECT id FROM weight_case WHERE shipment_id = '" + parcel.id.value() + "'")
              .getFirst();
      parcel.weightCase = Case.RAISED;
      parcel.caseId = new WeightCaseId(java.util.UUID.fromString(id));
      parcel.caseAmount = parcel.state == Way.RETURNING ? 20296 : 10384;
      parcel.walker.books.holdAnyway(parcel.caseAmount);
      parcel.walker.count("weight raised");
    }
  }

  // Couriers remit, batches are made and approved by two people, and banks pay; all of it once for
  // all sellers.
  private void pay(int round) {
    var delivered = new ArrayList<Carried>();
    for (var walker : walkers) {
      walker.parcels.stream()
          .filter(p -> p.kind == Kind.COD && p.state == Way.DELIVERED && !p.remitted)
          .forEach(delivered::add);
    }
    if (!delivered.isEmpty()) remit(delivered, "WALK" + Long.toString(seed, 36) + round);
    program.bean(MakeRemittances.class).work();
    var decide = program.bean(DecideRemittances.class);
    for (var walker : walkers) {
      var batches =
          Program.sql(
              "SELECT id || ' ' || cod_paise || ' ' || dues_paise || ' ' || net_paise FROM remittance"
                  + " WHERE state = 'DRAFT' AND company_id = '"
                  + walker.company.value()
                  + "'");
      for (var batch : batches) {
        var cells = batch.split(" ");
        var id = new RemittanceId(java.util.UUID.fromString(cells[0]));
        long cash = Long.parseLong(cells[1]);
        long dues = Math.min(walker.books.owed, cash);
        assertThat(Long.parseLong(cells[2])).as("dues taken").isEqualTo(dues);
        assertThat(Long.parseLong(cells[3])).as("net").isEqualTo(cash - dues);
        decide.submit(id, "maker");
        decide.approve(id, "checker");
        walker.books.cod -= cash;
        walker.books.owed -= dues;
        walker.books.onItsWay += cash - dues;
        walker.count("batch");
      }
    }
    for (int i = 0; i < 3; i++) {
      while (program.bean(KeepBankAccount.class).work() + program.bean(SettlePayouts.class).work()
          > 0) {
        // Until nothing is due.
      }
      program.bean(MovableClock.class).pass(Duration.ofSeconds(31));
    }
    for (var walker : walkers) walker.books.onItsWay = 0;
  }

  private void remit(List<Carried> delivered, String number) {
    var csv =
        new StringBuilder(
            "courier,mis_number,mis_date,utr,awb,order_number,delivered_on,cod_amount,remitted_amount,deduction,remark\n");
    for (var parcel : delivered) {
      csv.append(
          "sandbox,%s,2026-11-21,%s,%s,,,3200.00,3200.00,,\n"
              .formatted(number, number, parcel.awb));
      parcel.remitted = true;
    }
    program
        .bean(ReconcileCod.class)
        .credited(
            number,
            new Money(320_000L * delivered.size()),
            program.bean(MovableClock.class).today(),
            "finance");
    done(CodMisFile.NAME, csv.toString());
  }

  private void done(String type, String csv) {
    var job =
        program
            .bean(SubmitFile.class)
            .submit(
                new SubmitFile.Command(
                    null,
                    "walk",
                    type,
                    null,
                    Map.of(),
                    "walk.csv",
                    csv.getBytes(StandardCharsets.UTF_8),
                    true))
            .job();
    for (int i = 0; i < 600; i++) {
      program.bean(WorkJobs.class).work();
      var seen =
          Program.sql("SELECT state FROM job WHERE id = '" + job.id().value() + "'").getFirst();
      if (seen.equals("COMPLETED")) return;
      assertThat(seen).isNotIn("FAILED", "REJECTED", "COMPLETED_WITH_ERRORS");
      LockSupport.parkNanos(50_000_000);
    }
    throw new AssertionError("the job does not end");
  }

  /// Parcels whose prices are worked examples: E11a and E10 of zones-and-rates.md, card S, zone D.
  private enum Kind {
    LIGHT(480, new Dimensions(200, 150, 70), 0, 6136, 0, 5664),
    COD(1400, new Dimensions(250, 200, 100), 320000, 16520, 6608, 15576);

    final int grams;
    final Dimensions size;
    final long collect;
    final long freight;
    final long fee;
    final long rto;

    Kind(int grams, Dimensions size, long collect, long freight, long fee, long rto) {
      this.grams = grams;
      this.size = size;
      this.collect = collect;
      this.freight = freight;
      this.fee = fee;
      this.rto = rto;
    }

    long hold() {
      return freight + fee;
    }
  }

  private enum Way {
    BOOKED,
    CANCELLED,
    MOVING,
    RETURNING,
    DELIVERED,
    RETURNED
  }

  private enum Case {
    NONE,
    RAISED,
    DISPUTED,
    DONE
  }

  /// A credited top-up and what of it has not gone back.
  private static final class Paid {
    final TopUpId id;
    long left;

    Paid(TopUpId id, long left) {
      this.id = id;
      this.left = left;
    }
  }

  private static final class Carried {
    final Walker walker;
    final Kind kind;
    final ShipmentId id;
    final String awb;
    final Instant bookedAt;
    final List<CourierScan> told = new ArrayList<>();
    Way state = Way.BOOKED;
    Case weightCase = Case.NONE;
    @Nullable WeightCaseId caseId;
    long caseAmount;
    boolean remitted;
    boolean credited;
    int minute;

    Carried(Walker walker, Kind kind, ShipmentId id, String awb, Instant bookedAt) {
      this.walker = walker;
      this.kind = kind;
      this.id = id;
      this.awb = awb;
      this.bookedAt = bookedAt;
    }

    boolean isUnderWay() {
      return state == Way.MOVING || state == Way.RETURNING || state == Way.DELIVERED;
    }

    CourierScan scan(ShipmentStatus status) {
      var scan =
          new CourierScan(
              new Awb(awb),
              status.name(),
              status,
              bookedAt.plus(Duration.ofMillis(10L * ++minute)),
              "HUB",
              null,
              "");
      told.add(scan);
      return scan;
    }
  }

  /// One seller who does things in a random order.
  private final class Walker {
    private final Random random;
    private final CompanyId company;
    private final Address buyer =
        new Address(
            "Asha Verma",
            "9845012345",
            "7, Johari Bazar",
            "",
            "Jaipur",
            State.RJ,
            new Pincode("302001"),
            null);
    final PlainBooks books = new PlainBooks();
    final List<Carried> parcels = new ArrayList<>();
    final Map<String, Integer> counts = new java.util.TreeMap<>();
    private final List<Paid> topUps = new ArrayList<>();
    private int orders;
    private int pictures;

    Walker(int n) {
      random = new Random(seed * 31 + n);
      var seller = Seller.withMoney(program, 0);
      company = new CompanyId(Id.decode(CompanyId.PREFIX, seller.company()).orElseThrow());
      var _ =
          program
              .bean(KeepBankAccount.class)
              .change(
                  company,
                  new Beneficiary(
                      "Kaveri Crafts",
                      new AccountNumber("765432123451234"),
                      new Ifsc("HDFC0000053")));
      while (program.bean(KeepBankAccount.class).work() > 0) {
        // Until the bank has answered.
      }
    }

    void count(String what) {
      counts.merge(what, 1, Integer::sum);
    }

    void step() {
      int roll = random.nextInt(100);
      if (roll < 8) topUp();
      else if (roll < 10) refund();
      else if (roll < 40) book();
      else if (roll < 47) cancel();
      else if (roll < 88) move();
      else if (roll < 92) repeat();
      else if (roll < 94) withdraw();
      else if (roll < 96) giveBack();
      else if (roll < 97) deposit();
      else decide();
    }

    private void topUp() {
      long amount = 10_000 + random.nextInt(200_000);
      var made =
          program
              .bean(TopUpWallet.class)
              .handle(
                  company,
                  com.shipcrowd.domain.company.CompanyMode.LIVE,
                  new Money(amount),
                  "sandbox");
      var drive = program.bean(DriveSandbox.class);
      if (random.nextInt(10) == 0) {
        var _ = drive.pay(company, made.topUp().id(), DriveSandbox.Outcome.FAILED, null, null);
        count("top-up failed");
        return;
      }
      for (int i = 0; i <= random.nextInt(3); i++) {
        var _ = drive.pay(company, made.topUp().id(), DriveSandbox.Outcome.CAPTURED, null, null);
      }
      books.paid(amount);
      topUps.add(new Paid(made.topUp().id(), amount));
      count("top-up");
    }

    // Whole, in parts, too much, of what is spent, and told again afterwards.
    private void refund() {
      if (topUps.isEmpty()) return;
      var paid = topUps.get(random.nextInt(topUps.size()));
      long amount =
          switch (random.nextInt(5)) {
            case 0 -> paid.left + 1;
            case 1 -> Math.max(1, paid.left);
            default -> 1 + random.nextLong(Math.max(1, paid.left));
          };
      var refunds = program.bean(RefundTopUp.class);
      Refund made;
      try {
        made = refunds.refund(paid.id, new Money(amount), "walk", "finance");
      } catch (NotRefundable | RefundTooLarge refused) {
        assertThat(amount).as("seed " + seed).isGreaterThan(paid.left);
        count("refund too large");
        return;
      } catch (InsufficientBalance refused) {
        assertThat(amount).isLessThanOrEqualTo(paid.left);
        assertThat(books.wallet).as("seed " + seed).isLessThan(amount);
        count("refund of spent money refused");
        return;
      }
      assertThat(amount).isLessThanOrEqualTo(paid.left);
      assertThat(made.status()).isEqualTo(Refund.Status.DONE);
      books.sentBack(amount);
      paid.left -= amount;
      count(paid.left == 0 ? "top-up refunded whole" : "top-up refunded partly");
      // The gateway tells of the payment and of the refund once more; neither moves money.
      if (random.nextBoolean()) {
        var _ =
            program
                .bean(DriveSandbox.class)
                .pay(company, paid.id, DriveSandbox.Outcome.CAPTURED, null, null);
        refunds.settle();
        count("told again after a refund");
      }
    }

    private void book() {
      var kind = random.nextInt(3) == 0 ? Kind.COD : Kind.LIGHT;
      var order =
          program
              .bean(HandleOrders.class)
              .create(
                  company,
                  new HandleOrders.Wanted(
                      "W-" + ++orders,
                      kind == Kind.COD ? PaymentMode.COD : PaymentMode.PREPAID,
                      new Money(kind.collect),
                      null,
                      buyer,
                      List.of(
                          new Order.Item(
                              "KURTA-M", "Cotton kurta", 1, new Money(320000), 0, "610910")),
                      List.of(new Parcel(new Weight(kind.grams), kind.size)),
                      Order.Extras.NONE),
                  "walk");
      var command =
          new BookShipment.Command(
              company, order.id(), "SBX-S", false, null, null, "walk-" + orders, "walk");
      var answer = program.bean(BookShipment.class).handle(command).orElseThrow();
      if (!books.mayHold(kind.hold())) {
        assertThat(answer).isInstanceOfAny(Answer.NotEnoughMoney.class, Answer.DuesOpen.class);
        count("booking refused");
        return;
      }
      assertThat(answer).as("seed " + seed + " " + books.wallet).isInstanceOf(Answer.Booked.class);
      var shipment = ((Answer.Booked) answer).shipment();
      if (random.nextInt(5) == 0)
        assertThat(program.bean(BookShipment.class).handle(command).orElseThrow())
            .isInstanceOf(Answer.Booked.class);
      books.hold(kind.hold());
      var awb = shipment.awb();
      if (awb == null) throw new AssertionError("booked without a number");
      parcels.add(new Carried(this, kind, shipment.id(), awb.number(), shipment.createdAt()));
      count("booked");
    }

    private @Nullable Carried any(Way... ways) {
      var fit = parcels.stream().filter(p -> List.of(ways).contains(p.state)).toList();
      return fit.isEmpty() ? null : fit.get(random.nextInt(fit.size()));
    }

    private void cancel() {
      var parcel = any(Way.BOOKED);
      if (parcel == null) return;
      var answer =
          program.bean(CancelShipment.class).handle(company, parcel.id, "walk").orElseThrow();
      if (!(answer instanceof CancelShipment.Answer.Cancelled)) return;
      books.release(parcel.kind.hold());
      parcel.state = Way.CANCELLED;
      count("cancelled");
    }

    private void tell(Carried parcel, CourierScan... scans) {
      for (var scan : scans) {
        var out =
            program
                .bean(RecordScans.class)
                .handle("sandbox", List.of(scan), program.bean(MovableClock.class).now());
        assertThat(out).isEmpty();
      }
    }

    private void move() {
      var parcel = any(Way.BOOKED, Way.CANCELLED, Way.MOVING, Way.RETURNING);
      if (parcel == null) return;
      switch (parcel.state) {
        case BOOKED -> fromBooked(parcel);
        case CANCELLED -> {
          // Most stay cancelled; some are picked up all the same.
          if (random.nextInt(4) > 0) return;
          tell(parcel, parcel.scan(ShipmentStatus.PICKED_UP));
          books.holdAnyway(parcel.kind.hold());
          books.earn(parcel.kind.freight);
          parcel.state = Way.MOVING;
          count("picked up after cancel");
        }
        case MOVING -> {
          if (random.nextInt(3) == 0) goBack(parcel);
          else deliver(parcel);
        }
        case RETURNING -> {
          if (random.nextInt(3) == 0) deliverAfterAll(parcel);
          else {
            tell(parcel, parcel.scan(ShipmentStatus.RTO_DELIVERED));
            parcel.state = Way.RETURNED;
            count("returned");
          }
        }
        default -> throw new AssertionError(parcel.state);
      }
    }

    private void fromBooked(Carried parcel) {
      switch (random.nextInt(4)) {
        case 0 -> {
          // Delivered is heard of first, the rest of the way afterwards.
          var pickup = parcel.scan(ShipmentStatus.PICKED_UP);
          var out = parcel.scan(ShipmentStatus.OUT_FOR_DELIVERY);
          var done = parcel.scan(ShipmentStatus.DELIVERED);
          tell(parcel, done, out, pickup);
          books.earn(parcel.kind.freight);
          delivered(parcel);
          count("delivered backwards");
        }
        default -> {
          tell(parcel, parcel.scan(ShipmentStatus.PICKED_UP));
          books.earn(parcel.kind.freight);
          parcel.state = Way.MOVING;
          count("picked up");
        }
      }
    }

    private void deliver(Carried parcel) {
      tell(parcel, parcel.scan(ShipmentStatus.DELIVERED));
      delivered(parcel);
      count("delivered");
    }

    private void delivered(Carried parcel) {
      books.earn(parcel.kind.fee);
      books.cod += parcel.kind.collect;
      parcel.state = Way.DELIVERED;
    }

    private void goBack(Carried parcel) {
      tell(parcel, parcel.scan(ShipmentStatus.RTO_INITIATED));
      if (parcel.kind.fee > 0) books.release(parcel.kind.fee);
      books.out(parcel.kind.rto);
      parcel.state = Way.RETURNING;
      count("sent back");
    }

    private void deliverAfterAll(Carried parcel) {
      tell(parcel, parcel.scan(ShipmentStatus.DELIVERED));
      books.in(parcel.kind.rto);
      if (parcel.kind.fee > 0) {
        books.holdAnyway(parcel.kind.fee);
        books.earn(parcel.kind.fee);
      }
      books.cod += parcel.kind.collect;
      parcel.state = Way.DELIVERED;
      count("return called off");
    }

    private void repeat() {
      if (parcels.isEmpty()) return;
      var parcel = parcels.get(random.nextInt(parcels.size()));
      for (var scan : parcel.told) tell(parcel, scan);
      count("repeated");
    }

    private void decide() {
      var open =
          parcels.stream()
              .filter(p -> p.weightCase == Case.RAISED || p.weightCase == Case.DISPUTED)
              .findFirst()
              .orElse(null);
      if (open == null || open.caseId == null) return;
      var cases = program.bean(HandleWeightCases.class);
      if (open.weightCase == Case.RAISED && random.nextBoolean()) {
        var _ = cases.accept(company, open.caseId);
        var _ = cases.accept(company, open.caseId);
        books.earn(open.caseAmount);
        open.weightCase = Case.DONE;
        count("weight accepted");
      } else if (open.weightCase == Case.RAISED) {
        var images = List.of(picture(), picture());
        var _ =
            cases.dispute(
                company,
                open.caseId,
                new HandleWeightCases.Said(DisputeCategory.WRONG_WEIGHT, "480 g", images));
        open.weightCase = Case.DISPUTED;
        count("weight disputed");
      } else {
        var _ = cases.answered(open.caseId, "scale");
        boolean won = random.nextBoolean();
        var _ =
            cases.decide(
                open.caseId, won ? WeightCaseStatus.WON : WeightCaseStatus.LOST, null, "decided");
        if (won) books.release(open.caseAmount);
        else books.earn(open.caseAmount);
        open.weightCase = Case.DONE;
        count(won ? "weight won" : "weight lost");
      }
    }

    private void withdraw() {
      long amount = 10_000 + random.nextInt(40_000);
      try {
        var _ = program.bean(Withdraw.class).request(company, new Money(amount), "walk");
      } catch (InsufficientBalance | OutstandingDues refused) {
        assertThat(books.owed == 0 && books.wallet >= amount).isFalse();
        count("withdrawal refused");
        return;
      }
      assertThat(books.owed == 0 && books.wallet >= amount).isTrue();
      books.wallet -= amount;
      books.onItsWay += amount;
      count("withdrawn");
    }

    private void giveBack() {
      var parcel = any(Way.MOVING, Way.DELIVERED);
      if (parcel == null || parcel.credited) return;
      parcel.credited = true;
      for (int i = 0; i <= random.nextInt(2); i++) {
        program
            .bean(UnitOfWork.class)
            .of(
                company,
                () -> {
                  var session = program.bean(Till.class).open(company);
                  var note =
                      program
                          .bean(CreditShipment.class)
                          .part(
                              session,
                              company,
                              parcel.id,
                              ChargeHead.FREIGHT,
                              new Money(1000),
                              NoteReason.GOODWILL,
                              "Late",
                              "walk:" + parcel.id.text());
                  session.close();
                  return note;
                });
      }
      books.in(1180);
      count("credit note");
    }

    private void deposit() {
      long amount = 5_000;
      var deposits = program.bean(KeepDeposits.class);
      if (books.deposit > 0 && random.nextBoolean()) {
        deposits.move(company, DepositMove.Kind.RETURN, new Money(amount), "walk", "finance");
        books.deposit -= amount;
        books.in(amount);
        count("deposit returned");
      } else if (books.wallet >= amount && books.owed == 0) {
        deposits.move(company, DepositMove.Kind.TAKE, new Money(amount), "walk", "finance");
        books.wallet -= amount;
        books.deposit += amount;
        count("deposit taken");
      }
    }

    private java.util.UUID picture() {
      var bytes = ("....picture " + company + ++pictures).getBytes(StandardCharsets.ISO_8859_1);
      bytes[0] = (byte) 0xFF;
      bytes[1] = (byte) 0xD8;
      bytes[2] = (byte) 0xFF;
      return program.bean(KeepFiles.class).keep(company, "walk", bytes).id();
    }
  }
}
