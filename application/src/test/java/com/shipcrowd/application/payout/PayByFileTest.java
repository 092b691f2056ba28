package com.shipcrowd.application.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.fakes.CountingIds;
import com.shipcrowd.application.fakes.ManualClock;
import com.shipcrowd.application.fakes.PlainCsv;
import com.shipcrowd.application.fakes.PlainUnitOfWork;
import com.shipcrowd.application.file.Finding;
import com.shipcrowd.application.file.Sheet;
import com.shipcrowd.application.file.Sheets;
import com.shipcrowd.application.job.Job;
import com.shipcrowd.application.job.JobType;
import com.shipcrowd.application.payout.PayByFile.NothingToPay;
import com.shipcrowd.application.payout.fakes.FakeBankAccounts;
import com.shipcrowd.application.payout.fakes.FakePayouts;
import com.shipcrowd.application.payout.needs.PayoutGateway.Told;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.job.JobId;
import com.shipcrowd.domain.job.JobMode;
import com.shipcrowd.domain.job.JobState;
import com.shipcrowd.domain.job.RollbackRefused;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payout.AccountNumber;
import com.shipcrowd.domain.payout.BankAccount;
import com.shipcrowd.domain.payout.BankAccountId;
import com.shipcrowd.domain.payout.Beneficiary;
import com.shipcrowd.domain.payout.Cure;
import com.shipcrowd.domain.payout.Ifsc;
import com.shipcrowd.domain.payout.Payout;
import com.shipcrowd.domain.payout.PayoutFileId;
import com.shipcrowd.domain.payout.PayoutId;
import com.shipcrowd.domain.payout.PayoutSource;
import com.shipcrowd.domain.payout.PayoutState;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Payouts that a person carries to the bank, and what the bank answers. Source: files.md section 6. The amounts are those of
/// batch B1 and withdrawal W1 of the worked month.
class PayByFileTest {
  private static final CompanyId ACME = new CompanyId(new UUID(0, 7));
  private static final CompanyId PLAY = new CompanyId(new UUID(0, 8));
  private static final BankAccountId ACCOUNT = new BankAccountId(new UUID(3, 1));
  private static final Instant NOW = Instant.parse("2026-04-28T06:00:00Z");

  private final FakePayouts payouts = new FakePayouts();
  private final FakeBankAccounts accounts = new FakeBankAccounts();
  private final PlainUnitOfWork work = new PlainUnitOfWork();
  private final CountingIds ids = new CountingIds();
  private final ManualClock clock = new ManualClock(NOW);
  private final List<String> told = new ArrayList<>();
  private final List<String> heard = new ArrayList<>();

  private PayByFile files(boolean byFile) {
    return new PayByFileHandler(
        payouts,
        accounts,
        List.of(new Ends(PayoutSource.REMITTANCE), new Ends(PayoutSource.WITHDRAWAL)),
        new Sheets(new PlainCsv()),
        byFile,
        work,
        ids,
        clock);
  }

  private final class Ends implements PayoutEnds {
    private final PayoutSource source;

    Ends(PayoutSource source) {
      this.source = source;
    }

    @Override
    public PayoutSource source() {
      return source;
    }

    @Override
    public void processing(Payout payout) {
      told.add(source + " " + payout.id().value().getLeastSignificantBits());
    }

    @Override
    public void paid(Payout payout) {}

    @Override
    public void failed(Payout payout, Till.Session session) {}
  }

  private PayoutId payout(long n, CompanyId company, PayoutSource source, String amount) {
    accounts.replace(
        BankAccount.entered(
            ACCOUNT,
            ACME,
            new Beneficiary(
                "Asha Verma", new AccountNumber("12345678901"), new Ifsc("HDFC0001234")),
            NOW,
            true));
    var id = new PayoutId(new UUID(2, n));
    payouts.add(
        Payout.decided(id, company, source, new UUID(4, n), Money.ofRupees(amount), ACCOUNT, NOW),
        false);
    return id;
  }

  @Test
  void given_payouts_that_wait_when_a_file_is_made_then_each_is_in_it_once() {
    var b1 = payout(1, ACME, PayoutSource.REMITTANCE, "4939.61");
    var w1 = payout(2, ACME, PayoutSource.WITHDRAWAL, "1000");
    payouts.playFor(PLAY);
    var play = payout(3, PLAY, PayoutSource.WITHDRAWAL, "5");

    var file = files(true).make("fin_1");

    assertThat(file.payouts()).isEqualTo(2);
    assertThat(file.total()).isEqualTo(Money.ofRupees("5939.61"));
    assertThat(file.madeBy()).isEqualTo("fin_1");
    assertThat(file.madeAt()).isEqualTo(NOW);
    assertThat(payouts.at(b1).state()).isEqualTo(PayoutState.PROCESSING);
    assertThat(payouts.at(b1).gateway()).isEqualTo("file");
    assertThat(payouts.at(w1).gatewayId()).isEqualTo(file.id().text());
    assertThat(payouts.at(play).state()).isEqualTo(PayoutState.PENDING);
    assertThat(told).containsExactly("REMITTANCE 1", "WITHDRAWAL 2");
    assertThat(files(true).page(null, 9)).containsExactly(file);
    assertThat(new String(files(true).read(file.id()), StandardCharsets.UTF_8))
        .isEqualTo(
            "\uFEFFbeneficiary_name,account,ifsc,amount,reference,remark\r\n"
                + ("Asha Verma,12345678901,HDFC0001234,4939.61," + b1.text() + "-1,COD remittance")
                + "\r\n"
                + ("Asha Verma,12345678901,HDFC0001234,1000.00," + w1.text() + "-1,Withdrawal")
                + "\r\n");

    assertThatThrownBy(() -> files(true).make("fin_1"))
        .isInstanceOf(NothingToPay.class)
        .hasMessage("No payout waits for a file");
  }

