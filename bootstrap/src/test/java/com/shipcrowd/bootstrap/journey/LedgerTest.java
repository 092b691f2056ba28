package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.ledger.KeepBooks;
import com.shipcrowd.application.ledger.ProveLedger;
import com.shipcrowd.application.ledger.needs.Invariants.Finding;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.Id;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.company.Role;
import com.shipcrowd.domain.ledger.JournalEntry;
import com.shipcrowd.domain.ledger.WalletPostings;
import com.shipcrowd.domain.money.Money;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The ledger seen from outside: statements, the chain, closed months.
class LedgerTest {
  private static final Program PROGRAM = Program.shared();

  private static CompanyId company(Seller seller) {
    return new CompanyId(Id.decode(CompanyId.PREFIX, seller.company()).orElseThrow());
  }

  private static LocalDate today() {
    return PROGRAM.bean(MovableClock.class).today();
  }

  private static void post(CompanyId company, JournalEntry entry) {
    PROGRAM
        .bean(UnitOfWork.class)
        .of(
            company,
            () -> {
              var session = PROGRAM.bean(Till.class).open(company);
              session.add(entry);
              session.close();
              return entry;
            });
  }

  private static List<String> broken() {
    return PROGRAM.bean(ProveLedger.class).prove().stream()
        .map(Finding::broken)
        .flatMap(List::stream)
        .filter(Objects::nonNull)
        .toList();
  }

  // Done by the owner of the database, and undone whatever comes of it.
  private static <T> T tampered(String change, String undo, Supplier<T> look) {
    Program.sql(change + " RETURNING 1");
    try {
      return look.get();
    } finally {
      Program.sql(undo + " RETURNING 1");
    }
  }

