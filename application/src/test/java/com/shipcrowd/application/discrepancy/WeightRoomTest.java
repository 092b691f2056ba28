package com.shipcrowd.application.discrepancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.discrepancy.HandleWeightCases.Said;
import com.shipcrowd.application.discrepancy.fakes.FakeWeightCases;
import com.shipcrowd.application.discrepancy.needs.WeightCases.Parcel;
import com.shipcrowd.application.document.KeepFiles;
import com.shipcrowd.application.fakes.CountingIds;
import com.shipcrowd.application.fakes.FakeBooks;
import com.shipcrowd.application.fakes.MailBox;
import com.shipcrowd.application.fakes.ManualClock;
import com.shipcrowd.application.fakes.PlainCsv;
import com.shipcrowd.application.fakes.PlainUnitOfWork;
import com.shipcrowd.application.fakes.TaskList;
import com.shipcrowd.application.file.Sheets;
import com.shipcrowd.application.held.Held;
import com.shipcrowd.application.invoice.CreditShipment;
import com.shipcrowd.application.job.Job;
import com.shipcrowd.application.job.JobType.Outcome;
import com.shipcrowd.application.ratecard.Pricing;
import com.shipcrowd.application.ratecard.ReadRateCards;
import com.shipcrowd.application.ratecard.needs.RateCards;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.IndianDay;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.discrepancy.DisputeCategory;
import com.shipcrowd.domain.discrepancy.EvidenceMissing;
import com.shipcrowd.domain.discrepancy.WeightCase;
import com.shipcrowd.domain.discrepancy.WeightCaseId;
import com.shipcrowd.domain.discrepancy.WeightCaseStatus;
import com.shipcrowd.domain.discrepancy.WeightFreeze;
import com.shipcrowd.domain.discrepancy.WeightNotBetween;
import com.shipcrowd.domain.discrepancy.WrongCaseMoment;
import com.shipcrowd.domain.fixtures.Booked;
import com.shipcrowd.domain.invoice.ChargeId;
import com.shipcrowd.domain.invoice.CreditAboveCharge;
import com.shipcrowd.domain.invoice.Note;
import com.shipcrowd.domain.invoice.NoteReason;
import com.shipcrowd.domain.job.JobId;
import com.shipcrowd.domain.job.JobMode;
import com.shipcrowd.domain.job.JobState;
import com.shipcrowd.domain.job.RollbackRefused;
import com.shipcrowd.domain.ledger.AccountName;
import com.shipcrowd.domain.ledger.NotePostings;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.money.Taxed;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.CardBook;
import com.shipcrowd.domain.ratecard.CardType;
import com.shipcrowd.domain.ratecard.CardVersion;
import com.shipcrowd.domain.ratecard.ChargeHead;
import com.shipcrowd.domain.ratecard.RateCardId;
import com.shipcrowd.domain.ratecard.RateCardVersionId;
import com.shipcrowd.domain.ratecard.RateSheet;
import com.shipcrowd.domain.shipment.ShipmentFacts;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Weight files, cases and their money. Source: lifecycle.md section 7, files.md section 6.
class WeightRoomTest {
  private static final CompanyId ACME = new CompanyId(new UUID(0, 7));
  private static final CompanyId OTHER = new CompanyId(new UUID(0, 8));
  private static final RateCardVersionId SELL = new RateCardVersionId(new UUID(3, 1));
  private static final RateCardVersionId BUY = new RateCardVersionId(new UUID(3, 2));
  private static final RateCardVersionId GONE = new RateCardVersionId(new UUID(3, 3));
  private static final UUID[] IMAGES = {new UUID(5, 1), new UUID(5, 2), new UUID(5, 3)};

  private final ManualClock clock = new ManualClock(Instant.parse("2026-04-14T06:00:00Z"));
  private final PlainUnitOfWork work = new PlainUnitOfWork();
  private final CountingIds ids = new CountingIds();
  private final FakeBooks books = new FakeBooks();
  private final Till till = new Till(books, books);
  private final FakeWeightCases cases = new FakeWeightCases();
  private final MailBox mails = new MailBox();
  private final TaskList tasks = new TaskList();
  private final List<String> earned = new ArrayList<>();
  private final List<String> credited = new ArrayList<>();
  private Map<ChargeHead, Money> left =
      Map.of(ChargeHead.FREIGHT, rs("500"), ChargeHead.RTO_FREIGHT, rs("500"));
  private final Set<UUID> files = new HashSet<>(List.of(IMAGES));
  private final com.shipcrowd.application.invoice.KeepEarnings earnings =
      (company, shipment, place, key, on, lines) ->
          lines.forEach(
              l -> earned.add(key + " " + place + " " + on + " " + l.head() + " " + l.taxable()));
  private final CardsOfBookings cards =
      new CardsOfBookings(
          new Cards(),
          new Held<>(
              Pricing.TOPIC,
              _ -> new Pricing(CardBook.EMPTY, Map.of(), Map.of(), Map.of(), new TreeMap<>())),
          State.HR);
  private final HandleWeightCases handle =
      new HandleWeightCasesHandler(work, cases, cards, new Files(), till, earnings, tasks, clock);
  private final WeightFileJob file =
      new WeightFileJob(work, cases, cards, till, earnings, new Credits(), mails, ids, clock);

