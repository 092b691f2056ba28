package com.shipcrowd.application.cod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.cod.KeepCodPlan.Chosen;
import com.shipcrowd.application.cod.SeeCod.AdviceRow;
import com.shipcrowd.application.cod.SeeCod.Ageing;
import com.shipcrowd.application.cod.SeeCod.Outstanding;
import com.shipcrowd.application.cod.SeeCod.Shown;
import com.shipcrowd.application.cod.fakes.FakeCash;
import com.shipcrowd.application.cod.needs.Remittances;
import com.shipcrowd.application.cod.needs.Remittances.Payee;
import com.shipcrowd.application.fakes.ManualClock;
import com.shipcrowd.application.fakes.PlainCsv;
import com.shipcrowd.application.fakes.PlainUnitOfWork;
import com.shipcrowd.application.file.Sheets;
import com.shipcrowd.domain.cod.CodPlan;
import com.shipcrowd.domain.cod.CodStatus;
import com.shipcrowd.domain.cod.Remittance;
import com.shipcrowd.domain.cod.RemittanceId;
import com.shipcrowd.domain.cod.RemittanceState;
import com.shipcrowd.domain.cod.RemittanceSum;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.document.AdviceSheet;
import com.shipcrowd.domain.money.BasisPoints;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Cash as sellers and finance see it, with the batches of the worked month: B1 pays S8 early, B2 pays S2.
class SeeCodTest {
  private static final CompanyId ACME = new CompanyId(new UUID(0, 7));
  private static final RemittanceId B1 = new RemittanceId(new UUID(0, 1));
  private static final RemittanceId NONE = new RemittanceId(new UUID(9, 9));
  private static final Instant NOW = Instant.parse("2026-04-13T06:00:00Z");

  private final FakeCash cash = new FakeCash();
  private final List<AdviceSheet> printed = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();
  private @Nullable String utr = "UTRB1";
  private final SeeCod see =
      new SeeCodHandler(
          cash,
          remittances(),
          sheet -> {
            printed.add(sheet);
            return new byte[] {1};
          },
          new Sheets(new PlainCsv()),
          new PlainUnitOfWork(),
          new ManualClock(NOW));

  private static Money rs(String rupees) {
    return Money.ofRupees(rupees);
  }

  private Remittance batch() {
    return new Remittance(
        B1,
        ACME,
        "CR-2026-04-13-1",
        LocalDate.of(2026, 4, 13),
        RemittanceState.PAID,
        new RemittanceSum(rs("4998"), rs("49.48"), rs("8.91"), rs("10"), rs("20"), rs("30")),
        null,
        new BasisPoints(0),
        1,
        "maker",
        "checker",
        null,
        utr,
        "",
        NOW,
        1);
  }

