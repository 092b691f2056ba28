package com.shipcrowd.application.courierbill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.courierbill.fakes.FakeCourierInvoices;
import com.shipcrowd.application.courierbill.needs.CourierInvoices.Line;
import com.shipcrowd.application.courierbill.needs.CourierInvoices.Missing;
import com.shipcrowd.application.courierbill.needs.CourierInvoices.Parcel;
import com.shipcrowd.application.fakes.CountingIds;
import com.shipcrowd.application.fakes.FakeBooks;
import com.shipcrowd.application.fakes.ManualClock;
import com.shipcrowd.application.fakes.PlainCsv;
import com.shipcrowd.application.fakes.PlainUnitOfWork;
import com.shipcrowd.application.file.Finding;
import com.shipcrowd.application.file.Sheet;
import com.shipcrowd.application.file.Sheets;
import com.shipcrowd.application.held.Held;
import com.shipcrowd.application.job.Job;
import com.shipcrowd.application.job.JobType;
import com.shipcrowd.application.place.Geography;
import com.shipcrowd.application.ratecard.Pricing;
import com.shipcrowd.application.ratecard.ReadRateCards;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.IndianDay;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.courierbill.BilledHead;
import com.shipcrowd.domain.courierbill.BuyTariff.Stage;
import com.shipcrowd.domain.courierbill.CourierInvoice;
import com.shipcrowd.domain.courierbill.CourierInvoiceId;
import com.shipcrowd.domain.courierbill.CourierInvoiceStatus;
import com.shipcrowd.domain.courierbill.PaidTooMuch;
import com.shipcrowd.domain.courierbill.PaymentReferenceUsed;
import com.shipcrowd.domain.fixtures.Booked;
import com.shipcrowd.domain.job.JobId;
import com.shipcrowd.domain.job.JobMode;
import com.shipcrowd.domain.job.JobState;
import com.shipcrowd.domain.job.RollbackRefused;
import com.shipcrowd.domain.ledger.AccountName;
import com.shipcrowd.domain.ledger.JournalEntry;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.PincodeDirectory;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.BuyPrice;
import com.shipcrowd.domain.ratecard.CardBook;
import com.shipcrowd.domain.ratecard.CardType;
import com.shipcrowd.domain.ratecard.CardVersion;
import com.shipcrowd.domain.ratecard.MakerIsChecker;
import com.shipcrowd.domain.ratecard.RateCardId;
import com.shipcrowd.domain.ratecard.RateCardVersionId;
import com.shipcrowd.domain.ratecard.RateSheet;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Couriers' invoices from the file to the payment. The buy card asks 40.00 for the first 500 g to zone D and 35.00 for each
/// further, 26.00 and 20.00 for the way back, COD 40.00; as in the worked month of money.md section 5.
class CourierBillRoomTest {
  private static final Instant NOW = Instant.parse("2026-04-30T06:00:00Z");
  private static final RateCardVersionId BUY = new RateCardVersionId(new UUID(3, 2));
  private static final RateCardVersionId GONE = new RateCardVersionId(new UUID(3, 3));
  private static final Stage DELIVERED = new Stage(true, true, false);
  private static final Stage RETURNED = new Stage(true, false, true);
  private static final String HEADER =
      "awb,order_number,shipment_type,charged_g,zone,freight,cod,rto,igst\n";

  private final FakeCourierInvoices invoices = new FakeCourierInvoices();
  private final FakeBooks books = new FakeBooks();
  private final PlainUnitOfWork work = new PlainUnitOfWork();
  private final CountingIds ids = new CountingIds();
  private final ManualClock clock = new ManualClock(NOW);
  private final JobType file =
      new CourierInvoiceJob(
          work,
          invoices,
          new BuyCards(
              cards(),
              new Held<>(
                  Pricing.TOPIC,
                  _ -> new Pricing(CardBook.EMPTY, Map.of(), Map.of(), Map.of(), new TreeMap<>())),
              new Held<>(Geography.TOPIC, _ -> new Geography(PincodeDirectory.packaged())),
              State.HR),
          ids,
          clock);
  private final AuditCourierInvoices audit =
      new AuditCourierInvoicesHandler(
          work, invoices, new Till(books, books), new Sheets(new PlainCsv()), ids, clock);

