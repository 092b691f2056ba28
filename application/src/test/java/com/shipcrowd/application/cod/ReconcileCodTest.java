package com.shipcrowd.application.cod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.cod.ReconcileCod.Decision;
import com.shipcrowd.application.cod.ReconcileCod.Line;
import com.shipcrowd.application.cod.ReconcileCod.Mis;
import com.shipcrowd.application.cod.ReconcileCod.MisState;
import com.shipcrowd.application.cod.fakes.FakeCash;
import com.shipcrowd.application.cod.fakes.FakeMisBook;
import com.shipcrowd.application.cod.needs.Remittances;
import com.shipcrowd.application.fakes.FakeBooks;
import com.shipcrowd.application.fakes.ManualClock;
import com.shipcrowd.application.fakes.PlainUnitOfWork;
import com.shipcrowd.application.fakes.TaskList;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.cod.AwbAmbiguous;
import com.shipcrowd.domain.cod.CodPlan;
import com.shipcrowd.domain.cod.CodStatus;
import com.shipcrowd.domain.cod.CodWrongState;
import com.shipcrowd.domain.cod.Collected;
import com.shipcrowd.domain.cod.MisId;
import com.shipcrowd.domain.cod.MisResult;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.ledger.AccountName;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.shipment.ShipmentId;
import com.shipcrowd.domain.wallet.Wallet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Couriers' lists against the bank and the parcels. Source: lifecycle.md section 8, files.md section 6; the worked month of
/// money.md section 5 collects 3,200.00 of S2 and 4,998.00 of S8.
class ReconcileCodTest {
  private static final CompanyId ACME = new CompanyId(new UUID(0, 7));
  private static final LocalDate DAY = LocalDate.of(2026, 4, 16);
  private static final Instant NOW = Instant.parse("2026-04-16T06:00:00Z");

  private final FakeMisBook lists = new FakeMisBook();
  private final FakeCash cash = new FakeCash();
  private final TaskList tasks = new TaskList();
  private final FakeBooks books = new FakeBooks();
  private final PlainUnitOfWork work = new PlainUnitOfWork();
  private final List<String> reversals = new ArrayList<>();
  private Money openReversals = Money.ZERO;
  private final ReconcileCod reconcile =
      new ReconcileCodHandler(
          lists, cash, remittances(), tasks, new Till(books, books), work, new ManualClock(NOW));

  private static Money rs(String rupees) {
    return Money.ofRupees(rupees);
  }

