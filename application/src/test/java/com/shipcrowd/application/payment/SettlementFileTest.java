package com.shipcrowd.application.payment;

import static com.shipcrowd.application.payment.PayDesk.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.application.fakes.PlainCsv;
import com.shipcrowd.application.file.Sheets;
import com.shipcrowd.application.job.Job;
import com.shipcrowd.application.payment.needs.PaymentGateway.Fee;
import com.shipcrowd.application.payment.needs.Settlements;
import com.shipcrowd.domain.job.JobId;
import com.shipcrowd.domain.job.JobMode;
import com.shipcrowd.domain.job.JobState;
import com.shipcrowd.domain.job.RollbackRefused;
import com.shipcrowd.domain.ledger.AccountName;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payment.TopUp;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A gateway's report against what was credited: tolerance zero, every difference a task.
class SettlementFileTest {
  private static final String HEADER =
      "gateway,settlement_id,settled_on,utr,type,entity_id,amount,fee,tax,net\n";

  private static final class Reports implements Settlements {
    private final Map<String, Settlement> known = new LinkedHashMap<>();
    private final Set<String> lines = new HashSet<>();
    private final Map<String, Settled> payments = new HashMap<>();
    private final Map<String, Money> refunds = new HashMap<>();
    private final List<TopUp> unsettled = new ArrayList<>();
    private final List<Instant> asked = new ArrayList<>();

    @Override
    public boolean add(Settlement settlement, Instant at) {
      return known.putIfAbsent(settlement.gateway() + settlement.settlementId(), settlement)
          == null;
    }

    @Override
    public boolean addLine(String gateway, String settlementId, Line line) {
      return lines.add(gateway + line.type() + line.entityId());
    }

    @Override
    public Optional<Settled> ofPayment(String gateway, String paymentId) {
      return Optional.ofNullable(payments.get(paymentId));
    }

    @Override
    public Optional<Money> refunded(String gateway, String gatewayRefundId) {
      return Optional.ofNullable(refunds.get(gatewayRefundId));
    }

    @Override
    public List<TopUp> unsettled(String gateway, Instant capturedBefore, int most) {
      asked.add(capturedBefore);
      return unsettled;
    }

    @Override
    public List<Settlement> page(@Nullable UUID before, int size) {
      return List.copyOf(known.values()).reversed();
    }
  }

  private final PayDesk desk = new PayDesk();
  private final Reports reports = new Reports();
  private final SettlementFile file =
      new SettlementFile(reports, desk.payments, desk.till, desk.ids, desk.clock);

  private com.shipcrowd.application.job.JobType.Plan plan(String... lines) {
    var text = HEADER + String.join("\n", lines) + "\n";
    var sheet =
        new Sheets(new PlainCsv()).read(text.getBytes(StandardCharsets.UTF_8), file.shape());
    var plan = file.plan(job(), sheet);
    rows = sheet.rows();
    return plan;
  }

  private List<com.shipcrowd.application.file.Sheet.Row> rows = List.of();

  private void apply(String... lines) {
    var plan = plan(lines);
    assertThat(plan.findings()).isEmpty();
    assertThat(plan.apply(rows)).isEmpty();
  }

