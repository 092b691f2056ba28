package com.shipcrowd.application.cod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.application.cod.ReconcileCod.Line;
import com.shipcrowd.application.cod.ReconcileCod.Mis;
import com.shipcrowd.application.cod.ReconcileCod.MisState;
import com.shipcrowd.application.cod.fakes.FakeCash;
import com.shipcrowd.application.cod.fakes.FakeMisBook;
import com.shipcrowd.application.fakes.CountingIds;
import com.shipcrowd.application.fakes.ManualClock;
import com.shipcrowd.application.fakes.PlainCsv;
import com.shipcrowd.application.fakes.PlainUnitOfWork;
import com.shipcrowd.application.file.FileRefused;
import com.shipcrowd.application.file.Finding;
import com.shipcrowd.application.file.Sheet;
import com.shipcrowd.application.file.Sheets;
import com.shipcrowd.application.job.Job;
import com.shipcrowd.application.job.JobType;
import com.shipcrowd.domain.cod.CodPlan;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.job.JobId;
import com.shipcrowd.domain.job.JobMode;
import com.shipcrowd.domain.job.JobState;
import com.shipcrowd.domain.job.RollbackRefused;
import com.shipcrowd.domain.money.Money;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Couriers' lists of remitted cash as files. Source: files.md section 6.
class CodMisFileTest {
  private static final Instant NOW = Instant.parse("2026-04-16T06:00:00Z");
  private static final String HEADER =
      "courier,mis_number,mis_date,utr,awb,cod_amount,remitted_amount,deduction\n";

  private final FakeMisBook lists = new FakeMisBook();
  private final FakeCash cash = new FakeCash();
  private final PlainUnitOfWork work = new PlainUnitOfWork();
  private final List<Mis> taken = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final JobType file =
      new CodMisFile(taker(), lists, cash, work, new CountingIds(), new ManualClock(NOW));