  @Test
  @DisplayName("11.9 statement lines carry balance, parcel and cause; pages, CSV and legs agree")
  void given_a_parcel_carried_when_the_statement_is_read_then_every_line_opens_its_cause() {
    var seller = Seller.withMoney(PROGRAM, 1000);
    var shipment = seller.bookNew(320000);
    seller.advance(shipment, "RTO_INITIATED");

    var lines = seller.http().get("/v1/wallet/entries?limit=100").is(200).json().path("data");
    assertThat(lines).hasSize(4);
    assertThat(lines.findValuesAsText("cause").stream().map(c -> c.replaceAll(":.*", "")))
        .containsExactly("RTO", "RELEASE", "HOLD", "TOPUP");
    assertThat(lines.get(0).path("balance_paise").asLong()).isEqualTo(seller.balance());
    assertThat(lines.get(2).path("balance_paise").asLong()).isEqualTo(100000 - 16520);
    assertThat(lines.get(2).path("awb").asText()).isEqualTo(shipment.path("awb").asText());

    var first = seller.http().get("/v1/wallet/entries?limit=3").is(200).json();
    var second =
        seller
            .http()
            .get("/v1/wallet/entries?limit=3&after=" + first.path("next_after").asText())
            .is(200)
            .json();
    assertThat(second.path("data").get(0)).isEqualTo(lines.get(3));
    var dated =
        seller
            .http()
            .get("/v1/wallet/entries?limit=3&from=" + today().minusDays(1) + "&to=" + today())
            .is(200)
            .json();
    assertThat(dated.path("data")).isEqualTo(first.path("data"));
    var restOfDated =
        seller
            .http()
            .get(
                "/v1/wallet/entries?limit=3&from="
                    + today().minusDays(1)
                    + "&to="
                    + today()
                    + "&after="
                    + dated.path("next_after").asText())
            .is(200)
            .json();
    assertThat(restOfDated.path("data")).isEqualTo(second.path("data"));
    assertThat(
            seller
                .http()
                .get("/v1/wallet/entries?awb=" + shipment.path("awb").asText())
                .is(200)
                .json()
                .path("data"))
        .hasSize(3);

    var explained =
        seller.http().get("/v1/wallet/entries/" + lines.get(2).path("id").asText()).is(200).json();
    assertThat(explained.path("shipment").path("billed_weight_g").asInt()).isEqualTo(1000);
    assertThat(explained.path("shipment").path("charges").findValuesAsText("state"))
        .containsExactly("CAPTURED", "RELEASED");
    assertThat(explained.path("legs").findValuesAsText("account"))
        .containsExactly("SELLER_WALLET", "WALLET_HOLDS");
    assertThat(explained.path("legs").get(0).path("debit_paise").asLong()).isEqualTo(16520);
    var stranger = Seller.registered(PROGRAM);
    stranger.http().get("/v1/wallet/entries/" + lines.get(2).path("id").asText()).is(404);

    var period = "?from=" + today() + "&to=" + today();
    var csv = seller.http().get("/v1/wallet/statement.csv" + period).is(200).text();
    assertThat(csv.lines().toList()).hasSize(5);
    assertThat(csv).contains(",165.20,,834.80");
    var pdf = seller.http().get("/v1/wallet/statement.pdf" + period).is(200).bytes();
    assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    assertThat(seller.http().get("/v1/wallet/statement.pdf" + period).is(200).bytes())
        .isEqualTo(pdf);
    seller.http().get("/v1/wallet/statement.csv?from=2026-02-30&to=2026-03-01").is(400);
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName("a changed, a swapped and a removed row are each found and named")
  void given_the_owner_of_the_database_when_a_row_is_changed_then_prove_names_it() {
    var seller = Seller.withMoney(PROGRAM, 1000);
    seller.bookNew(0);
    var company = company(seller).value();
    var hold =
        Program.sql(
                "SELECT id FROM ledger_entry WHERE company_id = '"
                    + company
                    + "' AND business_key LIKE 'HOLD:%'")
            .getFirst();
    var key =
        Program.sql("SELECT business_key FROM ledger_entry WHERE id = '" + hold + "'").getFirst();

    // Both legs, so that the entry still balances; the wallet too, so that the cache agrees.
    var legs =
        tampered(
            "UPDATE ledger_leg SET paise = paise * 2 WHERE entry_id = '" + hold + "'",
            "UPDATE ledger_leg SET paise = paise / 2 WHERE entry_id = '" + hold + "'",
            LedgerTest::broken);
    assertThat(legs).anySatisfy(b -> assertThat(b).contains("legs changed: " + key));

    var words =
        tampered(
            "UPDATE ledger_entry SET event = 'something else' WHERE id = '" + hold + "'",
            "UPDATE ledger_entry SET event = 'Shipment booked: hold' WHERE id = '" + hold + "'",
            LedgerTest::broken);
    assertThat(words).anySatisfy(b -> assertThat(b).contains("changed: " + key));

    var day =
        tampered(
            "UPDATE ledger_entry SET booked_on = booked_on - 40 WHERE id = '" + hold + "'",
            "UPDATE ledger_entry SET booked_on = booked_on + 40 WHERE id = '" + hold + "'",
            LedgerTest::broken);
    assertThat(day).anySatisfy(b -> assertThat(b).contains("changed: " + key));

    var first =
        Program.sql(
                "SELECT id FROM ledger_entry WHERE company_id = '"
                    + company
                    + "' ORDER BY n LIMIT 1")
            .getFirst();
    var elsewhere = "'" + new java.util.UUID(7, 7) + "'";
    var gone =
        tampered(
            "UPDATE ledger_entry SET company_id = " + elsewhere + " WHERE id = '" + first + "'",
            "UPDATE ledger_entry SET company_id = '" + company + "' WHERE id = '" + first + "'",
            LedgerTest::broken);
    assertThat(gone)
        .anySatisfy(b -> assertThat(b).contains("are gone").contains(company.toString()));
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName("a sealed day remembers the heads; rewriting a whole chain breaks it")
  void given_a_sealed_day_when_a_chain_is_rewritten_then_the_seal_tells() {
    var seller = Seller.withMoney(PROGRAM, 500);
    var books = PROGRAM.bean(KeepBooks.class);
    PROGRAM.bean(MovableClock.class).pass(java.time.Duration.ofDays(1));
    books.work();
    assertThat(books.work()).as("once a day").isZero();
    Books.hold(PROGRAM);

    var company = company(seller).value();
    var rewritten =
        tampered(
            "UPDATE ledger_entry SET hash = sha256(hash) WHERE company_id = '" + company + "'",
            "UPDATE ledger_entry e SET hash = w.chain_hash FROM wallet w WHERE w.company_id = e.company_id"
                + " AND e.n = w.chain_n AND e.company_id = '"
                + company
                + "'",
            LedgerTest::broken);
    assertThat(rewritten).anySatisfy(b -> assertThat(b).contains("sealed on").contains("gone"));
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName("a closed month takes no more entries; later ones go to the open month")
  void given_a_closed_month_when_something_is_dated_in_it_then_it_goes_to_the_open_one() {
    var finance = Staff.as(PROGRAM, Role.FINANCE);
    var seller = Seller.withMoney(PROGRAM, 100);
    var last = YearMonth.from(today()).minusMonths(1);

    finance
        .post("/v1/finance/ledger/months", Map.of("month", YearMonth.from(today()).toString()))
        .is(422);
    finance.post("/v1/finance/ledger/months", Map.of("month", "2026-13")).is(422);
    seller.http().post("/v1/finance/ledger/months", Map.of("month", last.toString())).is(403);
    var closed =
        finance.post("/v1/finance/ledger/months", Map.of("month", last.toString())).is(200).json();
    assertThat(closed.path("seal").asText()).hasSize(64);
    assertThat(
            finance
                .post("/v1/finance/ledger/months", Map.of("month", last.toString()))
                .is(200)
                .json())
        .isEqualTo(closed);

    var company = company(seller);
    post(
        company,
        new WalletPostings(company, last.atDay(3)).adjusted("late-" + company, new Money(77), "x"));
    var line = seller.http().get("/v1/wallet/entries?limit=1").is(200).json().path("data").get(0);
    assertThat(line.path("booked_on").asText()).isEqualTo(last.plusMonths(1).atDay(1).toString());

    // Dated back by the database's owner: the chain and the seal both tell.
    var id =
        Program.sql("SELECT id FROM ledger_entry WHERE business_key = 'ADJ:late-" + company + "'")
            .getFirst();
    var back =
        tampered(
            "UPDATE ledger_entry SET booked_on = '"
                + last.atDay(3)
                + "', posted_at = posted_at + interval '1 hour' WHERE id = '"
                + id
                + "'",
            "UPDATE ledger_entry SET booked_on = '"
                + last.plusMonths(1).atDay(1)
                + "', posted_at = posted_at - interval '1 hour' WHERE id = '"
                + id
                + "'",
            LedgerTest::broken);
    assertThat(back)
        .anySatisfy(b -> assertThat(b).contains("the seal of " + last.atDay(1) + " is broken"))
        .anySatisfy(b -> assertThat(b).contains("posted into closed"));
    var balance = finance.get("/v1/finance/ledger/trial-balance?up_to=" + today()).is(200).json();
    long debit = 0;
    long credit = 0;
    for (var row : balance.path("data")) {
      debit += row.path("debit_paise").asLong();
      credit += row.path("credit_paise").asLong();
    }
    assertThat(debit)
        .isPositive()
        .isEqualTo(credit)
        .isEqualTo(balance.path("total_paise").asLong());
    assertThat(finance.get("/v1/finance/ledger/proof").is(200).json().path("holds").asBoolean())
        .isTrue();
  }

  @Test
  @DisplayName("a process that died between closing a month and sealing it: the next look seals it")
  void given_a_month_without_a_seal_when_somebody_looks_then_it_is_sealed_and_stays_so() {
    var books = PROGRAM.bean(KeepBooks.class);
    var last = YearMonth.from(today()).minusMonths(1);
    Staff.as(PROGRAM, Role.FINANCE)
        .post("/v1/finance/ledger/months", Map.of("month", last.toString()))
        .is(200);
    var seal = books.months().getFirst().seal();
    Program.sql(
        "UPDATE ledger_month SET seal = NULL, entries = NULL WHERE month = '"
            + last.atDay(1)
            + "' RETURNING 1");

    assertThat(books.months().getFirst().seal()).isNull();
    books.work();

    assertThat(books.months().getFirst().seal()).isEqualTo(seal).hasSize(64);
    Books.hold(PROGRAM);
  }

  @Test
  @DisplayName("11.14 one alert at crossing, none while below, armed again at 120 %")
  void given_a_threshold_when_the_balance_crosses_it_then_one_alert_goes_out() {
    var seller = Seller.withMoney(PROGRAM, 1000);
    seller.http().send("PUT", "/v1/wallet/alert", Map.of("threshold_paise", 90000)).is(200);
    var alerts = (Supplier<Long>) () -> mails(seller);

    seller.bookNew(0);
    assertThat(seller.balance()).isBetween(90000L, 100000L);
    tellLow();
    assertThat(alerts.get()).isZero();
    seller.bookNew(0);
    tellLow();
    assertThat(alerts.get()).isEqualTo(1);
    seller.bookNew(0);
    tellLow();
    assertThat(alerts.get()).as("none while below").isEqualTo(1);
    seller.topUp(10000);
    seller.bookNew(0);
    seller.bookNew(0);
    tellLow();
    assertThat(alerts.get()).as("risen, but not to 120 %").isEqualTo(1);
    seller.topUp(50000);
    while (seller.balance() >= 90000) seller.bookNew(320000);
    tellLow();
    assertThat(alerts.get()).isEqualTo(2);
  }

  private static void tellLow() {
    PROGRAM.bean(com.shipcrowd.application.wallet.WatchBalance.class).tell();
  }

  private static long mails(Seller seller) {
    return Long.parseLong(
        Program.sql(
                "SELECT count(*) FROM mail WHERE recipient = '"
                    + seller.email()
                    + "' AND subject LIKE 'Your wallet is low%'")
            .getFirst());
  }
}