  private static Money rs(String rupees) {
    return Money.ofRupees(rupees);
  }

  // Zone D is the fourth price: 52.00 and 44.00 for sellers, 40.00 and 35.00 for us.
  private static final class Cards implements ReadRateCards {
    private static One one(RateCardVersionId id, String base, String step) {
      var sheet =
          RateSheet.read(
              CardType.B2C,
              List.of(
                  line(2, "S,FORWARD,BASE,500,," + base),
                  line(3, "S,FORWARD,STEP,,500," + step),
                  line(4, "S,RTO,BASE,500,,28,34,42,48,60,80"),
                  line(5, "S,RTO,STEP,,500,22,28,36,42,54,70")));
      assertThat(sheet.faults()).isEmpty();
      return new One(
          null,
          CardVersion.draft(
              id,
              new RateCardId(new UUID(4, 1)),
              1,
              IndianDay.startOf(LocalDate.of(2026, 1, 1)),
              null,
              sheet.sheet(),
              "",
              "usr_1",
              Instant.EPOCH));
    }

    private static RateSheet.Line line(int row, String cells) {
      return new RateSheet.Line(row, List.of(cells.split(",", -1)));
    }

    @Override
    public Optional<One> version(@Nullable CompanyId seller, RateCardVersionId id) {
      if (id.equals(SELL)) return Optional.of(one(id, "32,38,46,52,66,86", "24,30,38,44,58,74"));
      if (id.equals(BUY)) return Optional.of(one(id, "20,25,30,40,50,60", "20,25,30,35,40,50"));
      return Optional.empty();
    }

    @Override
    public List<Shown> page(
        @Nullable CompanyId seller, RateCards.Filter f, @Nullable UUID before, int most) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Shown> one(@Nullable CompanyId seller, RateCardId card) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<RateCards.Event> history(RateCardId card, @Nullable UUID before, int most) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<RateSheet.Change> diff(@Nullable CompanyId seller, RateCardId c, int a, int b) {
      throw new UnsupportedOperationException();
    }
  }

  private final class Files implements KeepFiles {
    @Override
    public Kept keep(CompanyId company, String name, byte[] bytes) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Kept> find(CompanyId company, UUID id) {
      return files.contains(id)
          ? Optional.of(new Kept(id, company, "a.jpg", "image/jpeg", 1, "00", Instant.EPOCH))
          : Optional.empty();
    }

    @Override
    public Optional<byte[]> bytes(CompanyId company, UUID id) {
      return Optional.empty();
    }
  }

  private final class Credits implements CreditShipment {
    @Override
    public List<Note> whole(
        Till.Session session,
        CompanyId company,
        ShipmentId shipment,
        NoteReason reason,
        String words,
        String sourceKey) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Map<ChargeHead, Money> left(CompanyId company, ShipmentId shipment) {
      credited.add("LOCKED " + company.text());
      return left;
    }

    @Override
    public @Nullable Note part(
        Till.Session session,
        CompanyId company,
        ShipmentId shipment,
        ChargeHead head,
        Money taxable,
        NoteReason reason,
        String words,
        String sourceKey) {
      if (taxable.isMoreThan(left.getOrDefault(head, Money.ZERO)))
        throw new CreditAboveCharge(new ChargeId(shipment.value()), Money.ZERO);
      credited.add(company.text() + " " + head + " " + taxable + " " + reason + " " + sourceKey);
      session.add(
          new NotePostings(company, clock.today())
              .credited(sourceKey, new Taxed(taxable, Money.ZERO, Money.ZERO, Money.ZERO)));
      return null;
    }
  }

  private static Parcel parcel(
      long n,
      CompanyId company,
      RateCardVersionId version,
      @Nullable RateCardVersionId bought,
      ShipmentFacts facts,
      boolean pickedUp,
      boolean rto,
      @Nullable LocalDate delivered) {
    return new Parcel(
        company,
        new ShipmentId(new UUID(0, n)),
        "dtdc",
        "AWB" + n,
        "S",
        Booked.AT,
        version,
        bought,
        facts,
        pickedUp,
        rto,
        false,
        delivered);
  }

