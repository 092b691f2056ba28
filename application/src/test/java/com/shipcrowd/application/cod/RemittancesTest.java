package com.shipcrowd.application.cod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.cod.needs.CodBook;
import com.shipcrowd.application.cod.needs.CodBook.Payable;
import com.shipcrowd.application.cod.needs.Remittances;
import com.shipcrowd.application.cod.needs.Remittances.Line;
import com.shipcrowd.application.fakes.CountingIds;
import com.shipcrowd.application.fakes.FakeBooks;
import com.shipcrowd.application.fakes.ManualClock;
import com.shipcrowd.application.fakes.PlainUnitOfWork;
import com.shipcrowd.application.fakes.TaskList;
import com.shipcrowd.application.payout.AskPayout;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.cod.CodPlan;
import com.shipcrowd.domain.cod.CodStatus;
import com.shipcrowd.domain.cod.CodWrongState;
import com.shipcrowd.domain.cod.Collected;
import com.shipcrowd.domain.cod.Remittance;
import com.shipcrowd.domain.cod.RemittanceChanged;
import com.shipcrowd.domain.cod.RemittanceId;
import com.shipcrowd.domain.cod.RemittanceState;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.ledger.AccountName;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payout.BankAccountId;
import com.shipcrowd.domain.payout.Payout;
import com.shipcrowd.domain.payout.PayoutId;
import com.shipcrowd.domain.payout.PayoutSource;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.MakerIsChecker;
import com.shipcrowd.domain.shipment.ShipmentId;
import com.shipcrowd.domain.wallet.Wallet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Batches of cash: made on payout days, submitted, approved by another person, paid, failed, given up.
class RemittancesTest {
  private static final CompanyId ACME = new CompanyId(new UUID(0, 7));

  // Friday, 17 April 2026.
  private final ManualClock clock = new ManualClock(Instant.parse("2026-04-17T06:00:00Z"));
  private final PlainUnitOfWork work = new PlainUnitOfWork();
  private final FakeBooks books = new FakeBooks();
  private final Till till = new Till(books, books);
  private final TaskList tasks = new TaskList();
  private final Map<ShipmentId, Payable> cash = new LinkedHashMap<>();
  private final Map<ShipmentId, UUID> batched = new HashMap<>();
  private final List<Collected> missing = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private final List<String> earned = new ArrayList<>();
  private final Batches batches = new Batches();
  private final List<Payout> asked = new ArrayList<>();
  private final CodBook book = book();
  private final MakeRemittances make =
      new MakeRemittancesHandler(
          book, batches, new Holidays(), tasks, till, State.HR, work, new CountingIds(), clock);
  private final Payouts payouts = new Payouts();
  private final DecideRemittances decide =
      new DecideRemittancesHandler(
          batches,
          book,
          payouts,
          (company, shipment, place, key, on, lines) ->
              lines.forEach(l -> earned.add(key + " " + place + " " + l.head() + " " + l.total())),
          till,
          work,
          clock);

  private static Money rs(String rupees) {
    return Money.ofRupees(rupees);
  }

