package com.shipcrowd.application.payout;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.payout.needs.BankAccounts;
import com.shipcrowd.application.payout.needs.PayoutGateway;
import com.shipcrowd.application.payout.needs.PayoutGateway.Order;
import com.shipcrowd.application.payout.needs.PayoutGateway.Push;
import com.shipcrowd.application.payout.needs.PayoutGateway.Told;
import com.shipcrowd.application.payout.needs.Payouts;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.Id;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.ledger.PayoutPostings;
import com.shipcrowd.domain.payout.Cure;
import com.shipcrowd.domain.payout.Payout;
import com.shipcrowd.domain.payout.PayoutId;
import com.shipcrowd.domain.payout.PayoutSource;
import com.shipcrowd.domain.payout.PayoutState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Intent committed, bank asked outside of any unit, answer recorded. A payout whose process died in between is found by
/// its due time and asked for by its reference; only a bank that never heard of it is told again, under the same
/// reference, which by its contract pays at most once.
public final class SettlePayoutsHandler implements SettlePayouts {
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration LATER = Duration.ofMinutes(15);
  private static final Duration HOURLY = Duration.ofHours(1);
  private static final Duration DAILY = Duration.ofDays(1);
  // Money may come back for some days after it was paid; a lost push must not hide that.
  private static final Duration WATCHED = Duration.ofDays(4);
  private static final int BATCH = 20;

  private final Payouts payouts;
  private final BankAccounts accounts;
  private final Banks banks;
  private final KeepBankAccount checks;
  private final List<PayoutEnds> ends;
  private final Till till;
  private final UnitOfWork work;
  private final Clock clock;

  /// @param byFile whether live companies are paid by files that a person carries to the bank
  public SettlePayoutsHandler(
      Payouts payouts,
      BankAccounts accounts,
      List<PayoutGateway> gateways,
      boolean byFile,
      KeepBankAccount checks,
      List<PayoutEnds> ends,
      Till till,
      UnitOfWork work,
      Clock clock) {
    this.payouts = payouts;
    this.accounts = accounts;
    this.banks = new Banks(gateways, byFile);
    this.checks = checks;
    this.ends = List.copyOf(ends);
    this.till = till;
    this.work = work;
    this.clock = clock;
  }

  @Override
  public int work() {
    var now = clock.now();
    var due = work.acrossCompanies(() -> payouts.take(now, now.plus(LEASE), BATCH));
    due.forEach(this::workOn);
    return due.size();
  }

  private void workOn(Payout payout) {
    switch (payout.state()) {
      case PENDING -> send(payout);
      case PROCESSING, PAID -> look(payout);
      case FAILED, RETURNED -> {
        // Done; nothing is due.
      }
    }
  }

  private record Asking(Payout payout, PayoutGateway bank, Order order) {}

  private void send(Payout seen) {
    work.of(seen.company(), () -> intent(seen)).ifPresent(this::ask);
  }

  private Optional<Asking> intent(Payout seen) {
    var payout = payouts.locked(seen.company(), seen.id()).orElseThrow();
    if (payout.state() != PayoutState.PENDING) return Optional.empty();
    var bank = banks.paying(payouts.isSandbox(payout.company()));
    // By file: it waits for whoever makes the next one.
    if (bank.isEmpty()) return Optional.empty();
    var asking = payout.asking(bank.get().name(), clock.now().plus(LEASE));
    payouts.keep(asking, clock.now());
    endOf(payout.source()).processing(asking);
    return Optional.of(new Asking(asking, bank.get(), order(asking, payout.reason())));
  }

  private Order order(Payout payout, String lastReason) {
    var account = accounts.find(payout.company(), payout.account()).orElseThrow();
    return new Order(
        payout.reference(),
        account.id().text(),
        account.beneficiary(),
        payout.amount(),
        lastReason,
        payout.source() == PayoutSource.REMITTANCE ? "Shipcrowd COD" : "Shipcrowd wallet");
  }

  private void ask(Asking asking) {
    record(asking.payout(), asking.bank().pay(asking.order()));
  }

  private void look(Payout payout) {
    var bank = banks.named(payout.gateway());
    // Paid by file, or by a bank that is not set up any more: only a person can tell.
    if (bank.isEmpty()) return;
    var told = bank.get().find(payout.reference());
    if (told instanceof Told.Unknown && payout.state() == PayoutState.PROCESSING) {
      var order = work.of(payout.company(), () -> order(payout, payout.reason()));
      told = bank.get().pay(order);
    }
    record(payout, told);
  }

  private void record(Payout payout, Told told) {
    hear(payout, payout.reference(), told);
  }

  @Override
  public boolean accept(String gateway, Map<String, String> headers, byte[] body) {
    var bank = banks.named(gateway);
    if (bank.isEmpty() || !bank.get().isGenuine(headers, body)) return false;
    switch (bank.get().read(body)) {
      case Push.OfPayment(var reference, var told) ->
          known(reference).ifPresent(p -> hear(p, reference, told));
      case Push.OfCheck(var number, var checked) -> checks.heard(gateway, number, checked);
      case Push.Other _ -> {
        // Nothing that moves money.
      }
    }
    return true;
  }

  private void hear(Payout payout, String reference, Told told) {
    work.of(
        payout.company(),
        () -> {
          var _ = heard(reference, told);
        });
  }

  private Optional<Payout> known(String reference) {
    return work.acrossCompanies(() -> idOf(reference).flatMap(payouts::find));
  }