  // What becomes of a list that was read is another test.
  private ReconcileCod taker() {
    return (ReconcileCod)
        java.lang.reflect.Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {ReconcileCod.class},
            (_, method, args) -> {
              assertThat(method.getName()).isEqualTo("take");
              taken.add((Mis) args[0]);
              for (var line : (List<?>) args[1]) lines.add((Line) line);
              return null;
            });
  }

  @BeforeEach
  void parcels() {
    var company = new CompanyId(new UUID(0, 7));
    for (int i = 1; i < 4; i++)
      cash.put(FakeCash.collected(company, i, "AWB" + i, Money.ofRupees("100"), CodPlan.STANDARD));
  }

  private static Job job(long n) {
    return new Job(
        new JobId(new UUID(0, n)),
        null,
        CodMisFile.NAME,
        JobMode.ALL_OR_NOTHING,
        Map.of(),
        "mis.csv",
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

  private Sheet sheet(String text) {
    return new Sheets(new PlainCsv()).read(text.getBytes(StandardCharsets.UTF_8), file.shape());
  }

  private JobType.Plan plan(String... records) {
    return file.plan(job(1), sheet(HEADER + String.join("\n", records)));
  }

  private static String told(Finding f) {
    return f.row() + " " + f.code() + " " + f.field();
  }

  @Test
  void given_the_kind_of_file_when_asked_then_a_list_is_taken_whole_or_not_at_all() {
    assertThat(file.name()).isEqualTo("COD_MIS");
    assertThat(file.category()).isEqualTo(Category.COD_REMITTANCE);
    assertThat(file.usualMode()).isEqualTo(JobMode.ALL_OR_NOTHING);
    assertThat(file.chunk()).isEqualTo(Integer.MAX_VALUE);
    assertThatThrownBy(() -> file.undo(job(1), List.of())).isInstanceOf(RollbackRefused.class);
    assertThatThrownBy(() -> sheet("courier,awb\ndtdc,AWB1")).isInstanceOf(FileRefused.class);
  }

  @Test
  void given_a_list_when_read_then_its_sums_and_lines_are_handed_over() {
    var records =
        sheet(
            HEADER
                + "DTDC,M1,16-04-2026,UTR1,AWB1,100,98.50,1.50\n"
                + "\n"
                + "dtdc,M1,2026-04-16,UTR2,AWB2,100,100,\n");
    var plan = file.plan(job(1), records);
    assertThat(plan.findings()).isEmpty();

    var outcomes = plan.apply(records.rows());

    var mis = taken.getFirst();
    assertThat(mis.courier()).isEqualTo("dtdc");
    assertThat(mis.number()).isEqualTo("M1");
    assertThat(mis.on()).isEqualTo(LocalDate.of(2026, 4, 16));
    assertThat(mis.state()).isEqualTo(MisState.UNBALANCED);
    assertThat(mis.job()).isEqualTo(job(1).id().value());
    assertThat(mis.rows()).isEqualTo(2);
    assertThat(mis.remitted()).isEqualTo(Money.ofRupees("198.50"));
    assertThat(mis.deducted()).isEqualTo(Money.ofRupees("1.50"));
    assertThat(mis.uploadedBy()).isEqualTo("fin_1");
    assertThat(mis.createdAt()).isEqualTo(NOW);
    assertThat(lines).extracting(Line::n).containsExactly(2, 4);
    assertThat(lines).extracting(Line::awb).containsExactly("AWB1", "AWB2");
    assertThat(lines).extracting(Line::utr).containsExactly("UTR1", "UTR2");
    assertThat(lines.getFirst().cod()).isEqualTo(Money.ofRupees("100"));
    assertThat(lines.getFirst().accounted()).isEqualTo(Money.ofRupees("100"));
    assertThat(lines.getLast().deducted()).isEqualTo(Money.ZERO);
    assertThat(outcomes)
        .singleElement()
        .satisfies(
            o -> {
              assertThat(o.row()).isEqualTo(2);
              assertThat(o.createdId()).isEqualTo(mis.id().text());
            });
  }

  @Test
  void given_the_columns_of_others_when_read_then_known() {
    var plan =
        file.plan(
            job(1),
            sheet(
                "courier,crf_id,mis_date,utr,awb_number,cod_amount,remittance_amount\n"
                    + "dtdc,M1,2026-04-16,UTR1,AWB1,100,100"));
    assertThat(plan.findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ,M1,2026-04-16,UTR1,AWB1,100,100,       | 2 REQUIRED courier
          dtdc,,2026-04-16,UTR1,AWB1,100,100,     | 2 REQUIRED mis_number
          dtdc,M1,,UTR1,AWB1,100,100,             | 2 REQUIRED mis_date
          dtdc,M1,soon,UTR1,AWB1,100,100,         | 2 DATE_INVALID mis_date
          dtdc,M1,2026-04-16,,AWB1,100,100,       | 2 REQUIRED utr
          dtdc,M1,2026-04-16,UTR1,,100,100,       | 2 REQUIRED awb
          dtdc,M1,2026-04-16,UTR1,AWB1,,100,      | 2 REQUIRED cod_amount
          dtdc,M1,2026-04-16,UTR1,AWB1,100,,      | 2 REQUIRED remitted_amount
          dtdc,M1,2026-04-16,UTR1,AWB1,100,x,     | 2 NUMBER_INVALID remitted_amount
          dtdc,M1,2026-04-16,UTR1,AWB1,100,-1,    | 2 NUMBER_INVALID remitted_amount
          dtdc,M1,2026-04-16,UTR1,AWB1,100,100,y  | 2 NUMBER_INVALID deduction
          dtdc,M1,2026-04-16,UTR1,AWB1,10000000.01,100, | 2 LIMIT_EXCEEDED cod_amount
          """)
  void given_a_wrong_record_when_read_then_one_finding_and_nothing_is_taken(
      String record, String finding) {
    var text = sheet(HEADER + record);
    var plan = file.plan(job(1), text);
    assertThat(plan.findings()).extracting(CodMisFileTest::told).containsExactly(finding);
    assertThat(plan.findings()).allMatch(Finding::isError);
    assertThat(plan.apply(text.rows())).isEmpty();
    assertThat(taken).isEmpty();
  }

  @Test
  void given_a_wrong_record_among_good_ones_when_applied_then_it_is_no_line() {
    var records =
        sheet(
            HEADER
                + "dtdc,M1,2026-04-16,UTR1,AWB1,100,x,\n"
                + "dtdc,M1,2026-04-16,UTR1,AWB2,100,100,\n");
    file.plan(job(1), records).apply(records.rows());
    assertThat(lines).extracting(Line::awb).containsExactly("AWB2");
  }

  @Test
  void given_two_lists_in_a_file_when_read_then_refused() {
    var plan =
        plan(
            "dtdc,M1,2026-04-16,UTR1,AWB1,100,100,",
            "dtdc,M2,2026-04-16,UTR1,AWB2,100,100,",
            "delhivery,M1,2026-04-16,UTR1,AWB3,100,100,");
    assertThat(plan.findings())
        .extracting(CodMisFileTest::told)
        .containsExactly("3 MIS_MIXED mis_number", "4 MIS_MIXED mis_number");
    assertThat(plan.findings().getFirst().message()).isEqualTo("A file is one list: dtdc M1");
  }

  @Test
  void given_a_parcel_twice_or_unknown_when_read_then_warned_and_taken() {
    var records =
        sheet(
            HEADER
                + "dtdc,M1,2026-04-16,UTR1,AWB1,100,60,\n"
                + "dtdc,M1,2026-04-16,UTR1,AWB1,100,40,\n"
                + "dtdc,M1,2026-04-16,UTR1,AWB9,100,100,\n");
    var plan = file.plan(job(1), records);
    assertThat(plan.findings())
        .extracting(CodMisFileTest::told)
        .containsExactly("3 DUPLICATE awb", "4 UNKNOWN_AWB awb");
    assertThat(plan.findings()).noneMatch(Finding::isError);
    plan.apply(records.rows());
    assertThat(lines).extracting(Line::awb).containsExactly("AWB1", "AWB1", "AWB9");
  }

  @Test
  void given_a_list_that_came_before_when_read_then_refused_unless_it_is_the_same_job() {
    lists.add(
        new Mis(
            new com.shipcrowd.domain.cod.MisId(new UUID(2, 2)),
            "dtdc",
            "M1",
            LocalDate.of(2026, 4, 15),
            MisState.POSTED,
            job(1).id().value(),
            1,
            Money.ZERO,
            Money.ZERO,
            "fin_1",
            NOW),
        List.of());
    var records = sheet(HEADER + "dtdc,M1,2026-04-16,UTR1,AWB1,100,100,\n");

    assertThat(file.plan(job(2), records).findings())
        .extracting(CodMisFileTest::told)
        .containsExactly("2 MIS_KNOWN mis_number");
    // A crash, and the job reads its file again.
    assertThat(file.plan(job(1), records).findings()).isEmpty();
  }
}