  private static Parcel returned(Parcel p) {
    return new Parcel(
        p.company(),
        p.shipment(),
        p.courier(),
        p.awb(),
        p.service(),
        p.bookedAt(),
        p.version(),
        p.bought(),
        p.facts(),
        p.pickedUp(),
        p.rtoCharged(),
        true,
        p.deliveredOn());
  }

  private void add(Parcel parcel) {
    cases.parcels.put(parcel.shipment(), parcel);
  }

  @BeforeEach
  void parcels() {
    books.put(ACME, rs("100"));
    books.put(OTHER, rs("1000"));
    cases.owners.put(ACME, "owner@acme.example");
    add(parcel(1, ACME, SELL, BUY, Booked.mugs(), true, false, LocalDate.of(2026, 4, 8)));
    add(parcel(2, OTHER, SELL, null, Booked.mugs(), true, true, null));
    add(parcel(3, ACME, SELL, BUY, Booked.mugs(), false, false, null));
    add(parcel(4, ACME, SELL, BUY, Booked.mugs(), true, false, LocalDate.of(2026, 2, 13)));
    add(parcel(5, ACME, SELL, BUY, Booked.mugs(), true, false, LocalDate.of(2026, 2, 12)));
    add(parcel(6, ACME, GONE, GONE, Booked.mugs(), true, false, null));
  }

  private static final String HEADER =
      "courier,awb,charged_g,measured_at,length_cm,breadth_cm,height_cm,image_url\n";

  private List<com.shipcrowd.application.file.Sheet.Row> rows = List.of();

  private com.shipcrowd.application.job.JobType.Plan plan(String... lines) {
    var text = HEADER + String.join("\n", lines) + "\n";
    var sheet =
        new Sheets(new PlainCsv()).read(text.getBytes(StandardCharsets.UTF_8), file.shape());
    rows = sheet.rows();
    return file.plan(job(), sheet);
  }

  private static Job job() {
    return new Job(
        new JobId(new UUID(0, 1)),
        null,
        WeightFileJob.NAME,
        JobMode.PARTIAL,
        Map.of(),
        "w.csv",
        "usr_1",
        JobState.values()[0],
        0,
        0,
        0,
        0,
        0,
        "",
        Instant.EPOCH,
        null,
        1);
  }

  private List<String> results(String... lines) {
    var plan = plan(lines);
    assertThat(plan.findings()).isEmpty();
    return plan.apply(rows).stream().map(o -> o.result().getLast()).toList();
  }

  private static String weighs(int parcel, int grams) {
    return "dtdc,AWB" + parcel + "," + grams + ",2026-04-13,26,22,11.5,https://img";
  }

  private WeightCase raised(int parcel, int grams) {
    assertThat(results(weighs(parcel, grams))).containsExactly("RAISED");
    return List.copyOf(cases.cases.values()).getLast();
  }

  private WeightCase now(WeightCase c) {
    return cases.cases.get(c.id());
  }