  private static Optional<PayoutId> idOf(String reference) {
    int mark = reference.lastIndexOf('-');
    return mark < 0
        ? Optional.empty()
        : Id.decode(PayoutId.PREFIX, reference.substring(0, mark)).map(PayoutId::new);
  }

  @Override
  public boolean heard(String reference, Told told) {
    var seen = idOf(reference).flatMap(payouts::find);
    if (seen.isEmpty()) return false;
    var payout = payouts.locked(seen.get().company(), seen.get().id()).orElseThrow();
    if (payout.reference().equals(reference)) apply(payout, told);
    // Of an attempt that is over: a push that came late, unless it says what never may be.
    else if (told instanceof Told.Paid(var _, var utr)) paidAfterAll(payout, reference, utr);
    return true;
  }

  private void apply(Payout payout, Told told) {
    switch (payout.state()) {
      case PROCESSING -> applyUnderway(payout, told);
      case PAID -> applyPaid(payout, told);
      case PENDING, FAILED -> {
        if (told instanceof Told.Paid(var _, var utr))
          paidAfterAll(payout, payout.reference(), utr);
      }
      case RETURNED -> {
        // The last word was said.
      }
    }
  }

  private void applyPaid(Payout payout, Told told) {
    if (told instanceof Told.Returned(var _, var reason)) {
      sentBack(payout, reason);
      return;
    }
    if (told instanceof Told.Refused(var _, var reason, var _))
      contradicted(
          payout,
          payout.reference() + ": refused now, " + reason + "; was paid under " + payout.utr());
    payouts.keep(payout.watched(watch(payout)), clock.now());
  }

  private void paidAfterAll(Payout payout, String reference, String utr) {
    contradicted(payout, reference + ": paid now under " + utr + "; was not paid to us");
  }

  // The money may have been given back, or sent again, since. Who has it must be found out with the
  // bank before anything is posted.
  private void contradicted(Payout payout, String detail) {
    payouts.openTask(
        payout.company(), "PAYOUT_CONTRADICTED", payout.id().text(), detail, clock.now());
  }

  private void applyUnderway(Payout payout, Told told) {
    switch (told) {
      case Told.Underway(var number) -> wait(payout, number);
      case Told.Unknown _, Told.InDoubt _ -> wait(payout, "");
      case Told.Paid(var number, var utr) -> paid(payout, number, utr);
      case Told.Refused(var _, var reason, var cure) -> refused(payout, reason, cure);
      // Sent back before we heard that it was paid: to us it was never paid.
      case Told.Returned(var _, var reason) -> refused(payout, reason, Cure.OTHER_ACCOUNT);
    }
  }

  private void wait(Payout payout, String number) {
    var age = Duration.between(payout.createdAt(), clock.now());
    var pause =
        age.compareTo(Duration.ofMinutes(10)) < 0
            ? SOON
            : age.compareTo(DAILY) < 0 ? LATER : HOURLY;
    payouts.keep(payout.underway(number, clock.now().plus(pause)), clock.now());
    if (age.compareTo(WATCHED) > 0)
      payouts.openTask(
          payout.company(),
          "PAYOUT_IN_DOUBT",
          payout.id().text(),
          "the bank has not said for days what became of " + payout.reference(),
          clock.now());
  }

  private void paid(Payout payout, String number, String utr) {
    var now = clock.now();
    var paid = payout.paid(number, utr, isByFile(payout) ? null : now.plus(DAILY));
    payouts.keep(paid, now);
    endOf(payout.source()).paid(paid);
    var session = till.open(payout.company());
    session.add(
        new PayoutPostings(payout.company(), clock.today())
            .paid(payout.id().text(), payout.amount()));
    session.close();
  }

  private void refused(Payout payout, String reason, Cure cure) {
    var now = clock.now();
    var next = payout.refused(reason, cure, now);
    payouts.keep(next, now);
    if (next.state() != PayoutState.FAILED) return;
    giveBack(next);
    payouts.openTask(
        payout.company(),
        "PAYOUT_FAILED",
        payout.id().text(),
        payout.reference() + ": " + reason + ", " + cure,
        now);
  }

  private void sentBack(Payout payout, String reason) {
    var now = clock.now();
    var next = payout.returned(reason);
    payouts.keep(next, now);
    var session = till.open(payout.company());
    session.add(
        new PayoutPostings(payout.company(), clock.today())
            .returned(payout.id().text(), next.failures(), payout.amount()));
    endOf(payout.source()).failed(next, session);
    session.close();
    payouts.openTask(
        payout.company(),
        "PAYOUT_RETURNED",
        payout.id().text(),
        "the money came back: " + reason,
        now);
  }

  private void giveBack(Payout payout) {
    var session = till.open(payout.company());
    endOf(payout.source()).failed(payout, session);
    session.close();
  }

  // What a person carried to a bank cannot be asked about.
  private @Nullable Instant watch(Payout payout) {
    var now = clock.now();
    boolean isOver = now.isAfter(payout.createdAt().plus(WATCHED));
    return isOver || isByFile(payout) ? null : now.plus(DAILY);
  }

  private static boolean isByFile(Payout payout) {
    return payout.gateway().equals(Banks.FILE);
  }

  private PayoutEnds endOf(PayoutSource source) {
    return ends.stream().filter(e -> e.source() == source).findFirst().orElseThrow();
  }

  @Override
  public List<Payout> page(
      @Nullable CompanyId company, @Nullable PayoutState state, @Nullable UUID before, int most) {
    return work.acrossCompanies(() -> payouts.page(company, state, before, most));
  }
}
