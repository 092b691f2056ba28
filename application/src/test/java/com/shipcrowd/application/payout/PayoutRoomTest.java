package com.shipcrowd.application.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.fakes.CountingIds;
import com.shipcrowd.application.fakes.FakeBooks;
import com.shipcrowd.application.fakes.ManualClock;
import com.shipcrowd.application.fakes.PlainUnitOfWork;
import com.shipcrowd.application.payout.needs.BankAccounts;
import com.shipcrowd.application.payout.needs.PayoutGateway;
import com.shipcrowd.application.payout.needs.PayoutGateway.Checked;
import com.shipcrowd.application.payout.needs.PayoutGateway.Order;
import com.shipcrowd.application.payout.needs.PayoutGateway.Push;
import com.shipcrowd.application.payout.needs.PayoutGateway.Told;
import com.shipcrowd.application.payout.needs.Payouts;
import com.shipcrowd.application.payout.needs.Withdrawals;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payout.AccountNumber;
import com.shipcrowd.domain.payout.BankAccount;
import com.shipcrowd.domain.payout.BankAccountId;
import com.shipcrowd.domain.payout.BankAccountNotReady;
import com.shipcrowd.domain.payout.Beneficiary;
import com.shipcrowd.domain.payout.Cure;
import com.shipcrowd.domain.payout.Ifsc;
import com.shipcrowd.domain.payout.Payout;
import com.shipcrowd.domain.payout.PayoutFileId;
import com.shipcrowd.domain.payout.PayoutId;
import com.shipcrowd.domain.payout.PayoutSource;
import com.shipcrowd.domain.payout.PayoutState;
import com.shipcrowd.domain.payout.PayoutWrongState;
import com.shipcrowd.domain.payout.Withdrawal;
import com.shipcrowd.domain.payout.WithdrawalId;
import com.shipcrowd.domain.payout.WithdrawalStatus;
import com.shipcrowd.domain.ratecard.MakerIsChecker;
import com.shipcrowd.domain.wallet.InsufficientBalance;
import com.shipcrowd.domain.wallet.OutstandingDues;
import com.shipcrowd.domain.wallet.Wallet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Withdrawals and the transfers they become. Source: lifecycle.md sections 8 and 10.
class PayoutRoomTest {
  private static final CompanyId ACME = new CompanyId(new UUID(0, 7));

  private final ManualClock clock = new ManualClock(Instant.parse("2026-04-28T06:00:00Z"));
  private final PlainUnitOfWork work = new PlainUnitOfWork();
  private final CountingIds ids = new CountingIds();
  private final FakeBooks books = new FakeBooks();
  private final Till till = new Till(books, books);
  private final Transfers transfers = new Transfers();
  private final Asked asked = new Asked();
  private final Accounts accounts = new Accounts();
  private final Bank bank = new Bank();
  private final List<String> checks = new ArrayList<>();
  private final AskPayout ask = new AskPayoutHandler(accounts, transfers, ids, clock);
  private final Withdraw withdraw = new WithdrawHandler(asked, ask, till, work, ids, clock);

  private static Money rs(String rupees) {
    return Money.ofRupees(rupees);
  }