  @Test
  void given_a_heavier_weight_when_told_then_a_case_with_its_hold_evidence_and_mail() {
    var outcome = outcomes(weighs(1, 1259)).getFirst();

    var c = List.copyOf(cases.cases.values()).getLast();
    assertThat(outcome.result())
        .containsExactly("AWB1", "480", "1259", c.id().text(), "88.00", "15.84", "RAISED");
    assertThat(outcome.row()).isEqualTo(2);
    assertThat(c.status()).isEqualTo(WeightCaseStatus.RAISED);
    assertThat(c.applied()).isEqualTo(480);
    assertThat(c.charged()).isEqualTo(1259);
    assertThat(c.measured())
        .isEqualTo(
            new WeightCase.Measured(LocalDate.of(2026, 4, 13), 260, 220, 115, "https://img"));
    assertThat(c.courierCost()).isEqualTo(rs("70"));
    assertThat(c.dueAt()).isEqualTo(clock.now().plus(Duration.ofDays(7)));
    assertThat(c.settledAt()).isNull();
    assertThat(cases.held).containsEntry(c.id(), rs("103.84"));
    // 100.00 in the wallet: the rest is owed.
    assertThat(books.locked(ACME).held()).isEqualTo(rs("103.84"));
    assertThat(books.locked(ACME).receivable()).isEqualTo(rs("3.84"));
    assertThat(books.keys()).containsExactly("WHOLD:" + c.id().text());
    assertThat(mails.mails())
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.to()).isEqualTo("owner@acme.example");
              assertThat(mail.subject()).isEqualTo("1 weight discrepancies");
              assertThat(mail.text()).contains("measured 1 of your parcels");
            });
  }

  @Test
  void given_a_lower_weight_when_it_is_told_then_it_is_credited_where_that_was_agreed() {
    var heavy =
        Booked.facts(
            "D",
            1200,
            List.of(com.shipcrowd.domain.fixtures.Cards.unmeasured(1200)),
            "0",
            List.of(Booked.line(ChargeHead.FREIGHT, "140")),
            List.of());
    add(parcel(7, ACME, SELL, BUY, heavy, true, false, null));
    add(parcel(8, OTHER, SELL, BUY, heavy, true, false, null));
    handle.passOn(ACME, true, "usr_1");
    assertThat(handle.passesOn(ACME)).isTrue();
    assertThat(handle.passesOn(OTHER)).isFalse();

    add(parcel(9, ACME, SELL, BUY, heavy, true, false, null));
    assertThat(results(weighs(7, 700), weighs(8, 700))).containsExactly("PASSED_ON", "LOWER");

    var key = "LOWER_WEIGHT:" + new ShipmentId(new UUID(0, 7)).text() + ":FREIGHT";
    assertThat(notes()).containsExactly(ACME.text() + " FREIGHT Rs 44.00 WEIGHT_REFUND " + key);
    assertThat(books.keys()).containsExactly("CN:" + key);
    assertThat(books.locked(ACME).balance()).isEqualTo(rs("144"));
    // The same slab gives nothing back, nor does a parcel with a case.
    assertThat(results(weighs(7, 1100))).containsExactly("LOWER");
    assertThat(results(weighs(7, 1700))).containsExactly("RAISED");
    handle.accept(ACME, List.copyOf(cases.cases.values()).getLast().id());
    assertThat(results(weighs(7, 600))).containsExactly("LOWER");
    assertThat(notes()).hasSize(1);
    // In one file: 44.00 back, nothing more for the next, and 184.00 - 96.00 for the heavier one.
    var outcomes = outcomes(weighs(9, 700), weighs(9, 400), weighs(9, 1700));
    assertThat(outcomes)
        .extracting(o -> o.result().getLast())
        .containsExactly("PASSED_ON", "LOWER", "RAISED");
    assertThat(outcomes.getLast().result()).contains("88.00");
    handle.passOn(ACME, false, "usr_1");
    assertThat(handle.passesOn(ACME)).isFalse();
  }

  private List<String> notes() {
    return credited.stream().filter(c -> !c.startsWith("LOCKED")).toList();
  }

  private static ShipmentFacts heavy() {
    return Booked.facts(
        "D",
        1200,
        List.of(com.shipcrowd.domain.fixtures.Cards.unmeasured(1200)),
        "0",
        List.of(Booked.line(ChargeHead.FREIGHT, "140")),
        List.of());
  }

  @Test
  void given_a_charge_that_was_credited_when_a_lower_weight_is_told_then_only_what_is_left() {
    add(parcel(7, ACME, SELL, BUY, heavy(), true, false, null));
    add(parcel(8, ACME, SELL, BUY, heavy(), true, false, null));
    handle.passOn(ACME, true, "usr_1");

    left = Map.of(ChargeHead.FUEL, rs("5"));
    assertThat(results(weighs(7, 700))).containsExactly("LOWER");
    assertThat(books.keys()).isEmpty();

    // 44.00 less is charged for 700 g.
    left = Map.of(ChargeHead.FREIGHT, rs("10"));
    assertThat(results(weighs(8, 700))).containsExactly("PASSED_ON");
    assertThat(books.locked(ACME).balance()).isEqualTo(rs("110"));
  }

  @Test
  void given_lower_weights_of_two_sellers_when_told_then_all_is_locked_before_the_first_note() {
    add(parcel(7, OTHER, SELL, BUY, heavy(), true, false, null));
    add(parcel(8, ACME, SELL, BUY, heavy(), true, false, null));
    handle.passOn(ACME, true, "usr_1");
    handle.passOn(OTHER, true, "usr_1");

    assertThat(results(weighs(7, 700), weighs(8, 700))).containsExactly("PASSED_ON", "PASSED_ON");

    assertThat(credited.subList(0, 2))
        .containsExactly("LOCKED " + ACME.text(), "LOCKED " + OTHER.text());
    assertThat(notes()).hasSize(2);
  }

  private List<Outcome> outcomes(String... lines) {
    return plan(lines).apply(rows);
  }

  @Test
  void given_many_rows_when_told_then_each_is_judged_by_its_own_facts_in_the_order_of_the_file() {
    assertThat(
            results(
                weighs(2, 1000),
                weighs(1, 1259),
                weighs(1, 2000),
                weighs(3, 1259),
                weighs(4, 490),
                weighs(4, 480),
                weighs(4, 400),
                weighs(5, 1259),
                weighs(6, 1259),
                weighs(9, 1259)))
        .containsExactly(
            "RAISED",
            "RAISED",
            "CASE_EXISTS",
            "NOT_PICKED_UP",
            "NO_DIFFERENCE",
            "NO_DIFFERENCE",
            "LOWER",
            "TOO_LATE",
            "NOT_PRICED",
            "UNKNOWN_AWB");
    // Its return was charged too: 44.00 forward and 42.00 back.
    assertThat(cases.cases.values())
        .anySatisfy(c -> assertThat(c.difference().taxable()).isEqualTo(rs("86")));
    assertThat(mails.mails()).hasSize(1);
    // Nobody buys parcel 2 by a card.
    assertThat(cases.cases.values())
        .anySatisfy(c -> assertThat(c.courierCost()).isEqualTo(Money.ZERO));
  }

  @Test
  void given_rows_of_two_sellers_when_told_then_wallets_are_locked_in_the_order_of_companies() {
    assertThat(results(weighs(2, 1000), weighs(1, 1259), weighs(9, 900)))
        .containsExactly("RAISED", "RAISED", "UNKNOWN_AWB");
    assertThat(cases.cases.values()).extracting(WeightCase::company).containsExactly(ACME, OTHER);
  }

  @Test
  void given_a_weight_that_was_decided_when_told_again_then_no_second_case_but_for_a_new_weight() {
    var c = raised(1, 1000);
    handle.accept(ACME, c.id());

    assertThat(results(weighs(1, 1000))).containsExactly("CASE_EXISTS");
    // 44.00 were charged already: the second step only.
    var second = raised(1, 1500);
    assertThat(second.difference().taxable()).isEqualTo(rs("44"));
  }

  @Test
  void given_an_agreed_weight_when_told_heavier_then_nothing_is_held_and_we_dispute() {
    handle.freeze(ACME, "MUG", 240, "usr_1");
    assertThat(handle.freezes(ACME)).containsExactly(new WeightFreeze("MUG", 240));
    assertThat(handle.freezes(OTHER)).isEmpty();

    assertThat(results(weighs(1, 1259), weighs(1, 1259 + 1)))
        .containsExactly("REJECTED_BY_FREEZE", "REJECTED_BY_FREEZE");
    assertThat(results(weighs(1, 1259))).containsExactly("CASE_EXISTS");

    var c = cases.cases.values().iterator().next();
    assertThat(c.dueAt()).isNull();
    assertThat(c.settledAt()).isEqualTo(clock.now());
    assertThat(cases.held).containsEntry(c.id(), Money.ZERO);
    assertThat(books.keys()).isEmpty();
    assertThat(mails.mails()).isEmpty();
    handle.freeze(ACME, "MUG", null, "usr_1");
    assertThat(handle.freezes(ACME)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dtdc,AWB1,,,,,,|REQUIRED",
        "dtdc,,900,,,,,|REQUIRED",
        ",AWB1,900,,,,,|REQUIRED",
        "dtdc,AWB1,0,,,,,|LIMIT_EXCEEDED",
        "dtdc,AWB1,50000001,,,,,|LIMIT_EXCEEDED",
        "dtdc,AWB1,1.5,,,,,|NUMBER_INVALID",
        "dtdc,AWB1,900,31-31-2026,,,,|DATE_INVALID",
        "dtdc,AWB1,900,,x,,,|NUMBER_INVALID",
        "dtdc,AWB1,50000000,,,,,|"
      })
  void given_a_row_when_it_is_wrong_then_its_finding_says_so(String line, @Nullable String code) {
    var findings = plan(line).findings();
    if (code == null) assertThat(findings).isEmpty();
    else assertThat(findings).extracting(f -> f.code()).containsExactly(code);
  }

  @Test
  void given_one_weight_twice_when_read_then_the_second_is_refused_and_the_first_applied() {
    var plan = plan(weighs(1, 900), weighs(1, 900), weighs(1, 901));

    assertThat(plan.findings()).extracting(f -> f.code()).containsExactly("DUPLICATE_IN_FILE");
    assertThat(plan.apply(rows)).extracting(Outcome::row).containsExactly(2, 4);
  }

  @Test
  void given_a_long_file_when_planned_then_cards_are_read_five_hundred_parcels_at_a_time() {
    var lines = new String[501];
    for (int i = 0; i < lines.length; i++) lines[i] = weighs(i + 10, 900);
    plan(lines);
    assertThat(cases.asked).containsExactly(500, 1);
    cases.asked.clear();
    plan(Arrays.copyOf(lines, 500));
    assertThat(cases.asked).containsExactly(500);
  }

  @Test
  void given_the_kind_of_file_when_asked_then_it_is_the_disputes_and_cannot_be_taken_back() {
    assertThat(file.name()).isEqualTo("COURIER_WEIGHTS");
    assertThat(file.category()).hasToString("DISPUTES_CLAIMS");
    assertThat(file.usualMode()).isEqualTo(JobMode.PARTIAL);
    assertThat(file.chunk()).isEqualTo(500);
    assertThat(file.resultHeader()).hasSize(7);
    assertThatThrownBy(() -> file.undo(job(), List.of())).isInstanceOf(RollbackRefused.class);
  }

  @Test
  void given_a_case_when_the_seller_accepts_then_charged_once_with_cost_and_earned_line() {
    var c = raised(1, 1259);

    assertThat(handle.accept(ACME, c.id()).weightCase().status())
        .isEqualTo(WeightCaseStatus.ACCEPTED);
    handle.accept(ACME, c.id());

    var id = c.id().text();
    var shipment = c.shipment().text();
    assertThat(books.keys())
        .containsExactly("WHOLD:" + id, "WCAPTURE:" + id, "COST:" + shipment + ":WEIGHT:" + id);
    assertThat(books.entry("WCAPTURE:" + id).debitOf(AccountName.WEIGHT_ADJ_REVENUE))
        .isEqualTo(rs("-88"));
    assertThat(books.entry("COST:" + shipment + ":WEIGHT:" + id).debitOf(AccountName.FREIGHT_COST))
        .isEqualTo(rs("70"));
    assertThat(books.locked(ACME).held()).isEqualTo(Money.ZERO);
    assertThat(earned).containsExactly("WCAPTURE:" + id + " GJ 2026-04-14 WEIGHT_ADJ Rs 88.00");
    assertThat(cases.held).containsEntry(c.id(), Money.ZERO);
    assertThatThrownBy(() -> handle.accept(ACME, new WeightCaseId(new UUID(9, 9))))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> handle.one(null, new WeightCaseId(new UUID(9, 9))))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void given_cases_when_read_then_a_seller_only_in_its_own_unit_and_staff_in_everybodys() {
    var c = raised(1, 1259);
    handle.accept(ACME, c.id());

    assertThat(handle.one(ACME, c.id()).awb()).isEqualTo("AWB1");
    assertThat(work.last()).contains(ACME);
    assertThat(handle.one(null, c.id()).awb()).isEqualTo("AWB1");
    assertThat(work.last()).isEmpty();
    assertThat(handle.page(ACME, null, null, 9)).hasSize(1);
    assertThat(work.last()).contains(ACME);
    assertThat(handle.page(null, WeightCaseStatus.ACCEPTED, null, 9)).hasSize(1);
    assertThat(work.last()).isEmpty();
    assertThat(handle.page(null, WeightCaseStatus.RAISED, null, 9)).isEmpty();
  }

  @Test
  void given_freight_of_an_earlier_case_when_a_third_weight_is_decided_then_only_what_it_adds() {
    handle.accept(ACME, raised(1, 1000).id());
    // Three steps of 44.00, of which the first is paid.
    var c = raised(1, 2000);
    assertThat(c.difference().taxable()).isEqualTo(rs("88"));
    handle.dispute(ACME, c.id(), said(IMAGES[0], IMAGES[1]));
    handle.answered(c.id(), "photo");

    handle.decide(c.id(), WeightCaseStatus.PARTIAL, 1500, "between");

    assertThat(books.entry("WCAPTURE:" + c.id().text()).debitOf(AccountName.WEIGHT_ADJ_REVENUE))
        .isEqualTo(rs("-44"));
  }

  private Said said(UUID... images) {
    return new Said(DisputeCategory.WRONG_WEIGHT, "no", List.of(images));
  }

  private WeightCase reviewed() {
    var c = raised(1, 1259);
    handle.dispute(ACME, c.id(), said(IMAGES[0], IMAGES[1]));
    return handle.answered(c.id(), "photo").weightCase();
  }

  @Test
  void given_a_dispute_when_said_then_with_images_of_the_company_and_repeating_changes_nothing() {
    var c = raised(1, 1259);
    assertThatThrownBy(() -> handle.dispute(ACME, c.id(), said(IMAGES[0], new UUID(9, 9))))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> handle.dispute(ACME, c.id(), said(IMAGES[0])))
        .isInstanceOf(EvidenceMissing.class);

    var disputed = handle.dispute(ACME, c.id(), said(IMAGES[0], IMAGES[1])).weightCase();
    assertThat(disputed.status()).isEqualTo(WeightCaseStatus.DISPUTED);
    assertThat(handle.dispute(ACME, c.id(), said(IMAGES[0], IMAGES[1])).weightCase())
        .isEqualTo(disputed);
    assertThatThrownBy(() -> handle.dispute(ACME, c.id(), said(IMAGES[0], IMAGES[2])))
        .isInstanceOf(WrongCaseMoment.class);
    assertThat(cases.held).containsEntry(c.id(), rs("103.84"));
    assertThat(handle.answered(c.id(), "photo").weightCase().proof()).isEqualTo("photo");
  }

  @Test
  void given_a_case_when_the_seller_wins_then_everything_is_given_back_and_the_cost_claimed() {
    var c = reviewed();

    assertThat(handle.decide(c.id(), WeightCaseStatus.WON, null, "clear").weightCase().status())
        .isEqualTo(WeightCaseStatus.WON);

    assertThat(books.locked(ACME).balance()).isEqualTo(rs("100"));
    assertThat(books.locked(ACME).receivable()).isEqualTo(Money.ZERO);
    assertThat(books.keys()).contains("WRELEASE:" + c.id().text());
    assertThat(tasks.open())
        .containsExactly(
            "COURIER_COST_TO_CLAIM "
                + c.id().text()
                + ": the courier charges 1259 g and gave no good proof");
    assertThat(cases.held).containsEntry(c.id(), Money.ZERO);
    assertThat(earned).isEmpty();
  }

  @Test
  void given_a_third_weight_when_decided_then_a_part_is_charged_and_the_rest_given_back() {
    var c = reviewed();
    assertThatThrownBy(() -> handle.decide(c.id(), WeightCaseStatus.PARTIAL, null, "x"))
        .isInstanceOf(WeightNotBetween.class);

    var done = handle.decide(c.id(), WeightCaseStatus.PARTIAL, 900, "between").weightCase();

    assertThat(done.status()).isEqualTo(WeightCaseStatus.PARTIAL);
    assertThat(done.decidedGrams()).isEqualTo(900);
    var id = c.id().text();
    // 44.00 and tax of 103.84.
    assertThat(books.entry("WRELEASE:" + id).debitOf(AccountName.WALLET_HOLDS))
        .isEqualTo(rs("51.92"));
    assertThat(
            books
                .entry("COST:" + c.shipment().text() + ":WEIGHT:" + id)
                .debitOf(AccountName.FREIGHT_COST))
        .isEqualTo(rs("35"));
    assertThat(books.locked(ACME).held()).isEqualTo(Money.ZERO);
    assertThat(earned).containsExactly("WCAPTURE:" + id + " GJ 2026-04-14 WEIGHT_ADJ Rs 44.00");
    assertThat(now(c)).isEqualTo(done);
  }

  @Test
  void given_freight_that_shrank_when_a_third_weight_is_decided_then_no_more_than_was_held() {
    var c = reviewed();
    cases.lower.put(c.shipment(), rs("100"));

    handle.decide(c.id(), WeightCaseStatus.PARTIAL, 900, "between");

    assertThat(books.entry("WCAPTURE:" + c.id().text()).debitOf(AccountName.WEIGHT_ADJ_REVENUE))
        .isEqualTo(rs("-88"));
    assertThat(books.locked(ACME).held()).isEqualTo(Money.ZERO);
  }

  @Test
  void given_a_lost_case_that_was_credited_when_reopened_then_refused_and_nothing_moves() {
    var c = reviewed();
    handle.decide(c.id(), WeightCaseStatus.LOST, null, "courier is right");
    cases.credited.add("WCAPTURE:" + c.id().text());
    int before = books.keys().size();

    assertThatThrownBy(() -> handle.dispute(ACME, c.id(), said(IMAGES[0], IMAGES[2])))
        .isInstanceOf(WrongCaseMoment.class);

    assertThat(books.keys()).hasSize(before);
    assertThat(now(c).status()).isEqualTo(WeightCaseStatus.LOST);
  }

  @Test
  void
      given_a_return_under_way_when_a_lower_weight_is_told_then_its_freight_is_kept_till_the_end() {
    var facts =
        Booked.facts(
            "D",
            1200,
            List.of(com.shipcrowd.domain.fixtures.Cards.unmeasured(1200)),
            "0",
            List.of(Booked.line(ChargeHead.FREIGHT, "140")),
            List.of(Booked.line(ChargeHead.RTO_FREIGHT, "132")));
    add(parcel(7, ACME, SELL, BUY, facts, true, true, null));
    add(returned(parcel(8, ACME, SELL, BUY, facts, true, true, null)));
    handle.passOn(ACME, true, "usr_1");

    assertThat(results(weighs(7, 700), weighs(8, 700))).containsExactly("PASSED_ON", "PASSED_ON");

    assertThat(notes())
        .extracting(n -> n.substring(ACME.text().length() + 1, n.indexOf(" WEIGHT_REFUND")))
        .containsExactly("FREIGHT Rs 44.00", "FREIGHT Rs 44.00", "RTO_FREIGHT Rs 42.00");
  }

  @Test
  void given_a_company_that_is_not_there_when_terms_are_asked_or_set_then_not_found() {
    cases.strangers.add(OTHER);

    assertThatThrownBy(() -> handle.passesOn(OTHER)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> handle.passOn(OTHER, true, "usr_1")).isInstanceOf(NotFound.class);
    assertThat(cases.passingOn(Set.of(OTHER))).isEmpty();
  }

  @Test
  void given_a_third_weight_in_the_slab_that_was_paid_when_decided_then_all_is_given_back() {
    var c = reviewed();

    handle.decide(c.id(), WeightCaseStatus.PARTIAL, 490, "as paid");

    assertThat(books.locked(ACME).balance()).isEqualTo(rs("100"));
    assertThat(tasks.open()).hasSize(1);
    assertThat(now(c).decidedGrams()).isEqualTo(490);
    assertThatThrownBy(() -> handle.decide(c.id(), WeightCaseStatus.ACCEPTED, null, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void given_a_lost_case_when_reopened_then_held_again_under_keys_of_its_own_round() {
    books.put(ACME, rs("500"));
    var c = reviewed();
    handle.decide(c.id(), WeightCaseStatus.LOST, null, "courier is right");
    assertThat(books.locked(ACME).held()).isEqualTo(Money.ZERO);

    handle.dispute(ACME, c.id(), said(IMAGES[0], IMAGES[2]));
    assertThat(books.locked(ACME).held()).isEqualTo(rs("103.84"));
    assertThat(cases.held).containsEntry(c.id(), rs("103.84"));
    handle.answered(c.id(), "again");
    handle.decide(c.id(), WeightCaseStatus.LOST, null, "still");

    var id = c.id().text();
    var cost = "COST:" + c.shipment().text() + ":WEIGHT:" + id;
    assertThat(books.keys())
        .containsExactly(
            "WHOLD:" + id,
            "WCAPTURE:" + id,
            cost,
            "REV:WCAPTURE:" + id,
            "REV:" + cost,
            "WCAPTURE:" + id + ":2",
            cost + ":2");
    assertThat(earned)
        .containsExactly(
            "WCAPTURE:" + id + " GJ 2026-04-14 WEIGHT_ADJ Rs 88.00",
            "REV:WCAPTURE:" + id + " GJ 2026-04-14 WEIGHT_ADJ Rs -88.00",
            "WCAPTURE:" + id + ":2 GJ 2026-04-14 WEIGHT_ADJ Rs 88.00");
    assertThat(books.locked(ACME).balance()).isEqualTo(rs("396.16"));
  }

  @Test
  void given_a_parcel_without_a_buy_card_when_charged_and_reopened_then_no_cost_is_booked() {
    var c = raised(2, 1000);
    handle.dispute(OTHER, c.id(), said(IMAGES[0], IMAGES[1]));
    handle.answered(c.id(), "photo");
    handle.decide(c.id(), WeightCaseStatus.LOST, null, "x");
    handle.dispute(OTHER, c.id(), said(IMAGES[0], IMAGES[2]));

    assertThat(books.keys()).noneMatch(key -> key.contains("COST"));
    assertThat(books.keys()).hasSize(3);
  }

  @Test
  void given_silence_when_a_week_passes_then_each_side_bears_its_own() {
    books.put(ACME, rs("500"));
    var silent = raised(1, 1259);
    var disputed = raised(2, 1000);
    handle.dispute(OTHER, disputed.id(), said(IMAGES[0], IMAGES[1]));
    var third = raised(4, 1000);
    handle.dispute(ACME, third.id(), said(IMAGES[0], IMAGES[1]));
    handle.answered(third.id(), "photo");
    assertThat(handle.settle()).isZero();

    clock.pass(Duration.ofDays(7));
    assertThat(handle.settle()).isEqualTo(3);

    assertThat(now(silent).status()).isEqualTo(WeightCaseStatus.AUTO_ACCEPTED);
    assertThat(now(disputed).status()).isEqualTo(WeightCaseStatus.WON);
    assertThat(now(third).status()).isEqualTo(WeightCaseStatus.UNDER_REVIEW);
    assertThat(now(third).dueAt()).isEqualTo(clock.now().plus(Duration.ofDays(7)));
    assertThat(tasks.open()).anyMatch(t -> t.startsWith("WEIGHT_CASE_UNDECIDED"));
    assertThat(books.keys())
        .contains("WCAPTURE:" + silent.id().text(), "WRELEASE:" + disputed.id().text());
    assertThat(handle.settle()).isZero();
  }
}