  private Remittances remittances() {
    return (Remittances)
        java.lang.reflect.Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Remittances.class},
            (_, method, args) ->
                switch (method.getName()) {
                  case "find" -> B1.equals(args[0]) ? Optional.of(batch()) : Optional.empty();
                  case "page" -> {
                    asked.add(args[0] + " " + args[1] + " " + args[2] + " " + args[3]);
                    yield List.of(batch());
                  }
                  case "rows" -> List.of(row());
                  case "payee" ->
                      Optional.of(new Payee("Acme", "Asha Verma", "8901", "HDFC0001234"));
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private @Nullable LocalDate delivered = LocalDate.of(2026, 4, 10);
  private CodPlan plan = CodPlan.EARLY_D2;

  private AdviceRow row() {
    return new AdviceRow(
        "AWB8", "SO-8", "dtdc", delivered, rs("4998"), plan, rs("49.48"), rs("8.91"));
  }

  private String csv() {
    return new String(see.linesCsv(ACME, B1), StandardCharsets.UTF_8);
  }

  @Test
  void given_a_batch_when_its_lines_are_asked_for_then_a_file_in_rupees() {
    var lines = csv().split("\r\n");
    assertThat(lines[0])
        .isEqualTo(
            "\uFEFFawb,order_number,courier,delivered_on,cod_amount,plan,early_fee,tax_on_fee,net,"
                + "batch,utr");
    assertThat(lines[1])
        .isEqualTo(
            "AWB8,SO-8,dtdc,2026-04-10,4998.00,EARLY_D2,49.48,8.91,4939.61,CR-2026-04-13-1,UTRB1");
    utr = null;
    delivered = null;
    assertThat(csv().split("\r\n")[1])
        .isEqualTo("AWB8,SO-8,dtdc,,4998.00,EARLY_D2,49.48,8.91,4939.61,CR-2026-04-13-1,");
  }

  @Test
  void given_a_batch_when_its_advice_is_asked_for_then_every_sum_is_on_the_sheet() {
    assertThat(see.advice(ACME, B1)).containsExactly(1);
    var sheet = printed.getFirst();
    assertThat(sheet)
        .isEqualTo(
            new AdviceSheet(
                "CR-2026-04-13-1",
                "Acme",
                LocalDate.of(2026, 4, 13),
                "PAID",
                "Asha Verma",
                "8901",
                "HDFC0001234",
                "UTRB1",
                List.of(
                    new AdviceSheet.Row(
                        "AWB8",
                        "SO-8",
                        "dtdc",
                        LocalDate.of(2026, 4, 10),
                        rs("4998"),
                        "D+2",
                        rs("49.48"),
                        rs("8.91"))),
                rs("4998"),
                rs("49.48"),
                rs("8.91"),
                rs("10"),
                rs("20"),
                rs("30"),
                rs("4879.61"),
                NOW));
    utr = null;
    plan = CodPlan.STANDARD;
    see.advice(ACME, B1);
    assertThat(printed.getLast().utr()).isEmpty();
    assertThat(printed.getLast().rows().getFirst().plan()).isEmpty();
  }

  @Test
  void given_batches_when_listed_then_a_seller_sees_its_own_and_finance_all() {
    assertThat(see.remittances(ACME, null, 5)).containsExactly(batch());
    assertThat(see.everybodys(RemittanceState.PAID, new UUID(0, 3), 6)).containsExactly(batch());
    assertThat(asked)
        .containsExactly(ACME + " null null 5", "null PAID 00000000-0000-0000-0000-000000000003 6");
    assertThat(see.remittance(ACME, B1)).isEqualTo(batch());
    assertThat(see.rows(ACME, B1)).hasSize(1);
    assertThatThrownBy(() -> see.remittance(ACME, NONE)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> see.rows(ACME, NONE)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> see.linesCsv(ACME, NONE)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> see.advice(ACME, NONE)).isInstanceOf(NotFound.class);
  }

  private static Shown shown(CodStatus status, @Nullable LocalDate due) {
    return new Shown(
        new ShipmentId(new UUID(0, 2)),
        "AWB2",
        "SO-2",
        "dtdc",
        rs("3200"),
        CodPlan.STANDARD,
        status,
        LocalDate.of(2026, 4, 8),
        due,
        false,
        null,
        null);
  }

  @Test
  void given_cash_when_listed_then_by_status_and_by_courier() {
    cash.shown().add(shown(CodStatus.COLLECTED, null));
    cash.shown().add(shown(CodStatus.REMITTED, null));
    cash.ages().add(new Ageing("dtdc", rs("1"), rs("2"), rs("3"), rs("4"), 5));
    cash.owing().add(new Outstanding("dtdc", rs("3200"), 1, rs("0")));

    assertThat(see.shipments(ACME, null, null, 9)).hasSize(2);
    assertThat(see.shipments(ACME, CodStatus.REMITTED, null, 9)).hasSize(1);
    assertThat(see.ageing()).isEqualTo(cash.ages());
    assertThat(see.outstanding()).isEqualTo(cash.owing());
  }

  @ParameterizedTest
  @CsvSource({
    "COLLECTED,  2026-04-16, 2026-04-16, false",
    "COLLECTED,  2026-04-16, 2026-04-17, true",
    "MISSING,    2026-04-16, 2026-04-17, true",
    "RECONCILED, 2026-04-16, 2026-04-17, false",
    "REMITTED,   2026-04-16, 2026-04-17, false",
    "COLLECTED,            , 2026-04-17, false"
  })
  void given_a_due_day_when_it_is_past_then_the_courier_is_late_with_what_it_still_has(
      CodStatus status, @Nullable LocalDate due, LocalDate today, boolean delayed) {
    assertThat(shown(status, due).isDelayed(today)).isEqualTo(delayed);
  }

  @Test
  void given_a_plan_when_chosen_then_it_counts_from_then_on() {
    var keep = new KeepCodPlanHandler(cash, new PlainUnitOfWork(), new ManualClock(NOW));
    assertThat(keep.see(ACME)).isEqualTo(new Chosen(CodPlan.STANDARD, 0));
    var chosen = keep.choose(ACME, new Chosen(CodPlan.EARLY_D3, 2_000), "usr_1");
    assertThat(chosen).isEqualTo(new Chosen(CodPlan.EARLY_D3, 2_000));
    assertThat(keep.see(ACME)).isEqualTo(chosen);
  }
}