  // The few questions that batches ask of the book; everything else is not theirs.
  private CodBook book() {
    return (CodBook)
        java.lang.reflect.Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {CodBook.class},
            (_, method, args) ->
                switch (method.getName()) {
                  case "makeEligible", "feeTaken", "remitted", "unbatch", "took" -> {
                    told.add(method.getName() + last(method.getName(), args));
                    if (method.getName().equals("unbatch"))
                      batched.values().removeIf(args[1]::equals);
                    yield method.getName().equals("makeEligible") ? (Object) 0 : null;
                  }
                  case "markMissing" -> {
                    told.add("markMissing " + args[0]);
                    yield List.copyOf(missing);
                  }
                  case "toPay" -> {
                    told.add("toPay " + args[0] + " " + args[1]);
                    yield args[2] == null && !open().isEmpty() ? List.of(ACME) : List.of();
                  }
                  case "payable" -> open();
                  case "plan" -> Optional.empty();
                  case "batch" -> {
                    for (var s : (List<?>) args[2]) batched.put((ShipmentId) s, (UUID) args[1]);
                    yield null;
                  }
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private static String last(String name, Object[] args) {
    return switch (name) {
      case "took" -> " " + args[2] + " " + args[3];
      // Whoever has not paid what was due before gets nothing early.
      case "makeEligible" -> " " + args[3];
      default -> "";
    };
  }

  private List<Payable> open() {
    return cash.values().stream().filter(p -> !batched.containsKey(p.shipment())).toList();
  }

  private final class Holidays implements com.shipcrowd.application.cod.needs.BankHolidays {
    private final Map<LocalDate, KeepBankHolidays.Holiday> all = new LinkedHashMap<>();

    @Override
    public List<KeepBankHolidays.Holiday> between(LocalDate from, LocalDate to) {
      return all.values().stream()
          .filter(h -> !h.day().isBefore(from) && !h.day().isAfter(to))
          .toList();
    }

    @Override
    public void put(KeepBankHolidays.Holiday holiday, String actor) {
      all.put(holiday.day(), holiday);
    }

    @Override
    public void remove(LocalDate day) {
      all.remove(day);
    }
  }

  private static final class Batches implements Remittances {
    private final Map<RemittanceId, Remittance> all = new LinkedHashMap<>();
    private final Map<RemittanceId, List<Line>> lines = new HashMap<>();
    private final List<RemittanceId> released = new ArrayList<>();
    private Money reversals = Money.ZERO;
    private boolean reversalsBack;

    @Override
    public String number(LocalDate day) {
      return "CR-" + day + "-" + (all.size() + 1);
    }

    @Override
    public void add(Remittance remittance, List<Line> parcels) {
      all.put(remittance.id(), remittance);
      lines.put(remittance.id(), parcels);
    }

    @Override
    public void keep(Remittance remittance, Instant at) {
      if (all.get(remittance.id()).version() >= remittance.version())
        throw new IllegalStateException("stale");
      all.put(remittance.id(), remittance);
    }

    @Override
    public Optional<Remittance> find(RemittanceId id) {
      return Optional.ofNullable(all.get(id));
    }

    @Override
    public Optional<Remittance> locked(CompanyId company, RemittanceId id) {
      return find(id);
    }

    @Override
    public List<Remittance> page(
        @Nullable CompanyId company,
        @Nullable RemittanceState state,
        @Nullable UUID before,
        int most) {
      return List.copyOf(all.values());
    }

    @Override
    public List<Line> lines(CompanyId company, RemittanceId id) {
      return lines.get(id);
    }

    @Override
    public List<SeeCod.AdviceRow> rows(CompanyId company, RemittanceId id) {
      return List.of();
    }

    @Override
    public void release(CompanyId company, RemittanceId id) {
      released.add(id);
    }

    @Override
    public void addReversal(
        CompanyId company,
        ShipmentId shipment,
        Money amount,
        Money fromCod,
        String reason,
        String actor,
        Instant at) {}

    @Override
    public Money takeReversals(CompanyId company, RemittanceId id) {
      return reversals;
    }

    @Override
    public Money openReversals(CompanyId company) {
      return reversals;
    }

    @Override
    public void releaseReversals(CompanyId company, RemittanceId id) {
      reversalsBack = true;
    }

    @Override
    public Optional<Payee> payee(CompanyId company, RemittanceId id) {
      return Optional.empty();
    }
  }

  private final class Payouts implements AskPayout {
    private int required;

    @Override
    public Payout ask(CompanyId company, PayoutSource source, UUID sourceId, Money amount) {
      asked.add(
          Payout.decided(
              new PayoutId(new UUID(2, asked.size() + 1L)),
              company,
              source,
              sourceId,
              amount,
              new BankAccountId(new UUID(3, 1)),
              clock.now()));
      return asked.getLast();
    }

    @Override
    public Payout retry(CompanyId company, PayoutId payout) {
      told.add("retry");
      return asked.getLast();
    }

    @Override
    public void requireAccount(CompanyId company) {
      required++;
    }
  }

  private void cash(long n, String amount, CodPlan plan, LocalDate delivered, boolean hasFee) {
    var id = new ShipmentId(new UUID(0, n));
    cash.put(id, new Payable(id, rs(amount), rs(amount), plan, delivered, hasFee, State.DL));
  }

  @BeforeEach
  void wallet() {
    books.put(ACME, Money.ZERO);
  }

  private Remittance draft() {
    assertThat(make.work()).isEqualTo(1);
    return List.copyOf(batches.all.values()).getLast();
  }

  private Remittance approved() {
    var batch = draft();
    decide.submit(batch.id(), "maker");
    return decide.approve(batch.id(), "checker");
  }

  @Test
  void given_a_payout_day_when_cash_is_due_then_a_draft_with_its_fees() {
    cash(1, "3200", CodPlan.STANDARD, LocalDate.of(2026, 4, 8), false);
    // E.g. S8 of the worked month: 0.99 % of 4,998.00 and GST.
    cash(2, "4998", CodPlan.EARLY_D2, LocalDate.of(2026, 4, 15), false);
    cash(3, "100", CodPlan.EARLY_D2, LocalDate.of(2026, 4, 15), true);
    cash(4, "100", CodPlan.EARLY_D2, LocalDate.of(2026, 4, 9), false);

    var batch = draft();

    assertThat(batch.number()).isEqualTo("CR-2026-04-17-1");
    assertThat(batch.payOn()).isEqualTo(LocalDate.of(2026, 4, 17));
    assertThat(batch.sum().cod()).isEqualTo(rs("8398"));
    assertThat(batch.sum().fee()).isEqualTo(rs("49.48"));
    assertThat(batch.sum().feeTax()).isEqualTo(rs("8.91"));
    assertThat(batches.lines.get(batch.id()))
        .extracting(Line::fee)
        .containsExactly(Money.ZERO, rs("49.48"), Money.ZERO, Money.ZERO);
    // Friday pays what was due from Thursday on; early cash every working day.
    assertThat(told)
        .contains(
            "makeEligible 2026-03-18", "markMissing 2026-04-02", "toPay 2026-04-17 2026-04-17");
    assertThat(batched).hasSize(4);
    assertThat(make.work()).isZero();
  }

  @Test
  void given_a_sunday_or_too_little_when_due_then_it_waits() {
    cash(1, "99.99", CodPlan.STANDARD, LocalDate.of(2026, 4, 8), false);
    assertThat(make.work()).isZero();
    cash(2, "0.01", CodPlan.STANDARD, LocalDate.of(2026, 4, 8), false);
    clock.pass(Duration.ofDays(2));
    assertThat(make.work()).isZero();
    clock.pass(Duration.ofDays(1));
    assertThat(make.work()).isEqualTo(1);
    // Tuesday pays early cash only.
    clock.pass(Duration.ofDays(1));
    cash(3, "500", CodPlan.EARLY_D2, LocalDate.of(2026, 4, 19), false);
    make.work();
    assertThat(told).contains("toPay null 2026-04-21");
  }

  @Test
  void given_cash_in_no_list_when_two_weeks_pass_then_a_person_looks() {
    missing.add(
        new Collected(
            new ShipmentId(new UUID(0, 1)),
            ACME,
            "dtdc",
            "AWB1",
            rs("5"),
            CodStatus.MISSING,
            CodPlan.STANDARD,
            Money.ZERO,
            Money.ZERO,
            false,
            null));
    make.work();
    assertThat(tasks.open())
        .containsExactly("COD_MISSING AWB1: dtdc has not remitted Rs 5.00 since it was delivered");
  }

  @Test
  void given_a_draft_when_approved_by_another_person_then_fees_dues_wallet_and_net_are_posted() {
    books.put(ACME, new Wallet(rs("-30"), rs("0"), rs("70"), rs("100")));
    cash(2, "4998", CodPlan.EARLY_D2, LocalDate.of(2026, 4, 15), false);
    var batch = draft();
    assertThatThrownBy(() -> decide.approve(batch.id(), "checker"))
        .isInstanceOf(CodWrongState.class);
    assertThat(decide.submit(batch.id(), "maker").state())
        .isEqualTo(RemittanceState.PENDING_APPROVAL);
    assertThatThrownBy(() -> decide.approve(batch.id(), "maker"))
        .isInstanceOf(MakerIsChecker.class);

    var done = decide.approve(batch.id(), "checker");

    var id = batch.id().text();
    var parcel = new ShipmentId(new UUID(0, 2)).text();
    assertThat(done.state()).isEqualTo(RemittanceState.APPROVED);
    assertThat(payouts.required).isEqualTo(1);
    assertThat(done.payout()).isEqualTo(asked.getFirst().id());
    assertThat(asked.getFirst().amount()).isEqualTo(rs("4839.61"));
    assertThat(books.keys())
        .containsExactly(
            "EARLYCOD:" + parcel,
            "REMIT:" + id + ":DUES",
            "REMIT:" + id + ":WALLET",
            "REMIT:" + id);
    assertThat(books.entry("REMIT:" + id).debitOf(AccountName.COD_PAYABLE))
        .isEqualTo(rs("4839.61"));
    assertThat(books.locked(ACME).balance()).isEqualTo(Money.ZERO);
    assertThat(books.locked(ACME).receivable()).isEqualTo(Money.ZERO);
    assertThat(earned).containsExactly("EARLYCOD:" + parcel + " DL EARLY_COD_FEE Rs 58.39");
    assertThat(told).contains("feeTaken");
    assertThatThrownBy(() -> decide.submit(new RemittanceId(new UUID(9, 9)), "m"))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> decide.toWallet(ACME, new RemittanceId(new UUID(9, 9)), rs("1")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void given_sums_that_moved_when_approved_then_it_is_a_draft_again_and_nothing_is_paid() {
    cash(1, "3200", CodPlan.STANDARD, LocalDate.of(2026, 4, 8), false);
    var batch = draft();
    decide.submit(batch.id(), "maker");
    batches.reversals = rs("200");

    assertThatThrownBy(() -> decide.approve(batch.id(), "checker"))
        .isInstanceOfSatisfying(
            RemittanceChanged.class,
            e -> assertThat(e.values()).isEqualTo(Map.of("net_paise", 300_000L)));

    assertThat(batches.all.get(batch.id()).state()).isEqualTo(RemittanceState.DRAFT);
    assertThat(batches.all.get(batch.id()).sum().net()).isEqualTo(rs("3000"));
    assertThat(books.keys()).isEmpty();
    assertThat(asked).isEmpty();
  }

  @Test
  void given_a_wish_when_the_seller_wants_money_in_its_wallet_then_the_bank_keeps_the_least() {
    cash(1, "3200", CodPlan.STANDARD, LocalDate.of(2026, 4, 8), false);
    var batch = draft();

    assertThat(decide.toWallet(ACME, batch.id(), rs("500")).sum().net()).isEqualTo(rs("2700"));
    assertThat(decide.toWallet(ACME, batch.id(), rs("5000")).sum().net()).isEqualTo(rs("100"));
    decide.submit(batch.id(), "maker");
    decide.approve(batch.id(), "checker");
    assertThat(books.locked(ACME).balance()).isEqualTo(rs("3100"));
    assertThatThrownBy(() -> decide.toWallet(ACME, batch.id(), rs("1")))
        .isInstanceOf(CodWrongState.class);
  }

  @Test
  void given_a_failed_transfer_when_retried_or_given_up_then_what_was_taken_stays_taken() {
    books.put(ACME, new Wallet(rs("0"), rs("0"), rs("70"), rs("0")));
    cash(2, "4998", CodPlan.EARLY_D2, LocalDate.of(2026, 4, 15), false);
    cash(3, "500", CodPlan.STANDARD, LocalDate.of(2026, 4, 8), false);
    var batch = approved();
    var ends = new RemittanceEnds(batches, book, clock);
    assertThat(ends.source()).isEqualTo(PayoutSource.REMITTANCE);
    var payout = asked.getFirst().asking("razorpayx", clock.now());
    ends.processing(payout);
    assertThat(batches.all.get(batch.id()).state()).isEqualTo(RemittanceState.PROCESSING);
    var session = till.open(ACME);
    ends.failed(
        payout.refused(
            "invalid_account", com.shipcrowd.domain.payout.Cure.OTHER_ACCOUNT, clock.now()),
        session);
    session.close();
    assertThat(books.keys()).endsWith("PAYFAIL:" + payout.id().text() + ":1");
    assertThat(batches.all.get(batch.id()).note()).isEqualTo("invalid_account");

    assertThat(decide.retry(batch.id()).tries()).isEqualTo(2);
    assertThat(told).contains("retry");
    assertThat(books.keys()).endsWith("REMIT:" + batch.id().text() + ":2");
    batches.keep(batches.all.get(batch.id()).failed("again"), clock.now());
    assertThat(decide.cancel(batch.id(), "given up").state()).isEqualTo(RemittanceState.CANCELLED);

    // The fee and 70.00 of dues out of the first parcel, nothing out of the second.
    assertThat(told).contains("took Rs 128.39 true", "took Rs 0.00 false", "unbatch");
    assertThat(batches.released).containsExactly(batch.id());
    assertThat(batches.reversalsBack).isFalse();
    assertThat(batched).isEmpty();
  }

  @Test
  void given_a_draft_when_given_up_then_its_parcels_and_reversals_are_free() {
    cash(1, "3200", CodPlan.STANDARD, LocalDate.of(2026, 4, 8), false);
    var batch = draft();
    decide.cancel(batch.id(), "no");

    assertThat(batches.reversalsBack).isTrue();
    assertThat(batches.released).containsExactly(batch.id());
    assertThat(told).doesNotContain("took Rs 0.00 false");
  }

  @Test
  void given_a_transfer_when_the_bank_paid_then_the_batch_has_its_number() {
    cash(1, "3200", CodPlan.STANDARD, LocalDate.of(2026, 4, 8), false);
    var batch = approved();
    new RemittanceEnds(batches, book, clock)
        .paid(asked.getFirst().asking("b", clock.now()).paid("p", "UTR1", null));
    assertThat(batches.all.get(batch.id()).utr()).isEqualTo("UTR1");
    assertThat(told).contains("remitted");
  }

  @Test
  void given_holidays_when_kept_then_seen_by_year_and_banks_are_shut() {
    var kept = new Holidays();
    var keep = new KeepBankHolidaysHandler(kept, work);
    keep.put(new KeepBankHolidays.Holiday(LocalDate.of(2026, 1, 26), "Republic Day"), "fin_1");
    keep.put(new KeepBankHolidays.Holiday(LocalDate.of(2027, 1, 26), "Republic Day"), "fin_1");
    assertThat(keep.of(2026)).hasSize(1);
    assertThat(keep.of(2027))
        .extracting(KeepBankHolidays.Holiday::day)
        .containsExactly(LocalDate.of(2027, 1, 26));
    keep.remove(LocalDate.of(2026, 1, 26));
    assertThat(keep.of(2026)).isEmpty();
  }
}