  private static Money rs(String rupees) {
    return Money.ofRupees(rupees);
  }

  private static RateSheet.Line cells(int row, String cells) {
    return new RateSheet.Line(row, List.of(cells.split(",", -1)));
  }

  private static ReadRateCards cards() {
    var sheet =
        RateSheet.read(
            CardType.B2C,
            List.of(
                cells(2, "S,FORWARD,BASE,500,,20,25,30,40,50,60"),
                cells(3, "S,FORWARD,STEP,,500,20,25,30,35,40,50"),
                cells(4, "S,RTO,BASE,500,,20,22,24,26,28,30"),
                cells(5, "S,RTO,STEP,,500,20,20,20,20,20,20"),
                cells(6, "S,PARAM,cod_flat,,,40"),
                cells(7, "S,PARAM,cod_percent,,,0")));
    return (ReadRateCards)
        java.lang.reflect.Proxy.newProxyInstance(
            CourierBillRoomTest.class.getClassLoader(),
            new Class<?>[] {ReadRateCards.class},
            (_, method, args) -> {
              assertThat(method.getName()).isEqualTo("version");
              assertThat(args[0]).as("the platform's view").isNull();
              assertThat(sheet.faults()).isEmpty();
              return args[1].equals(BUY)
                  ? Optional.of(
                      new ReadRateCards.One(
                          null,
                          CardVersion.draft(
                              BUY,
                              new RateCardId(new UUID(4, 1)),
                              1,
                              IndianDay.startOf(LocalDate.of(2026, 1, 1)),
                              null,
                              sheet.sheet(),
                              "",
                              "usr_1",
                              Instant.EPOCH)))
                  : Optional.empty();
            });
  }

  private static ShipmentId shipment(long n) {
    return new ShipmentId(new UUID(0, n));
  }

  private void parcel(
      long n, @Nullable RateCardVersionId card, String cash, Stage stage, @Nullable Integer grams) {
    var price = card == null ? null : new BuyPrice(card, rs("80"), rs("40"), rs("26"));
    invoices.put(
        new Parcel(
            shipment(n),
            "AWB" + n,
            "S",
            Booked.AT,
            Booked.bought(Booked.mugs(), price, cash, null),
            stage,
            grams));
  }

  @BeforeEach
  void parcels() {
    parcel(1, BUY, "0", DELIVERED, null);
    parcel(2, BUY, "900", DELIVERED, null);
    parcel(3, BUY, "900", RETURNED, null);
    parcel(4, GONE, "900", DELIVERED, null);
    parcel(5, BUY, "0", DELIVERED, 1500);
    parcel(6, null, "0", DELIVERED, null);
    invoices.accrue(shipment(1), Map.of(BilledHead.FREIGHT, rs("40")));
    invoices.accrue(shipment(2), Map.of(BilledHead.FREIGHT, rs("40"), BilledHead.COD, rs("40")));
    invoices.accrue(shipment(3), Map.of(BilledHead.FREIGHT, rs("40"), BilledHead.RTO, rs("26")));
  }

  private static Job job(long n, Map<String, String> parameters) {
    return new Job(
        new JobId(new UUID(0, n)),
        null,
        CourierInvoiceJob.NAME,
        JobMode.PARTIAL,
        parameters,
        "bill.csv",
        "maker",
        JobState.RUNNING,
        0,
        0,
        0,
        0,
        0,
        "",
        NOW,
        null,
        1);
  }

  private static Job job() {
    return job(1, Map.of("courier", "dtdc", "invoice_number", "INV-7"));
  }

  private Sheet sheet(String text) {
    return new Sheets(new PlainCsv()).read(text.getBytes(StandardCharsets.UTF_8), file.shape());
  }