  @Test
  void given_an_installation_that_pays_by_itself_when_a_file_is_asked_for_then_there_is_none() {
    payout(1, ACME, PayoutSource.REMITTANCE, "4939.61");
    assertThatThrownBy(() -> files(false).make("fin_1"))
        .isInstanceOf(NothingToPay.class)
        .hasMessage("This installation pays by itself, not by file");
    assertThatThrownBy(() -> files(true).read(new PayoutFileId(new UUID(9, 9))))
        .isInstanceOf(NotFound.class);
  }

  private final JobType answers = new PayoutAnswersFile(settle());

  private SettlePayouts settle() {
    return (SettlePayouts)
        java.lang.reflect.Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {SettlePayouts.class},
            (_, method, args) -> {
              assertThat(method.getName()).isEqualTo("heard");
              heard.add(args[0] + " " + say((Told) args[1]));
              return !"pay_unknown-1".equals(args[0]);
            });
  }

  private static String say(Told told) {
    return switch (told) {
      case Told.Paid(var number, var utr) -> "paid " + number + utr;
      case Told.Refused(var number, var why, var cure) -> "refused " + number + why + " " + cure;
      case Told.Returned(var number, var why) -> "returned " + number + why;
      default -> told.toString();
    };
  }

  private Sheet sheet(String text) {
    return new Sheets(new PlainCsv()).read(text.getBytes(StandardCharsets.UTF_8), answers.shape());
  }

  private static Job job() {
    return new Job(
        new JobId(new UUID(0, 1)),
        null,
        PayoutAnswersFile.NAME,
        JobMode.PARTIAL,
        Map.of(),
        "answers.csv",
        "fin_1",
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

  @Test
  void given_the_kind_of_file_when_asked_then_each_answer_is_a_unit_of_its_own() {
    assertThat(answers.name()).isEqualTo("PAYOUT_ANSWERS");
    assertThat(answers.category()).isEqualTo(Category.COD_REMITTANCE);
    assertThat(answers.usualMode()).isEqualTo(JobMode.PARTIAL);
    assertThat(answers.chunk()).isEqualTo(1);
    assertThatThrownBy(() -> answers.undo(job(), List.of())).isInstanceOf(RollbackRefused.class);
  }

  @Test
  void given_answers_of_the_bank_when_read_then_each_payout_hears_its_own() {
    var sheet =
        sheet(
            "reference,status,utr,remark\n"
                + "pay_a-1,PAID,UTR123456,\n"
                + "pay_b-1,failed,,account closed\n"
                + "pay_c-2,FAILED,,\n"
                + "pay_d-1,Returned,UTR9,no such account\n"
                + "pay_unknown-1,PAID,UTR123457,\n");
    var plan = answers.plan(job(), sheet);
    assertThat(plan.findings()).isEmpty();

    var outcomes = plan.apply(sheet.rows());

    assertThat(heard)
        .containsExactly(
            "pay_a-1 paid UTR123456",
            "pay_b-1 refused account closed " + Cure.OTHER_ACCOUNT,
            "pay_c-2 refused refused_by_bank " + Cure.OTHER_ACCOUNT,
            "pay_d-1 returned no such account",
            "pay_unknown-1 paid UTR123457");
    assertThat(outcomes)
        .singleElement()
        .satisfies(
            o -> {
              assertThat(o.row()).isEqualTo(6);
              assertThat(o.createdId()).isNull();
              assertThat(o.trouble())
                  .isEqualTo(
                      Finding.error(
                          6, "REFERENCE_UNKNOWN", "reference", "No payout of ours has it"));
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ,PAID,UTR123456,     | REQUIRED reference
          pay_a-1,,UTR123456,  | REQUIRED status
          pay_a-1,DONE,UTR123456, | ENUM_INVALID status
          pay_a-1,PAID,,       | REQUIRED utr
          pay_a-1,PAID,UTR12,  | REQUIRED utr
          pay_a-1,PAID,UTR 12345, | REQUIRED utr
          pay_a-1,RETURNED,,closed |
          """)
  void given_a_record_when_it_says_too_little_then_it_is_left_out(
      String record, @Nullable String fault) {
    var sheet = sheet("reference,status,utr,reason\n" + record);
    var plan = answers.plan(job(), sheet);
    assertThat(plan.findings())
        .extracting(f -> f.code() + " " + f.field())
        .isEqualTo(fault == null ? List.of() : List.of(fault));
    assertThat(plan.apply(sheet.rows())).isEmpty();
    assertThat(heard).hasSize(fault == null ? 1 : 0);
  }
}