  // Of batches only the reversals are asked for here.
  private Remittances remittances() {
    return (Remittances)
        java.lang.reflect.Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Remittances.class},
            (_, method, args) ->
                switch (method.getName()) {
                  case "openReversals" -> openReversals;
                  case "addReversal" -> {
                    reversals.add(args[2] + " of it " + args[3] + ", " + args[4]);
                    yield null;
                  }
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  @BeforeEach
  void parcels() {
    books.put(ACME, rs("100"));
    cash.put(FakeCash.collected(ACME, 2, "S2", rs("3200"), CodPlan.STANDARD));
    cash.put(FakeCash.collected(ACME, 8, "S8", rs("4998"), CodPlan.EARLY_D2));
  }

  private static Line line(int n, String awb, String utr, String remitted, String deducted) {
    return new Line(
        n, awb, utr, rs(remitted), rs(remitted), rs(deducted), MisResult.UNKNOWN_AWB, null);
  }

  private Mis take(long n, Line... lines) {
    var all = List.of(lines);
    var mis =
        new Mis(
            new MisId(new UUID(0, n)),
            "dtdc",
            "M" + n,
            DAY,
            MisState.UNBALANCED,
            new UUID(1, n),
            all.size(),
            Money.sum(all.stream().map(Line::remitted).toList()),
            Money.sum(all.stream().map(Line::deducted).toList()),
            "fin_1",
            NOW);
    work.acrossCompanies(
        () -> {
          reconcile.take(mis, all);
          return true;
        });
    return mis;
  }

  private List<MisId> bank(String utr, String amount) {
    return reconcile.credited(utr, rs(amount), DAY, "fin_1");
  }

  private List<MisResult> results(Mis mis) {
    return reconcile.lines(mis.id(), null, 0, 99).stream().map(Line::result).toList();
  }

  @Test
  void given_a_list_when_the_bank_has_its_money_then_cash_and_books_move_together() {
    assertThat(bank("UTR1", "8198")).isEmpty();

    var mis = take(1, line(2, "S2", "UTR1", "3200", "0"), line(3, "S8", "UTR1", "4998", "0"));

    assertThat(reconcile.find(mis.id()).state()).isEqualTo(MisState.POSTED);
    assertThat(results(mis)).containsExactly(MisResult.MATCHED, MisResult.MATCHED);
    assertThat(reconcile.lines(mis.id(), null, 2, 99))
        .singleElement()
        .satisfies(l -> assertThat(l.shipment()).isEqualTo(cash.at("S8").shipment()));
    assertThat(cash.at("S2").status()).isEqualTo(CodStatus.RECONCILED);
    assertThat(cash.at("S8").received()).isEqualTo(rs("4998"));
    assertThat(cash.at("S8").reconciled()).isTrue();
    assertThat(books.keys()).containsExactly("CODREMIT:" + mis.id().text());
    var entry = books.entry("CODREMIT:" + mis.id().text());
    assertThat(entry.debitOf(AccountName.BANK)).isEqualTo(rs("8198"));
    assertThat(entry.on()).isEqualTo(DAY);
    assertThat(tasks.open()).isEmpty();
    assertThat(reconcile.page(null, 9)).singleElement().isEqualTo(reconcile.find(mis.id()));
  }

  @Test
  void given_a_list_when_the_bank_has_not_its_money_then_nothing_moves_until_it_has() {
    var mis = take(1, line(2, "S2", "UTR1", "3200", "0"), line(3, "S8", "UTR2", "4998", "0"));

    assertThat(reconcile.find(mis.id()).state()).isEqualTo(MisState.UNBALANCED);
    // What it will come to is shown all the same.
    assertThat(results(mis)).containsExactly(MisResult.MATCHED, MisResult.MATCHED);
    assertThat(cash.at("S2").status()).isEqualTo(CodStatus.COLLECTED);
    assertThat(tasks.open())
        .containsExactly(
            "COD_MIS_UNBALANCED "
                + mis.id().text()
                + ": transfer UTR1: lists say Rs 3,200.00, the bank nothing");

    assertThat(bank("UTR1", "3200")).containsExactly(mis.id());
    assertThat(bank("UTR2", "4998.01")).containsExactly(mis.id());
    assertThat(tasks.open().getLast())
        .endsWith("transfer UTR2: lists say Rs 4,998.00, the bank Rs 4,998.01");
    assertThat(books.keys()).isEmpty();
    assertThat(bank("UTR3", "1")).isEmpty();

    assertThat(bank("UTR2", "4998")).isEmpty();

    assertThat(reconcile.find(mis.id()).state()).isEqualTo(MisState.POSTED);
    assertThat(cash.at("S2").status()).isEqualTo(CodStatus.RECONCILED);
    assertThat(books.keys()).containsExactly("CODREMIT:" + mis.id().text());
    assertThat(tasks.open()).isEmpty();
  }

  @Test
  void given_two_lists_of_one_transfer_when_the_second_comes_then_both_count_against_the_bank() {
    bank("UTR1", "3200");
    take(1, line(2, "S2", "UTR1", "3200", "0"));
    var second = take(2, line(2, "S8", "UTR1", "4998", "0"));
    assertThat(reconcile.find(second.id()).state()).isEqualTo(MisState.UNBALANCED);
    assertThat(tasks.open().getLast())
        .endsWith("transfer UTR1: lists say Rs 8,198.00, the bank Rs 3,200.00");

    assertThat(bank("UTR1", "8198")).isEmpty();

    assertThat(reconcile.find(second.id()).state()).isEqualTo(MisState.POSTED);
    assertThat(books.entry("CODREMIT:" + second.id().text()).debitOf(AccountName.BANK))
        .isEqualTo(rs("4998"));
  }

  @Test
  void given_two_lists_of_one_transfer_when_the_bank_has_their_sum_then_both_post() {
    var first = take(1, line(2, "S2", "UTR1", "3200", "0"));
    assertThat(bank("UTR1", "8198")).containsExactly(first.id());

    var second = take(2, line(2, "S8", "UTR1", "4998", "0"));

    assertThat(List.of(reconcile.find(first.id()).state(), reconcile.find(second.id()).state()))
        .containsExactly(MisState.POSTED, MisState.POSTED);
    assertThat(cash.at("S2").status()).isEqualTo(CodStatus.RECONCILED);
    assertThat(cash.at("S8").reconciled()).isTrue();
    assertThat(books.keys())
        .containsExactly("CODREMIT:" + first.id().text(), "CODREMIT:" + second.id().text());
    assertThat(tasks.open()).isEmpty();
  }

  @Test
  void given_lists_tied_by_transfers_when_the_last_is_stated_then_all_post() {
    var first = take(1, line(2, "S2", "UTR1", "3200", "0"));
    var second = take(2, line(2, "S8", "UTR1", "2000", "0"), line(3, "S8", "UTR2", "2998", "0"));
    assertThat(bank("UTR2", "2998")).containsExactly(second.id());
    assertThat(reconcile.find(first.id()).state()).isEqualTo(MisState.UNBALANCED);

    assertThat(bank("UTR1", "5200")).isEmpty();

    assertThat(reconcile.find(first.id()).state()).isEqualTo(MisState.POSTED);
    assertThat(reconcile.find(second.id()).state()).isEqualTo(MisState.POSTED);
  }

  @Test
  void given_a_wrong_list_when_the_corrected_one_comes_then_it_posts_and_the_wrong_one_waits() {
    bank("UTR1", "3200");
    var wrong = take(1, line(2, "S2", "UTR1", "3300", "0"));

    var right = take(2, line(2, "S2", "UTR1", "3200", "0"));

    assertThat(reconcile.find(right.id()).state()).isEqualTo(MisState.POSTED);
    assertThat(reconcile.find(wrong.id()).state()).isEqualTo(MisState.UNBALANCED);
    assertThat(tasks.open())
        .allMatch(t -> t.contains(wrong.id().text()))
        .last()
        .asString()
        .endsWith("transfer UTR1: lists say Rs 6,500.00, the bank Rs 3,200.00");
  }

  @Test
  void given_freight_kept_back_when_posted_then_netted_against_what_the_courier_is_owed() {
    bank("UTR1", "3000");
    // Of S8 the courier kept everything: no transfer needs to have brought it.
    var mis = take(1, line(2, "S2", "UTR1", "3000", "200"), line(3, "S8", "UTR9", "0", "4998"));

    assertThat(results(mis)).containsExactly(MisResult.MATCHED, MisResult.MATCHED);
    assertThat(cash.at("S2").received()).isEqualTo(rs("3200"));
    var id = mis.id().text();
    assertThat(books.keys()).containsExactly("CODREMIT:" + id, "CODNET:" + id);
    assertThat(books.entry("CODREMIT:" + id).debitOf(AccountName.COD_CLEARING))
        .isEqualTo(rs("-3000"));
    assertThat(books.entry("CODNET:" + id).debitOf(AccountName.COURIER_PAYABLE))
        .isEqualTo(rs("5198"));

    var none = take(2, line(2, "S9", "UTR9", "0", "1"));
    assertThat(books.keys()).endsWith("CODNET:" + none.id().text()).hasSize(3);
  }

  @Test
  void given_differences_when_posted_then_each_waits_for_a_person_under_its_name() {
    cash.put(at("S2", CodStatus.EXPECTED, "0", "3", false, 3, "S3"));
    cash.put(at("S2", CodStatus.RECONCILED, "500", "500", true, 4, "S4"));
    bank("UTR1", "11700");

    var mis =
        take(
            1,
            line(2, "S2", "UTR1", "3100", "0"),
            line(3, "S2", "UTR1", "100", "0"),
            line(4, "S8", "UTR1", "5000", "0"),
            line(5, "S3", "UTR1", "1500", "0"),
            line(6, "S4", "UTR1", "500", "0"),
            line(7, "S5", "UTR1", "1500", "0"));

    assertThat(results(mis))
        .containsExactly(
            MisResult.SHORT,
            MisResult.DUPLICATE,
            MisResult.EXCESS,
            MisResult.NOT_DELIVERED_HERE,
            MisResult.DUPLICATE,
            MisResult.UNKNOWN_AWB);
    assertThat(reconcile.lines(mis.id(), null, 0, 99))
        .extracting(l -> l.shipment() == null)
        .containsExactly(false, true, false, true, true, true);
    assertThat(cash.at("S2").status()).isEqualTo(CodStatus.SHORT);
    assertThat(cash.at("S2").received()).isEqualTo(rs("3100"));
    assertThat(cash.at("S8").status()).isEqualTo(CodStatus.EXCESS);
    assertThat(cash.at("S3").status()).isEqualTo(CodStatus.EXPECTED);
    assertThat(tasks.open())
        .containsExactly(
            "COD_SHORT S2: dtdc M1 line 2: Rs 3,100.00 of Rs 3,200.00",
            "COD_DUPLICATE S2: dtdc M1 line 3: Rs 100.00 of Rs 3,200.00",
            "COD_EXCESS S8: dtdc M1 line 4: Rs 5,000.00 of Rs 4,998.00",
            "COD_NOT_DELIVERED_HERE S3: dtdc M1 line 5: Rs 1,500.00 of Rs 3.00",
            "COD_DUPLICATE S4: dtdc M1 line 6: Rs 500.00 of Rs 500.00",
            "COD_UNKNOWN_AWB S5: dtdc M1 line 7: Rs 1,500.00 of nothing we know");

    var counts = reconcile.counts(mis.id());
    assertThat(counts).extracting(ReconcileCod.Count::result).containsExactly(MisResult.values());
    assertThat(counts).extracting(ReconcileCod.Count::lines).containsExactly(0, 1, 1, 1, 2, 1);
    assertThat(counts.get(MisResult.DUPLICATE.ordinal()).remitted()).isEqualTo(rs("600"));
    assertThat(reconcile.lines(mis.id(), MisResult.DUPLICATE, 3, 99))
        .extracting(Line::n)
        .containsExactly(6);

    // The rest comes with another list: nobody has to decide any more.
    bank("UTR2", "90");
    var rest = take(2, line(2, "S2", "UTR2", "90", "10"));
    assertThat(cash.at("S2").status()).isEqualTo(CodStatus.RECONCILED);
    assertThat(tasks.open()).noneMatch(t -> t.startsWith("COD_SHORT"));
    assertThat(reconcile.counts(rest.id()).getFirst().deducted()).isEqualTo(rs("10"));
  }

  @Test
  void given_cash_that_was_missing_when_a_list_has_it_then_the_task_is_settled() {
    cash.put(at("S2", CodStatus.MISSING, "0", "3200", false, 2, "S2"));
    tasks.open(ACME, "COD_MISSING", "S2", "dtdc has not remitted it");
    bank("UTR1", "3200");
    take(1, line(2, "S2", "UTR1", "3200", "0"));
    assertThat(tasks.open()).isEmpty();
  }

  // Like a parcel in place, in another state.
  private Collected at(
      String like,
      CodStatus status,
      String received,
      String amount,
      boolean reconciled,
      long n,
      String awb) {
    var p = cash.at(like);
    return new Collected(
        new ShipmentId(new UUID(0, n)),
        p.company(),
        p.courier(),
        awb,
        rs(amount),
        status,
        p.plan(),
        rs(received),
        Money.ZERO,
        reconciled,
        null);
  }

  // The same number, given by another courier to another parcel.
  private void twin() {
    var p = cash.at("S2");
    cash.put(
        new Collected(
            new ShipmentId(new UUID(0, 22)),
            p.company(),
            "delhivery",
            p.awb(),
            p.amount(),
            p.status(),
            p.plan(),
            p.received(),
            Money.ZERO,
            p.reconciled(),
            null));
  }

  @Test
  void given_a_number_of_two_couriers_when_one_remits_then_only_its_own_parcel_moves() {
    twin();
    bank("UTR1", "6400");

    var mis = take(1, line(2, "S2", "UTR1", "3200", "0"), line(3, "S2", "UTR1", "3200", "0"));

    assertThat(results(mis)).containsExactly(MisResult.MATCHED, MisResult.DUPLICATE);
    assertThat(cash.at("dtdc", "S2").status()).isEqualTo(CodStatus.RECONCILED);
    assertThat(cash.at("delhivery", "S2").status()).isEqualTo(CodStatus.COLLECTED);
  }

  @Test
  void given_a_list_of_a_courier_that_has_not_the_parcel_when_taken_then_unknown() {
    var p = cash.at("S2");
    cash.put(
        new Collected(
            new ShipmentId(new UUID(0, 23)),
            p.company(),
            "delhivery",
            "S23",
            p.amount(),
            p.status(),
            p.plan(),
            Money.ZERO,
            Money.ZERO,
            false,
            null));
    bank("UTR1", "3200");

    var mis = take(1, line(2, "S23", "UTR1", "3200", "0"));

    assertThat(results(mis)).containsExactly(MisResult.UNKNOWN_AWB);
    assertThat(cash.at("S23").status()).isEqualTo(CodStatus.COLLECTED);
  }

  @Test
  void given_a_number_of_two_couriers_when_a_person_decides_then_the_courier_must_be_said() {
    put(CodStatus.SHORT, "3100", false);
    twin();

    assertThatThrownBy(() -> reconcile.decide("S2", null, Decision.PLATFORM_PAYS, "", "fin_2"))
        .isInstanceOf(AwbAmbiguous.class)
        .hasMessageContaining("S2");
    assertThatThrownBy(() -> reconcile.reverse("S2", null, "false", "fin_2"))
        .isInstanceOf(AwbAmbiguous.class);
    assertThatThrownBy(() -> reconcile.decide("S2", "x", Decision.PLATFORM_PAYS, "", "fin_2"))
        .isInstanceOf(NotFound.class);

    reconcile.decide("S2", "delhivery", Decision.PLATFORM_PAYS, "", "fin_2");

    assertThat(cash.at("dtdc", "S2").status()).isEqualTo(CodStatus.SHORT);
    assertThat(cash.at("delhivery", "S2").status()).isEqualTo(CodStatus.RECONCILED);
  }

  private void put(CodStatus status, String received, boolean reconciled) {
    cash.put(at("S2", status, received, "3200", reconciled, 2, "S2"));
    for (var kind : List.of("COD_SHORT", "COD_EXCESS", "COD_MISSING"))
      tasks.open(ACME, kind, "S2", "look");
  }

  @Test
  void given_short_cash_when_the_platform_pays_then_an_expense_and_the_seller_gets_all() {
    put(CodStatus.SHORT, "3100", false);

    var after = reconcile.decide("S2", null, Decision.PLATFORM_PAYS, "lost in the hub", "fin_2");

    assertThat(after).isEqualTo(cash.at("S2"));
    assertThat(after.status()).isEqualTo(CodStatus.RECONCILED);
    assertThat(after.writtenOff()).isEqualTo(rs("100"));
    assertThat(after.reconciled()).isTrue();
    assertThat(after.owed()).isEqualTo(Money.ZERO);
    var key = "CODSHORT:" + after.shipment().text();
    assertThat(books.keys()).containsExactly(key);
    assertThat(books.entry(key).debitOf(AccountName.CLAIMS_EXPENSE)).isEqualTo(rs("100"));
    assertThat(cash.bornBySeller(after.shipment())).isEqualTo(Money.ZERO);
    assertThat(tasks.open()).isEmpty();
  }

  @Test
  void given_short_cash_when_the_seller_erred_then_it_gets_what_was_collected() {
    put(CodStatus.SHORT, "3100", false);

    var after = reconcile.decide("S2", null, Decision.SELLER_ERROR, "entered wrong", "fin_2");

    var key = "CODSHORT_SELLER:" + after.shipment().text();
    assertThat(books.keys()).containsExactly(key);
    assertThat(books.entry(key).debitOf(AccountName.COD_PAYABLE)).isEqualTo(rs("100"));
    assertThat(books.locked(ACME).balance()).isEqualTo(rs("100"));
    assertThat(after.writtenOff()).isEqualTo(rs("100"));
    assertThat(cash.bornBySeller(after.shipment())).isEqualTo(rs("100"));
  }

  @Test
  void given_excess_cash_when_kept_for_the_courier_then_the_books_stay() {
    put(CodStatus.EXCESS, "3300", false);

    var after = reconcile.decide("S2", null, Decision.KEPT_FOR_COURIER, "theirs", "fin_2");

    assertThat(after.status()).isEqualTo(CodStatus.RECONCILED);
    assertThat(after.writtenOff()).isEqualTo(Money.ZERO);
    assertThat(books.keys()).isEmpty();
    assertThat(tasks.open()).isEmpty();
  }

  @Test
  void given_early_cash_on_its_way_when_decided_then_its_state_stays() {
    put(CodStatus.REMITTED, "3100", false);
    assertThat(reconcile.decide("S2", null, Decision.PLATFORM_PAYS, "", "fin_2").status())
        .isEqualTo(CodStatus.REMITTED);
  }

  @ParameterizedTest
  @CsvSource({
    // Nothing came and nobody said that it is missing.
    "COLLECTED,     0, false, PLATFORM_PAYS, false",
    "MISSING,       0, false, PLATFORM_PAYS, true",
    "BATCHED,    3100, false, PLATFORM_PAYS, true",
    "SHORT,      3100, true,  PLATFORM_PAYS, false",
    "RECONCILED, 3200, false, PLATFORM_PAYS, false",
    "EXCESS,     3201, false, PLATFORM_PAYS, false",
    "MISSING,       0, false, SELLER_ERROR, false",
    "REMITTED,   3100, false, SELLER_ERROR, false",
    "SHORT,      3200, false, SELLER_ERROR, false",
    "SHORT,      3100, false, KEPT_FOR_COURIER, false",
    "RECONCILED, 3200, false, KEPT_FOR_COURIER, false",
    "EXCESS,     3201, false, KEPT_FOR_COURIER, true",
    "EXCESS,     3201, true,  KEPT_FOR_COURIER, false"
  })
  void given_a_parcel_when_decided_then_only_what_fits_its_state(
      CodStatus status, String received, boolean reconciled, Decision decision, boolean fits) {
    put(status, received, reconciled);
    if (fits) {
      assertThat(reconcile.decide("S2", null, decision, "", "fin_2").reconciled()).isTrue();
    } else {
      assertThatThrownBy(() -> reconcile.decide("S2", null, decision, "", "fin_2"))
          .isInstanceOf(CodWrongState.class);
      assertThat(books.keys()).isEmpty();
    }
  }

  @Test
  void given_a_false_delivery_when_reversed_then_later_cash_pays_it_if_it_can() {
    put(CodStatus.REMITTED, "3200", true);
    tasks.open(ACME, "TRACKING_CONFLICT", cash.at("S2").shipment().text(), "look");
    // 200.00 of it are promised to an earlier reversal.
    cash.owe(ACME, rs("3400"));
    openReversals = rs("200");

    var before = reconcile.reverse("S2", null, "the buyer never got it", "fin_2");

    assertThat(before.status()).isEqualTo(CodStatus.REMITTED);
    assertThat(cash.at("S2").status()).isEqualTo(CodStatus.REVERSED);
    var entry = books.entry("CODREV:" + before.shipment().text());
    assertThat(entry.debitOf(AccountName.COD_PAYABLE)).isEqualTo(rs("3200"));
    assertThat(entry.debitOf(AccountName.COD_CLEARING)).isEqualTo(rs("-3200"));
    assertThat(books.locked(ACME).balance()).isEqualTo(rs("100"));
    assertThat(reversals).containsExactly("Rs 3,200.00 of it Rs 3,200.00, the buyer never got it");
    assertThat(tasks.open()).noneMatch(t -> t.startsWith("TRACKING_CONFLICT"));
  }

  @Test
  void given_a_part_that_the_seller_bore_when_reversed_then_only_the_rest_is_taken_back() {
    put(CodStatus.SHORT, "3000", false);
    reconcile.decide("S2", null, Decision.SELLER_ERROR, "entered wrong", "fin_2");
    put(CodStatus.REMITTED, "3000", true);
    cash.owe(ACME, rs("3400"));

    var parcel = reconcile.reverse("S2", null, "false", "fin_2");

    var entry = books.entry("CODREV:" + parcel.shipment().text());
    assertThat(entry.debitOf(AccountName.COD_PAYABLE)).isEqualTo(rs("3000"));
    assertThat(entry.debitOf(AccountName.COD_CLEARING)).isEqualTo(rs("-3000"));
    assertThat(reversals).containsExactly("Rs 3,000.00 of it Rs 3,000.00, false");
  }

  @Test
  void given_a_false_delivery_when_later_cash_is_too_little_then_wallet_and_dues_pay() {
    put(CodStatus.REMITTED, "3200", true);
    books.put(ACME, new Wallet(rs("3000"), rs("0"), rs("0"), rs("0")));
    cash.owe(ACME, rs("3399.99"));
    openReversals = rs("200");

    var parcel = reconcile.reverse("S2", null, "false", "fin_2");

    var entry = books.entry("CODREV:" + parcel.shipment().text());
    assertThat(entry.debitOf(AccountName.COD_PAYABLE)).isEqualTo(Money.ZERO);
    assertThat(entry.debitOf(AccountName.SELLER_WALLET)).isEqualTo(rs("3000"));
    assertThat(entry.debitOf(AccountName.SELLER_RECEIVABLE)).isEqualTo(rs("200"));
    assertThat(books.locked(ACME).receivable()).isEqualTo(rs("200"));
    assertThat(reversals).containsExactly("Rs 3,200.00 of it Rs 0.00, false");
  }

  @Test
  void given_what_is_not_there_when_asked_for_then_said_so() {
    assertThatThrownBy(() -> reconcile.reverse("S2", null, "not remitted yet", "fin_2"))
        .isInstanceOf(CodWrongState.class);
    assertThatThrownBy(() -> reconcile.reverse("X", null, "", "fin_2"))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> reconcile.decide("X", null, Decision.PLATFORM_PAYS, "", "fin_2"))
        .isInstanceOf(NotFound.class);
    var nobody = new MisId(new UUID(9, 9));
    assertThatThrownBy(() -> reconcile.find(nobody)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> reconcile.counts(nobody)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> reconcile.lines(nobody, null, 0, 9)).isInstanceOf(NotFound.class);
  }
}