  private List<JobType.Outcome> apply(String... records) {
    var sheet = sheet(HEADER + String.join("\n", records));
    var plan = file.plan(job(), sheet);
    assertThat(plan.findings()).isEmpty();
    return work.acrossCompanies(() -> plan.apply(sheet.rows()));
  }

  private CourierInvoice invoice() {
    return invoices.byNumber("dtdc", "INV-7").orElseThrow();
  }

  private List<Line> kept() {
    return invoices.linesOf(invoice().id());
  }

  private static String told(Finding f) {
    return f.row() + " " + f.code() + " " + f.field();
  }

  private static List<String> lines(byte[] csv) {
    return new String(csv, StandardCharsets.UTF_8).substring(1).lines().toList();
  }

  @Test
  void given_the_kind_of_file_when_asked_then_records_count_one_by_one() {
    assertThat(file.name()).isEqualTo("COURIER_INVOICE");
    assertThat(file.category()).isEqualTo(Category.WALLET_BILLING);
    assertThat(file.usualMode()).isEqualTo(JobMode.PARTIAL);
    assertThat(file.chunk()).isEqualTo(2_000);
    assertThat(file.shape().mostRecords()).isEqualTo(100_000);
    assertThat(file.shape().mostBytes()).isEqualTo(26_214_400);
    assertThat(String.join(",", file.resultHeader()))
        .isEqualTo(
            "awb,order_number,our_weight_g,our_slab_g,courier_weight_g,courier_slab_g,our_zone,"
                + "courier_zone,expected,billed,difference,result,cause");
    assertThatThrownBy(() -> file.undo(job(), List.of())).isInstanceOf(RollbackRefused.class);
  }