  private SettlePayouts settle(boolean byFile) {
    var handler =
        (KeepBankAccount)
            java.lang.reflect.Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {KeepBankAccount.class},
                (_, method, args) -> {
                  checks.add(method.getName() + " " + List.of(args));
                  return method.getReturnType() == boolean.class ? Boolean.TRUE : null;
                });
    return new SettlePayoutsHandler(
        transfers,
        accounts,
        List.of(bank),
        byFile,
        handler,
        List.of(new OtherEnds(), new WithdrawalEnds(asked, clock)),
        till,
        work,
        clock);
  }

  // Batches of cash hear nothing of withdrawals.
  private static final class OtherEnds implements PayoutEnds {
    @Override
    public PayoutSource source() {
      return PayoutSource.REMITTANCE;
    }

    @Override
    public void processing(Payout payout) {
      throw new AssertionError(payout);
    }

    @Override
    public void paid(Payout payout) {
      throw new AssertionError(payout);
    }

    @Override
    public void failed(Payout payout, Till.Session session) {
      throw new AssertionError(payout);
    }
  }

  private static final class Transfers implements Payouts {
    private final Map<PayoutId, Payout> all = new LinkedHashMap<>();
    private final List<String> tasks = new ArrayList<>();
    private boolean play;

    @Override
    public boolean isSandbox(CompanyId company) {
      return play;
    }

    @Override
    public void add(Payout payout, boolean isPlay) {
      assertThat(isPlay).isEqualTo(play);
      all.put(payout.id(), payout);
    }

    @Override
    public void keep(Payout payout, Instant at) {
      if (all.get(payout.id()).version() >= payout.version())
        throw new IllegalStateException("stale");
      all.put(payout.id(), payout);
    }

    @Override
    public Optional<Payout> find(PayoutId id) {
      return Optional.ofNullable(all.get(id));
    }

    @Override
    public Optional<Payout> locked(CompanyId company, PayoutId id) {
      return find(id).filter(p -> p.company().equals(company));
    }

    @Override
    public List<Payout> take(Instant now, Instant lease, int most) {
      return all.values().stream()
          .filter(p -> p.dueAt() != null && !p.dueAt().isAfter(now))
          .limit(most)
          .toList();
    }

    @Override
    public List<Payout> page(
        @Nullable CompanyId company, @Nullable PayoutState state, @Nullable UUID before, int most) {
      return all.values().stream().filter(p -> state == null || p.state() == state).toList();
    }

    @Override
    public List<Payout> waiting(int most) {
      return List.of();
    }

    @Override
    public void addFile(BankFile file) {}

    @Override
    public Optional<BankFile> file(PayoutFileId id) {
      return Optional.empty();
    }

    @Override
    public List<BankFile> files(@Nullable UUID before, int most) {
      return List.of();
    }

    @Override
    public List<Payout> inFile(PayoutFileId id) {
      return List.of();
    }

    @Override
    public void openTask(
        CompanyId company, String kind, String subject, String detail, Instant at) {
      var task = kind + " " + detail;
      if (!tasks.contains(task)) tasks.add(task);
    }
  }

  private static final class Asked implements Withdrawals {
    private final Map<WithdrawalId, Withdrawal> all = new LinkedHashMap<>();

    @Override
    public void add(Withdrawal withdrawal) {
      all.put(withdrawal.id(), withdrawal);
    }

    @Override
    public void keep(Withdrawal withdrawal, Instant at) {
      add(withdrawal);
    }

    @Override
    public Optional<Withdrawal> find(WithdrawalId id) {
      return Optional.ofNullable(all.get(id));
    }

    @Override
    public Optional<Withdrawal> locked(CompanyId company, WithdrawalId id) {
      return find(id).filter(w -> w.company().equals(company));
    }

    @Override
    public List<Withdrawal> page(
        @Nullable CompanyId company,
        @Nullable WithdrawalStatus status,
        @Nullable UUID before,
        int most) {
      return all.values().stream().filter(w -> status == null || w.status() == status).toList();
    }
  }

  private static final class Accounts implements BankAccounts {
    private final Map<BankAccountId, BankAccount> all = new LinkedHashMap<>();
    private @Nullable BankAccount current;

    @Override
    public void replace(BankAccount account) {
      current = account;
      all.put(account.id(), account);
    }

    @Override
    public void keep(BankAccount account, Instant dueAt, boolean isDone) {
      replace(account);
    }

    @Override
    public Optional<BankAccount> current(CompanyId company) {
      return Optional.ofNullable(current);
    }

    @Override
    public Optional<BankAccount> locked(CompanyId company, BankAccountId id) {
      return find(company, id);
    }

    @Override
    public Optional<BankAccount> find(CompanyId company, BankAccountId id) {
      return Optional.ofNullable(all.get(id));
    }

    @Override
    public boolean hadVerified(CompanyId company) {
      return false;
    }

    @Override
    public List<BankAccount> take(Instant now, Instant leaseUntil, int most) {
      return List.of();
    }

    @Override
    public Optional<BankAccount> ofCheck(String gateway, String number) {
      return Optional.empty();
    }

    @Override
    public int reseal(int most) {
      return 0;
    }
  }

  private static final class Bank implements PayoutGateway {
    private final List<String> calls = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();
    private Told pays = new Told.Paid("pout_1", "UTR1");
    private Told finds = new Told.Unknown();
    private Push push = new Push.Other("x");

    @Override
    public String name() {
      return "razorpayx";
    }

    @Override
    public boolean isPlay() {
      return false;
    }

    @Override
    public Checked check(String reference, Beneficiary account) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Checked checked(String number) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Told pay(Order order) {
      calls.add("pay " + order.reference());
      orders.add(order);
      return pays;
    }

    @Override
    public Told find(String reference) {
      calls.add("find " + reference);
      return finds;
    }

    @Override
    public boolean isGenuine(Map<String, String> headers, byte[] body) {
      return "good".equals(headers.get("signature"));
    }

    @Override
    public Push read(byte[] body) {
      return push;
    }
  }

  private void account(long n) {
    accounts.replace(
        BankAccount.entered(
                new BankAccountId(new UUID(3, n)),
                ACME,
                new Beneficiary(
                    "Asha Verma", new AccountNumber("12345678901"), new Ifsc("HDFC0001234")),
                clock.now(),
                true)
            .asking("razorpayx")
            .answered("Asha Verma"));
  }

  @BeforeEach
  void money() {
    books.put(ACME, rs("50000"));
    account(1);
  }

  private Withdrawal now(Withdrawal w) {
    return asked.all.get(w.id());
  }

  private Payout payout(Withdrawal w) {
    return transfers.all.get(now(w).payout());
  }

  @Test
  void given_a_small_withdrawal_when_asked_for_then_paid_without_anybody() {
    var w = withdraw.request(ACME, rs("10000"), "usr_1");
    assertThat(w.status()).isEqualTo(WithdrawalStatus.APPROVED);
    assertThat(w.decidedBy()).isEqualTo("SYSTEM:withdrawals");
    assertThat(books.locked(ACME).balance()).isEqualTo(rs("40000"));
    assertThat(books.keys()).containsExactly("WDR:" + w.id().text());

    assertThat(settle(false).work()).isEqualTo(1);

    assertThat(now(w).status()).isEqualTo(WithdrawalStatus.PAID);
    assertThat(now(w).utr()).isEqualTo("UTR1");
    assertThat(payout(w).state()).isEqualTo(PayoutState.PAID);
    assertThat(payout(w).gatewayId()).isEqualTo("pout_1");
    assertThat(payout(w).dueAt()).isEqualTo(clock.now().plus(Duration.ofDays(1)));
    assertThat(books.keys()).endsWith("UTR:" + payout(w).id().text());
    var order = bank.orders.getFirst();
    assertThat(order.reference()).isEqualTo(payout(w).id().text() + "-1");
    assertThat(order.amount()).isEqualTo(rs("10000"));
    assertThat(order.narration()).isEqualTo("Shipcrowd wallet");
    assertThat(order.to().name()).isEqualTo("Asha Verma");
    assertThat(settle(false).work()).isZero();
    assertThat(withdraw.find(ACME, w.id())).isEqualTo(now(w));
    assertThat(withdraw.page(ACME, null, 9)).hasSize(1);
    assertThat(withdraw.everybodys(WithdrawalStatus.PAID, null, 9)).hasSize(1);
    assertThat(settle(false).page(null, PayoutState.PAID, null, 9)).hasSize(1);

    // Watched for four days, then left alone.
    bank.finds = new Told.Paid("pout_1", "UTR1");
    clock.pass(Duration.ofDays(1));
    settle(false).work();
    assertThat(payout(w).dueAt()).isEqualTo(clock.now().plus(Duration.ofDays(1)));
    clock.pass(Duration.ofDays(4));
    settle(false).work();
    assertThat(payout(w).dueAt()).isNull();
    assertThat(books.keys()).hasSize(2);
  }

  @Test
  void given_a_withdrawal_when_it_may_not_be_then_refused() {
    assertThatThrownBy(() -> withdraw.request(ACME, rs("50000.01"), "usr_1"))
        .isInstanceOfSatisfying(
            InsufficientBalance.class,
            e -> assertThat(e.values()).containsEntry("available_paise", 5_000_000L));
    books.put(ACME, new Wallet(rs("500"), rs("0"), rs("1"), rs("0")));
    assertThatThrownBy(() -> withdraw.request(ACME, rs("100"), "usr_1"))
        .isInstanceOf(OutstandingDues.class);
    accounts.current = null;
    assertThatThrownBy(() -> withdraw.request(ACME, rs("100"), "usr_1"))
        .isInstanceOf(BankAccountNotReady.class);
    // Not even one that somebody must approve first.
    books.put(ACME, rs("50000"));
    assertThatThrownBy(() -> withdraw.request(ACME, rs("20000"), "usr_1"))
        .isInstanceOf(BankAccountNotReady.class);
    var other = new WithdrawalId(new UUID(9, 9));
    assertThatThrownBy(() -> withdraw.find(ACME, other)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> withdraw.approve(other, "u")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> withdraw.cancel(ACME, other, "u")).isInstanceOf(NotFound.class);
  }

  @Test
  void given_a_large_withdrawal_when_decided_then_by_somebody_else_and_money_comes_back_on_no() {
    var w = withdraw.request(ACME, rs("20000"), "usr_1");
    assertThat(w.status()).isEqualTo(WithdrawalStatus.REQUESTED);
    assertThat(transfers.all).isEmpty();
    assertThatThrownBy(() -> withdraw.approve(w.id(), "usr_1")).isInstanceOf(MakerIsChecker.class);
    var approved = withdraw.approve(w.id(), "fin_1");
    assertThat(approved.status()).isEqualTo(WithdrawalStatus.APPROVED);
    assertThat(now(w)).isEqualTo(approved);
    assertThat(payout(w).amount()).isEqualTo(rs("20000"));
    assertThatThrownBy(() -> withdraw.approve(w.id(), "fin_1"))
        .isInstanceOf(PayoutWrongState.class);
    assertThat(transfers.all).hasSize(1);
    assertThatThrownBy(() -> withdraw.cancel(ACME, w.id(), "usr_1"))
        .isInstanceOf(PayoutWrongState.class);

    var second = withdraw.request(ACME, rs("20000"), "usr_1");
    assertThat(withdraw.reject(second.id(), "no", "fin_1").status())
        .isEqualTo(WithdrawalStatus.REJECTED);
    assertThat(now(second).note()).isEqualTo("no");
    var third = withdraw.request(ACME, rs("15000"), "usr_1");
    assertThat(withdraw.cancel(ACME, third.id(), "usr_1").status())
        .isEqualTo(WithdrawalStatus.CANCELLED);
    assertThat(withdraw.cancel(ACME, third.id(), "usr_1")).isEqualTo(now(third));
    assertThat(books.locked(ACME).balance()).isEqualTo(rs("30000"));
    assertThat(books.keys()).endsWith("PAYFAIL:" + third.id().text() + ":1");
  }

  @Test
  void given_a_bank_that_refuses_when_asked_then_tried_again_or_given_back() {
    bank.pays = new Told.Refused("pout_1", "bank_offline", Cure.RETRY);
    var w = withdraw.request(ACME, rs("1000"), "usr_1");
    settle(false).work();
    assertThat(payout(w).state()).isEqualTo(PayoutState.PENDING);
    assertThat(transfers.tasks).isEmpty();
    assertThat(settle(false).work()).isZero();

    clock.pass(Duration.ofMinutes(30));
    bank.pays = new Told.Refused("pout_2", "invalid_account", Cure.OTHER_ACCOUNT);
    settle(false).work();
    assertThat(bank.orders.getLast().lastReason()).isEqualTo("bank_offline");
    assertThat(bank.orders.getLast().reference()).endsWith("-2");
    assertThat(payout(w).state()).isEqualTo(PayoutState.FAILED);
    assertThat(now(w).status()).isEqualTo(WithdrawalStatus.FAILED);
    assertThat(now(w).note()).isEqualTo("invalid_account");
    assertThat(books.locked(ACME).balance()).isEqualTo(rs("50000"));
    assertThat(books.keys()).endsWith("PAYFAIL:" + payout(w).id().text() + ":1");
    assertThat(transfers.tasks)
        .containsExactly(
            "PAYOUT_FAILED " + payout(w).id().text() + "-2: invalid_account, OTHER_ACCOUNT");

    account(2);
    var again = ask.retry(ACME, payout(w).id());
    assertThat(again.account()).isEqualTo(new BankAccountId(new UUID(3, 2)));
    assertThat(payout(w)).isEqualTo(again);
    assertThatThrownBy(() -> ask.retry(ACME, new PayoutId(new UUID(9, 9))))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void given_no_answer_when_looked_for_then_found_by_reference_and_only_then_told_again() {
    bank.pays = new Told.InDoubt("timeout");
    var w = withdraw.request(ACME, rs("1000"), "usr_1");
    settle(false).work();
    assertThat(now(w).status()).isEqualTo(WithdrawalStatus.PROCESSING);
    assertThat(payout(w).dueAt()).isEqualTo(clock.now().plus(Duration.ofSeconds(30)));

    clock.pass(Duration.ofMinutes(10));
    bank.finds = new Told.Underway("pout_5");
    settle(false).work();
    assertThat(bank.calls)
        .containsExactly("pay " + payout(w).reference(), "find " + payout(w).reference());
    assertThat(payout(w).gatewayId()).isEqualTo("pout_5");
    assertThat(payout(w).dueAt()).isEqualTo(clock.now().plus(Duration.ofMinutes(15)));
    clock.pass(Duration.ofDays(1));
    settle(false).work();
    assertThat(payout(w).dueAt()).isEqualTo(clock.now().plus(Duration.ofHours(1)));
    assertThat(transfers.tasks).isEmpty();
    clock.pass(Duration.ofDays(3));
    settle(false).work();
    assertThat(transfers.tasks).hasSize(1).first().asString().startsWith("PAYOUT_IN_DOUBT");

    clock.pass(Duration.ofHours(1));
    bank.finds = new Told.Unknown();
    bank.pays = new Told.Paid("pout_6", "UTR6");
    settle(false).work();
    assertThat(bank.calls)
        .endsWith("find " + payout(w).reference(), "pay " + payout(w).reference());
    assertThat(payout(w).utr()).isEqualTo("UTR6");
  }

  @Test
  void given_no_answer_when_a_day_and_four_are_over_then_looked_for_hourly_and_by_a_person() {
    bank.pays = new Told.InDoubt("timeout");
    bank.finds = new Told.InDoubt("timeout");
    var w = withdraw.request(ACME, rs("1000"), "usr_1");
    settle(false).work();
    clock.pass(Duration.ofDays(1));
    settle(false).work();
    assertThat(payout(w).dueAt()).isEqualTo(clock.now().plus(Duration.ofHours(1)));
    clock.pass(Duration.ofDays(3));
    settle(false).work();
    assertThat(transfers.tasks).isEmpty();
    clock.pass(Duration.ofHours(1));
    settle(false).work();
    assertThat(transfers.tasks).hasSize(1);
  }

  @Test
  void given_money_that_comes_back_when_told_then_it_is_in_the_wallet_and_a_person_looks() {
    var w = withdraw.request(ACME, rs("1000"), "usr_1");
    settle(false).work();
    bank.push = new Push.OfPayment(payout(w).reference(), new Told.Returned("pout_1", "closed"));
    var good = Map.of("signature", "good");

    assertThat(settle(false).accept("razorpayx", Map.of("signature", "bad"), new byte[0]))
        .isFalse();
    assertThat(settle(false).accept("nobody", good, new byte[0])).isFalse();
    assertThat(settle(false).accept("razorpayx", good, new byte[0])).isTrue();
    assertThat(settle(false).accept("razorpayx", good, new byte[0])).isTrue();

    assertThat(payout(w).state()).isEqualTo(PayoutState.RETURNED);
    assertThat(now(w).status()).isEqualTo(WithdrawalStatus.FAILED);
    assertThat(books.locked(ACME).balance()).isEqualTo(rs("50000"));
    var id = payout(w).id().text();
    assertThat(books.keys()).endsWith("UTRBACK:" + id + ":1", "PAYFAIL:" + id + ":1");
    assertThat(transfers.tasks).containsExactly("PAYOUT_RETURNED the money came back: closed");

    bank.push = new Push.OfCheck("fav_1", new Checked.Exists("Asha"));
    assertThat(settle(false).accept("razorpayx", good, new byte[0])).isTrue();
    assertThat(checks).hasSize(1);
    bank.push = new Push.Other("x");
    assertThat(settle(false).accept("razorpayx", good, new byte[0])).isTrue();
    bank.push = new Push.OfPayment("nonsense", new Told.Unknown());
    assertThat(settle(false).accept("razorpayx", good, new byte[0])).isTrue();
  }

  @Test
  void given_a_payment_after_its_failure_when_told_twice_then_a_person_looks_and_nothing_moves() {
    bank.pays = new Told.Refused("p", "invalid_account", Cure.OTHER_ACCOUNT);
    var w = withdraw.request(ACME, rs("1000"), "usr_1");
    settle(false).work();
    var failed = payout(w);
    transfers.tasks.clear();

    assertThat(settle(false).heard(failed.reference(), new Told.Refused("p", "x", Cure.RETRY)))
        .isTrue();
    assertThat(transfers.tasks).isEmpty();
    for (int i = 0; i < 2; i++)
      assertThat(settle(false).heard(failed.reference(), new Told.Paid("", "UTR777"))).isTrue();

    var task =
        "PAYOUT_CONTRADICTED " + failed.reference() + ": paid now under UTR777; was not paid to us";
    assertThat(transfers.tasks).containsExactly(task);
    assertThat(payout(w)).isEqualTo(failed);
    assertThat(books.locked(ACME).balance()).isEqualTo(rs("50000"));

    // Sent once more, and paid: the first attempt's payment is one too many.
    bank.pays = new Told.Paid("pout_2", "UTR888");
    ask.retry(ACME, failed.id());
    asked.keep(w, clock.now());
    settle(false).work();
    var paid = payout(w);
    assertThat(paid.state()).isEqualTo(PayoutState.PAID);
    assertThat(settle(false).heard(failed.reference(), new Told.Paid("", "UTR999"))).isTrue();
    assertThat(transfers.tasks)
        .containsExactly(
            task,
            "PAYOUT_CONTRADICTED "
                + failed.reference()
                + ": paid now under UTR999; was not paid to us");
    assertThat(payout(w)).isEqualTo(paid);
  }

  @Test
  void given_a_failure_after_the_payment_when_told_then_a_person_looks_and_nothing_moves() {
    var w = withdraw.request(ACME, rs("1000"), "usr_1");
    transfers.keep(payout(w).carried("file", "pfl_1"), clock.now());
    asked.keep(now(w).processing(), clock.now());
    var reference = payout(w).reference();
    assertThat(settle(true).heard(reference, new Told.Paid("", "UTR9"))).isTrue();
    var keys = books.keys();

    for (int i = 0; i < 2; i++)
      assertThat(
              settle(true)
                  .heard(reference, new Told.Refused("", "account closed", Cure.OTHER_ACCOUNT)))
          .isTrue();

    assertThat(transfers.tasks)
        .containsExactly(
            "PAYOUT_CONTRADICTED "
                + reference
                + ": refused now, account closed; was paid under UTR9");
    assertThat(payout(w).state()).isEqualTo(PayoutState.PAID);
    assertThat(payout(w).utr()).isEqualTo("UTR9");
    assertThat(books.keys()).isEqualTo(keys);
  }

  @Test
  void given_late_or_unknown_words_when_heard_then_nothing_moves() {
    bank.pays = new Told.Refused("p", "bank_offline", Cure.RETRY);
    var w = withdraw.request(ACME, rs("1000"), "usr_1");
    settle(false).work();
    var first = payout(w).id().text() + "-1";
    var before = payout(w);

    assertThat(settle(false).heard(first, new Told.Paid("p", "U"))).isTrue();
    assertThat(settle(false).heard(before.reference(), new Told.Paid("p", "U"))).isTrue();
    assertThat(payout(w)).isEqualTo(before);
    assertThat(transfers.tasks)
        .containsExactly(
            "PAYOUT_CONTRADICTED " + first + ": paid now under U; was not paid to us",
            "PAYOUT_CONTRADICTED " + before.reference() + ": paid now under U; was not paid to us");
    assertThat(settle(false).heard("nonsense", new Told.Unknown())).isFalse();
    assertThat(settle(false).heard("pay_x-1", new Told.Unknown())).isFalse();
  }

  @Test
  void given_money_sent_back_before_it_was_paid_to_us_when_told_then_it_never_was() {
    bank.pays = new Told.Returned("p", "closed");
    var w = withdraw.request(ACME, rs("1000"), "usr_1");
    settle(false).work();

    assertThat(payout(w).state()).isEqualTo(PayoutState.FAILED);
    assertThat(books.locked(ACME).balance()).isEqualTo(rs("50000"));
  }

  @Test
  void given_files_that_a_person_carries_when_due_then_no_bank_is_asked() {
    var w = withdraw.request(ACME, rs("1000"), "usr_1");
    assertThat(settle(true).work()).isEqualTo(1);
    assertThat(payout(w).state()).isEqualTo(PayoutState.PENDING);
    assertThat(bank.calls).isEmpty();

    transfers.keep(payout(w).carried("file", "pfl_1"), clock.now());
    asked.keep(now(w).processing(), clock.now());
    assertThat(settle(true).heard(payout(w).reference(), new Told.Paid("", "UTR9"))).isTrue();
    assertThat(payout(w).utr()).isEqualTo("UTR9");
    assertThat(payout(w).dueAt()).isNull();
    // Told once more: still nobody can be asked.
    assertThat(settle(true).heard(payout(w).reference(), new Told.Paid("", "UTR9"))).isTrue();
    assertThat(payout(w).state()).isEqualTo(PayoutState.PAID);
    assertThat(payout(w).dueAt()).isNull();
    assertThat(transfers.tasks).isEmpty();
  }

  @Test
  void given_a_sandbox_company_when_paid_by_file_elsewhere_then_a_bank_plays_for_it() {
    transfers.play = true;
    var w = withdraw.request(ACME, rs("1000"), "usr_1");
    var play = new Banks(List.of(bank), true);
    assertThat(play.named("razorpayx")).contains(bank);
    assertThat(play.named("x")).isEmpty();
    assertThat(play.paying(false)).isEmpty();
    assertThatThrownBy(() -> play.paying(true)).isInstanceOf(IllegalStateException.class);
    assertThat(new Banks(List.of(bank), false).paying(false)).contains(bank);
    assertThat(payout(w).source()).isEqualTo(PayoutSource.WITHDRAWAL);
  }
}