  private static Job job() {
    return new Job(
        new JobId(new UUID(0, 1)),
        null,
        SettlementFile.NAME,
        JobMode.ALL_OR_NOTHING,
        Map.of(),
        "s.csv",
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

  private static String line(String id, String type, String entity, String figures) {
    return "razorpay," + id + ",2026-04-03,UTR1," + type + "," + entity + "," + figures;
  }

  @Test
  void given_a_report_when_it_agrees_then_bank_and_fees_are_booked_once() {
    var topUp = desk.credited();
    reports.payments.put("pay_1", new Settlements.Settled(topUp, null));
    reports.refunds.put("rfnd_1", rs("100"));
    String[] lines = {
      line("T1", "PAYMENT", "pay_1", "500,10,1.80,488.20"),
      line("T1", "REFUND", "rfnd_1", "100,0,0,-100"),
    };

    apply(lines);
    apply(lines);

    assertThat(desk.books.keys()).containsExactly("TOPUP:pay_1", "PGSETTLE:T1", "PGFEE:pay_1");
    assertThat(desk.books.entry("PGSETTLE:T1").debitOf(AccountName.BANK)).isEqualTo(rs("388.20"));
    assertThat(desk.books.entry("PGFEE:pay_1").debitOf(AccountName.PG_FEE_EXPENSE))
        .isEqualTo(rs("10"));
    assertThat(desk.payments.tasks).isEmpty();
    assertThat(new SeeSettlementsHandler(desk.work, reports).page(null, 5))
        .singleElement()
        .satisfies(
            s -> {
              assertThat(s.net()).isEqualTo(rs("388.20"));
              assertThat(s.utr()).isEqualTo("UTR1");
              assertThat(s.lines()).isEqualTo(2);
              assertThat(s.settledOn()).isEqualTo(LocalDate.of(2026, 4, 3));
            });
  }

  @Test
  void given_a_fee_that_was_told_before_when_it_agrees_then_it_is_not_booked_again() {
    var topUp = desk.credited();
    var fee = new Fee(rs("10"), rs("1.80"));
    desk.payments.fees.put(topUp.id(), fee);
    reports.payments.put("pay_1", new Settlements.Settled(topUp, fee));

    apply(line("T1", "PAYMENT", "pay_1", "500,10,1.80,488.20"));

    assertThat(desk.books.keys()).containsExactly("TOPUP:pay_1", "PGSETTLE:T1");
    assertThat(desk.payments.tasks).isEmpty();
  }

  @Test
  void given_no_fee_when_settled_then_none_is_kept_and_a_sum_of_nothing_is_no_entry() {
    var topUp = desk.credited();
    reports.payments.put("pay_1", new Settlements.Settled(topUp, null));
    reports.refunds.put("rfnd_1", rs("500"));

    apply(
        line("T1", "PAYMENT", "pay_1", "500,,,500"),
        // With or without a sign, what goes back lowers the credit.
        line("T1", "REFUND", "rfnd_1", "500,,,500"));

    assertThat(desk.payments.fees).isEmpty();
    assertThat(desk.books.keys()).containsExactly("TOPUP:pay_1");
  }

  @Test
  void given_differences_when_settled_then_each_is_a_task_and_the_bank_is_booked_all_the_same() {
    var topUp = desk.credited();
    reports.payments.put("pay_1", new Settlements.Settled(topUp, new Fee(rs("9"), rs("1"))));
    reports.refunds.put("rfnd_1", rs("90"));

    apply(
        line("T1", "PAYMENT", "pay_1", "501,10,1.80,489.20"),
        line("T1", "PAYMENT", "pay_2", "7,0,0,7"),
        line("T1", "REFUND", "rfnd_1", "100,0,0,-100"),
        line("T1", "REFUND", "rfnd_2", "5,0,0,-5"),
        line("T1", "ADJUSTMENT", "adj_1", "-3,0,0,-3"));

    var of = "razorpay settlement T1: ";
    assertThat(desk.payments.tasks)
        .containsExactly(
            "SETTLEMENT_AMOUNT pay_1: " + of + "settled Rs 501.00, credited Rs 500.00",
            "SETTLEMENT_FEE pay_1: "
                + of
                + "settled Rs 10.00 and tax Rs 1.80, told Rs 9.00 and Rs 1.00",
            "SETTLEMENT_UNKNOWN_PAYMENT pay_2: " + of + "over Rs 7.00",
            "SETTLEMENT_AMOUNT rfnd_1: " + of + "settled Rs 100.00, refunded Rs 90.00",
            "SETTLEMENT_UNKNOWN_REFUND rfnd_2: " + of + "over Rs 5.00",
            "SETTLEMENT_ADJUSTMENT adj_1: " + of + "net Rs -3.00");
    assertThat(desk.books.entry("PGSETTLE:T1").debitOf(AccountName.BANK)).isEqualTo(rs("388.20"));
  }

  @Test
  void given_a_payment_in_two_settlements_when_settled_then_a_person_looks() {
    reports.payments.put("pay_1", new Settlements.Settled(desk.credited(), null));

    apply(line("T1", "PAYMENT", "pay_1", "500,0,0,500"));
    apply(line("T2", "PAYMENT", "pay_1", "500,0,0,500"));

    assertThat(desk.payments.tasks)
        .containsExactly(
            "SETTLED_TWICE pay_1: razorpay settlement T2: it stands in an earlier settlement too");
    assertThat(desk.books.keys()).endsWith("PGSETTLE:T1", "PGSETTLE:T2");
  }

  @Test
  void given_credited_payments_in_no_settlement_when_three_days_pass_then_a_person_looks() {
    var topUp = desk.credited();
    reports.unsettled.add(topUp);
    reports.payments.put("pay_9", new Settlements.Settled(topUp, null));

    apply(
        "razorpay,T1,2026-04-03,U,PAYMENT,pay_9,500,0,0,500",
        "razorpay,T2,2026-04-05,U,PAYMENT,pay_8,1,0,0,1",
        "paytm,T3,2026-04-09,U,PAYMENT,pay_7,1,0,0,1");

    assertThat(desk.payments.tasks)
        .contains(
            "SETTLEMENT_MISSING_PAYMENT "
                + topUp.id().text()
                + ": payment pay_1 over Rs 500.00 is in no settlement");
    // Three days before the last settlement of each gateway, as India counts days.
    assertThat(reports.asked)
        .containsExactly(
            Instant.parse("2026-04-01T18:30:00Z"), Instant.parse("2026-04-05T18:30:00Z"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "razorpay,T1,2026-04-03,U,PAYMENT,pay_1,500,10,1.80,488.20|",
        "razorpay,T1,2026-04-03,U,PAYMENT,pay_1,500,10,1.80,488.21|NET_WRONG",
        "razorpay,T1,2026-04-03,U,PAYMENT,pay_1,500,10,1.80,-488.20|NET_WRONG",
        "razorpay,T1,2026-04-03,U,REFUND,r,100,1,0.18,-101.18|",
        "razorpay,T1,2026-04-03,U,REFUND,r,100,1,0.18,101.18|",
        "razorpay,T1,2026-04-03,U,REFUND,r,100,1,0.18,-98.82|NET_WRONG",
        "razorpay,T1,2026-04-03,U,ADJUSTMENT,a,-5,0,0,-5|",
        "razorpay,T1,2026-04-03,U,PAYMENT,p,-5,0,0,-5|NUMBER_INVALID",
        "razorpay,T1,2026-04-03,U,PAYMENT,p,5,-1,0,6|NUMBER_INVALID",
        "razorpay,T1,2026-04-03,U,PAYMENT,p,5,0,-1,6|NUMBER_INVALID",
        "razorpay,T1,2026-04-03,U,PAYMENT,p,abc,0,0,5|NUMBER_INVALID",
        "razorpay,T1,2026-04-03,U,PAYMENT,p,,0,0,5|NUMBER_INVALID",
        "razorpay,T1,2026-04-03,U,PAYMENT,p,0,0,0,0|",
        "razorpay,T1,,U,PAYMENT,p,5,0,0,5|REQUIRED",
        "razorpay,T1,2026-13-03,U,PAYMENT,p,5,0,0,5|DATE_INVALID",
        "razorpay,T1,2026-04-03,U,GIFT,p,5,0,0,5|ENUM_INVALID",
        ",T1,2026-04-03,U,PAYMENT,p,5,0,0,5|REQUIRED"
      })
  void given_a_line_when_it_is_wrong_then_its_finding_says_so(String line, @Nullable String code) {
    var findings = plan(line).findings();

    if (code == null) assertThat(findings).isEmpty();
    else assertThat(findings).extracting(f -> f.code()).containsExactly(code);
  }

  @Test
  void given_lines_that_contradict_each_other_when_read_then_refused() {
    assertThat(
            plan(
                    "razorpay,T1,2026-04-03,U,PAYMENT,p,5,0,0,5",
                    "razorpay,T1,2026-04-04,U,PAYMENT,q,5,0,0,5")
                .findings())
        .extracting(f -> f.code())
        .containsExactly("DATE_INVALID");
    assertThat(
            plan(
                    "razorpay,T1,2026-04-03,U,PAYMENT,p,5,0,0,5",
                    "razorpay,T1,2026-04-03,U,PAYMENT,p,5,0,0,5")
                .findings())
        .hasSize(1);
    // A payment and a refund may carry the same number, and so may two gateways.
    assertThat(
            plan(
                    "razorpay,T1,2026-04-03,U,PAYMENT,p,5,0,0,5",
                    "razorpay,T1,2026-04-03,U,REFUND,p,5,0,0,-5",
                    "paytm,T1,2026-04-05,U,PAYMENT,p,5,0,0,5")
                .findings())
        .isEmpty();
  }

  @Test
  void given_the_kind_of_file_when_asked_then_it_is_finances_and_cannot_be_taken_back() {
    assertThat(file.name()).isEqualTo("GATEWAY_SETTLEMENT");
    assertThat(file.category()).hasToString("WALLET_BILLING");
    assertThat(file.usualMode()).isEqualTo(JobMode.ALL_OR_NOTHING);
    assertThat(file.chunk()).isEqualTo(Integer.MAX_VALUE);
    assertThatThrownBy(() -> file.undo(job(), List.of())).isInstanceOf(RollbackRefused.class);
  }
}