  @Test
  void given_a_file_when_audited_then_each_line_is_held_against_the_card_of_its_booking() {
    var outcomes =
        apply(
            "AWB1,SO-1,,500,D,40,,,7.20",
            "AWB2,SO-2,,900,D,75,40,,20.70",
            "AWB3,SO-3,,,,30,,26,10.08",
            "AWB4,SO-4,,500,D,40,40,,14.40",
            "AWB5,SO-5,,1500,D,110,,,19.80",
            "AWB6,SO-6,,500,D,40,,,7.20",
            "AWB9,SO-9,,500,D,40,,,7.20",
            "AWB1,SO-1,,500,D,40,,,7.20");

    assertThat(outcomes)
        .extracting(o -> o.row() + " " + String.join(",", o.result()))
        .containsExactly(
            "2 AWB1,SO-1,480,500,500,500,D,D,40.00,40.00,0.00,OK,",
            "3 AWB2,SO-2,480,500,900,1000,D,D,80.00,115.00,35.00,OVERCHARGED,WEIGHT",
            "4 AWB3,SO-3,480,500,,,D,,66.00,56.00,-10.00,UNDERCHARGED,RATE",
            // Its card cannot be read any more: what was written down at booking counts.
            "5 AWB4,SO-4,480,480,500,500,D,D,80.00,80.00,0.00,OK,",
            "6 AWB5,SO-5,1500,1500,1500,1500,D,D,110.00,110.00,0.00,OK,",
            "7 AWB6,SO-6,480,480,500,500,D,D,0.00,40.00,40.00,OVERCHARGED,HEAD",
            "8 AWB9,SO-9,,,500,,,D,0.00,40.00,40.00,UNKNOWN_AWB,",
            "9 AWB1,SO-1,480,500,500,,D,D,0.00,40.00,40.00,DUPLICATE_BILLING,");
    assertThat(kept())
        .extracting(Line::shipment)
        .containsExactly(
            shipment(1),
            shipment(2),
            shipment(3),
            shipment(4),
            shipment(5),
            shipment(6),
            null,
            shipment(1));
    var invoice = invoice();
    assertThat(invoice.status()).isEqualTo(CourierInvoiceStatus.AUDITED);
    assertThat(invoice.courier()).isEqualTo("dtdc");
    assertThat(invoice.uploadedBy()).isEqualTo("maker");
    assertThat(invoice.uploadedAt()).isEqualTo(NOW);
    assertThat(invoice.invoicedOn()).isNull();
    assertThat(books.keys()).isEmpty();

    var seen = audit.one(invoice.id());
    assertThat(seen.invoice()).isEqualTo(invoice);
    assertThat(seen.sums())
        .extracting(s -> s.result() + " " + s.lines())
        .containsExactly(
            "OK 3", "OVERCHARGED 2", "UNDERCHARGED 1", "UNKNOWN_AWB 1", "DUPLICATE_BILLING 1");
    assertThat(audit.page("dtdc", null, 9)).containsExactly(invoice);
    assertThat(audit.page("delhivery", null, 9)).isEmpty();
    assertThatThrownBy(() -> audit.one(new CourierInvoiceId(new UUID(9, 9))))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void given_both_ways_of_a_parcel_when_billed_apart_then_neither_is_twice() {
    var outcomes =
        apply(
            "AWB3,SO-3,FORWARD,,,40,,,7.20",
            "AWB3,SO-3,RTO,,,,,26,4.68",
            "AWB3,SO-3,RTO,,,,,26,4.68",
            "AWB3,SO-3,FORWARD_AND_RTO,,,40,,26,11.88",
            "AWB8,SO-8,RTO,,,,,26,4.68",
            "AWB8,SO-8,FORWARD,,,40,,,7.20",
            "AWB8,SO-8,REVERSE,,,40,,,7.20");
    assertThat(outcomes)
        .extracting(o -> o.result().get(11))
        .containsExactly(
            "OK",
            "OK",
            "DUPLICATE_BILLING",
            "DUPLICATE_BILLING",
            "UNKNOWN_AWB",
            "UNKNOWN_AWB",
            "DUPLICATE_BILLING");
  }

  @Test
  void given_a_line_of_an_earlier_invoice_when_billed_again_then_it_is_double() {
    apply("AWB1,SO-1,,500,D,40,,,7.20");
    var sheet = sheet(HEADER + "AWB1,SO-1,,500,D,40,,,7.20\nAWB2,SO-2,,500,D,40,40,,14.40");
    var plan = file.plan(job(2, Map.of("courier", "dtdc", "invoice_number", "INV-8")), sheet);
    assertThat(plan.apply(sheet.rows()))
        .extracting(o -> o.result().get(11))
        .containsExactly("DUPLICATE_BILLING", "OK");
  }

  @Test
  void given_a_disputed_line_when_the_next_invoice_has_it_right_then_it_is_no_double() {
    assertThat(apply("AWB1,SO-1,,500,D,60,,,10.80"))
        .extracting(o -> o.result().get(11))
        .containsExactly("OVERCHARGED");
    var sheet = sheet(HEADER + "AWB1,SO-1,,500,D,40,,,7.20\nAWB1,SO-1,,500,D,40,,,7.20");
    var plan = file.plan(job(2, Map.of("courier", "dtdc", "invoice_number", "INV-8")), sheet);
    assertThat(plan.apply(sheet.rows()))
        .extracting(o -> o.result().get(11))
        .containsExactly("OK", "DUPLICATE_BILLING");
  }

  @Test
  void given_a_long_file_when_applied_in_parts_then_audited_after_the_last_good_record() {
    var sheet =
        sheet(
            HEADER
                + "AWB1,SO-1,,500,D,40,,,7.20\n"
                + "AWB2,SO-2,,500,D,40,40,,14.40\n"
                + "AWB5,SO-5,,x,D,40,,,7.20\n");
    var plan = file.plan(job(), sheet);
    assertThat(plan.findings())
        .extracting(CourierBillRoomTest::told)
        .containsExactly("4 NUMBER_INVALID charged_g");
    plan.apply(sheet.rows().subList(0, 1));
    assertThat(invoice().status()).isEqualTo(CourierInvoiceStatus.AUDITING);
    var first = invoice().id();
    // After a crash the same job reads its file anew.
    assertThat(file.plan(job(), sheet).findings()).hasSize(1);
    file.plan(job(), sheet).apply(sheet.rows().subList(1, 2));
    assertThat(invoice().status()).isEqualTo(CourierInvoiceStatus.AUDITED);
    assertThat(invoice().id()).isEqualTo(first);
    assertThat(kept()).hasSize(2);
  }

  @Test
  void given_thousands_of_records_when_planned_then_cards_are_asked_for_in_parts() {
    var text = new StringBuilder(HEADER);
    for (int i = 0; i < 4_000; i++) text.append("X").append(i).append(",,,,,40,,,\n");
    file.plan(job(), sheet(text.toString()));
    assertThat(invoices.looks()).containsExactly("versions of 2000", "versions of 2000");
  }

  @Test
  void given_a_file_that_names_its_invoice_when_read_then_nobody_has_to_say_it() {
    var header = "courier,invoice_number,invoice_date,awb,freight\n";
    var sheet = sheet(header + "dtdc,INV-7,30-04-2026,AWB1,40\ndtdc,INV-7,,AWB2,80\n");
    var plan = file.plan(job(1, Map.of("courier", "")), sheet);
    assertThat(plan.findings()).isEmpty();
    plan.apply(sheet.rows());
    assertThat(invoice().invoicedOn()).isEqualTo(LocalDate.of(2026, 4, 30));

    var two = sheet(header + "dtdc,INV-8,,AWB1,40\ndtdc,INV-9,,AWB2,80\nbd,INV-8,,AWB3,1\n");
    assertThat(file.plan(job(2, Map.of()), two).findings())
        .extracting(CourierBillRoomTest::told)
        .containsExactly("3 OTHER_INVOICE invoice_number", "4 OTHER_INVOICE courier");
    // What the call says counts, and the file may not say otherwise.
    assertThat(file.plan(job(2, Map.of("invoice_number", "INV-9")), two).findings())
        .extracting(CourierBillRoomTest::told)
        .containsExactly(
            "2 OTHER_INVOICE invoice_number",
            "4 OTHER_INVOICE courier",
            "4 OTHER_INVOICE invoice_number");
    var nobody = sheet("awb,freight\nAWB1,40\n");
    assertThat(file.plan(job(2, Map.of()), nobody).findings())
        .extracting(CourierBillRoomTest::told)
        .containsExactly("2 REQUIRED courier", "2 REQUIRED invoice_number");
  }

  @Test
  void given_an_invoice_that_came_before_when_another_file_brings_it_then_refused() {
    apply("AWB1,SO-1,,500,D,40,,,7.20");
    var sheet = sheet(HEADER + "AWB2,SO-2,,500,D,40,40,,14.40\n");
    var again = file.plan(job(2, job().parameters()), sheet);
    assertThat(again.findings())
        .extracting(CourierBillRoomTest::told)
        .containsExactly("2 INVOICE_KNOWN invoice_number");
  }

  private CourierInvoice accepted(String... records) {
    apply(records);
    audit.accept(invoice().id(), "checker");
    return invoice();
  }

  @Test
  void given_an_audited_invoice_when_accepted_then_by_another_person_and_once() {
    apply("AWB1,SO-1,,500,D,40,,,7.20");
    var id = invoice().id();
    assertThatThrownBy(() -> audit.accept(id, "maker")).isInstanceOf(MakerIsChecker.class);
    var first = audit.accept(id, "checker");
    assertThat(first.invoice().status()).isEqualTo(CourierInvoiceStatus.ACCEPTED);
    assertThat(first.invoice().acceptedAt()).isEqualTo(NOW);
    assertThat(first.sums()).hasSize(1);
    assertThat(invoice()).isEqualTo(first.invoice());
    assertThat(audit.accept(id, "checker")).isEqualTo(first);
    assertThatThrownBy(() -> audit.accept(new CourierInvoiceId(new UUID(9, 9)), "checker"))
        .isInstanceOf(NotFound.class);
  }

  private Money truedUp(String rest) {
    JournalEntry entry = books.entry("CINV:" + invoice().id().text() + ":" + rest);
    assertThat(entry.debitOf(AccountName.COURIER_PAYABLE))
        .isEqualTo(entry.debitOf(AccountName.FREIGHT_COST).negated());
    assertThat(entry.on()).isEqualTo(LocalDate.of(2026, 4, 30));
    return entry.debitOf(AccountName.FREIGHT_COST);
  }

  @Test
  void given_an_accepted_invoice_when_posted_then_differences_and_gst_are_in_the_books() {
    var id =
        accepted(
                "AWB1,SO-1,,500,D,40.50,,,7.29",
                "AWB2,SO-2,,500,D,40,39.25,,14.27",
                "AWB3,SO-3,FORWARD,,,38,,,6.84",
                "AWB3,SO-3,RTO,,,,,25.50,4.59",
                "AWB5,SO-5,,1500,D,110,,,19.80",
                "AWB9,SO-9,,500,D,40,,,7.20")
            .id();

    assertThat(audit.post()).isEqualTo(5);
    var key = "CINV:" + id.text() + ":";
    assertThat(books.keys())
        .containsExactlyInAnyOrder(
            key + "AWB1:FREIGHT",
            key + "AWB2:COD",
            key + "AWB3:FREIGHT",
            key + "AWB3:BACK:RTO",
            key + "AWB5:FREIGHT");
    assertThat(truedUp("AWB1:FREIGHT")).isEqualTo(rs("0.50"));
    assertThat(truedUp("AWB2:COD")).isEqualTo(rs("-0.75"));
    assertThat(truedUp("AWB3:FREIGHT")).isEqualTo(rs("-2"));
    assertThat(truedUp("AWB3:BACK:RTO")).isEqualTo(rs("-0.50"));
    // Nothing was accrued for it.
    assertThat(truedUp("AWB5:FREIGHT")).isEqualTo(rs("110"));
    assertThat(invoice().status()).isEqualTo(CourierInvoiceStatus.ACCEPTED);

    assertThat(audit.post()).isEqualTo(1);
    assertThat(books.keys()).hasSize(6).endsWith(key + "GST");
    assertThat(books.entry(key + "GST").debitOf(AccountName.GST_INPUT)).isEqualTo(rs("52.79"));
    assertThat(invoice().status()).isEqualTo(CourierInvoiceStatus.POSTED);
    assertThat(invoice().tax()).isEqualTo(rs("52.79"));
    assertThat(invoice().payable()).isEqualTo(rs("346.04"));
    assertThat(audit.post()).isZero();
  }

  @Test
  void given_a_thousand_lines_when_posted_then_in_batches_and_none_twice() {
    var records = new ArrayList<String>();
    for (int i = 0; i < 1_001; i++) {
      parcel(100 + i, BUY, "0", DELIVERED, null);
      records.add("AWB" + (100 + i) + ",,,500,D,40,,,");
    }
    accepted(records.toArray(String[]::new));
    assertThat(audit.post()).isEqualTo(1_000);
    assertThat(audit.post()).isEqualTo(1);
    assertThat(books.keys()).hasSize(1_001);
    // No GST on it: nothing more to post.
    assertThat(audit.post()).isEqualTo(1);
    assertThat(books.keys()).hasSize(1_001);
    assertThat(invoice().payable()).isEqualTo(rs("40040"));
  }

  @Test
  void given_a_posted_invoice_when_paid_then_up_to_what_is_open_and_a_reference_counts_once() {
    var id = accepted("AWB1,SO-1,,500,D,40,,,7.20").id();
    while (audit.post() > 0) assertThat(invoice().status()).isNotNull();

    var payment = audit.pay(id, "UTR1", rs("40"), "fin_1");
    assertThat(payment.amount()).isEqualTo(rs("40"));
    assertThat(payment.paidOn()).isEqualTo(LocalDate.of(2026, 4, 30));
    assertThat(audit.pay(id, "UTR1", rs("40"), "fin_1")).isEqualTo(payment);
    assertThatThrownBy(() -> audit.pay(id, "UTR1", rs("41"), "fin_1"))
        .isInstanceOf(PaymentReferenceUsed.class);
    assertThatThrownBy(() -> audit.pay(id, "UTR2", rs("7.21"), "fin_1"))
        .isInstanceOf(PaidTooMuch.class);
    var entry = books.entry("CPAY:" + payment.id());
    assertThat(entry.debitOf(AccountName.COURIER_PAYABLE)).isEqualTo(rs("40"));
    assertThat(entry.debitOf(AccountName.BANK)).isEqualTo(rs("-40"));
    assertThat(invoice().paid()).isEqualTo(rs("40"));
    audit.pay(id, "UTR2", rs("7.20"), "fin_1");
    assertThat(invoice().status()).isEqualTo(CourierInvoiceStatus.PAID);
    assertThatThrownBy(() -> audit.pay(new CourierInvoiceId(new UUID(9, 9)), "U", rs("1"), "fin_1"))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void given_disputed_lines_when_asked_for_then_what_goes_back_to_the_courier() {
    apply(
        "AWB1,SO-1,,500,D,40,,,7.20",
        "AWB2,SO-2,,900,D,75,40,,20.70",
        "AWB3,SO-3,FORWARD,,,30,,,5.40",
        "AWB9,SO-9,,500,D,40,,,7.20",
        "AWB1,SO-1,,,,40,,,7.20");
    assertThat(lines(audit.disputes(invoice().id())))
        .containsExactly(
            "invoice_number,awb,order_number,our_weight_g,our_slab_g,courier_weight_g,"
                + "courier_slab_g,our_zone,courier_zone,expected,billed,difference,result,cause",
            "INV-7,AWB2,SO-2,480,500,900,1000,D,D,80.00,115.00,35.00,OVERCHARGED,WEIGHT",
            "INV-7,AWB9,SO-9,,,500,,,D,0.00,40.00,40.00,UNKNOWN_AWB,",
            "INV-7,AWB1,SO-1,480,500,,,D,,0.00,40.00,40.00,DUPLICATE_BILLING,");
    assertThatThrownBy(() -> audit.disputes(new CourierInvoiceId(new UUID(9, 9))))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void given_many_disputed_lines_when_asked_for_then_page_by_page() {
    var records = new ArrayList<String>();
    for (int i = 0; i < 5_001; i++) records.add("X" + i + ",,,,,40,,,");
    apply(records.toArray(String[]::new));
    invoices.looks().clear();
    var csv = lines(audit.disputes(invoice().id()));
    assertThat(csv).hasSize(5_002);
    assertThat(csv.getLast()).startsWith("INV-7,X5000,");
    assertThat(invoices.looks()).containsExactly("lines after 0", "lines after 5001");
  }

  @Test
  void given_parcels_on_no_invoice_when_45_days_are_over_then_listed_page_by_page() {
    for (int i = 0; i < 5_001; i++)
      invoices
          .missing()
          .add(new Missing("N%05d".formatted(i), "SO-" + i, LocalDate.of(2026, 3, 1), rs("40")));
    var csv = lines(audit.notBilled("dtdc"));
    assertThat(csv).hasSize(5_002);
    assertThat(csv.getFirst()).isEqualTo("awb,order_number,picked_up_on,expected,result");
    assertThat(csv.get(1)).isEqualTo("N00000,SO-0,2026-03-01,40.00,NOT_BILLED");
    assertThat(invoices.looks())
        .containsExactly(
            "not billed after  before " + NOW.minus(Duration.ofDays(45)),
            "not billed after N04999 before " + NOW.minus(Duration.ofDays(45)));
  }
}
