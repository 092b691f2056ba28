package com.shipcrowd.application.discrepancy;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.discrepancy.needs.WeightCases;
import com.shipcrowd.application.discrepancy.needs.WeightCases.Shown;
import com.shipcrowd.application.document.KeepFiles;
import com.shipcrowd.application.task.OpenTask;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.discrepancy.WeightCase;
import com.shipcrowd.domain.discrepancy.WeightCase.Dispute;
import com.shipcrowd.domain.discrepancy.WeightCaseId;
import com.shipcrowd.domain.discrepancy.WeightCaseStatus;
import com.shipcrowd.domain.discrepancy.WeightFreeze;
import com.shipcrowd.domain.discrepancy.WrongCaseMoment;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.ratecard.ChargeLine;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// State and money of a case move in one unit of work, the case locked first and the wallet last.
public final class HandleWeightCasesHandler implements HandleWeightCases {
  private static final int BATCH = 50;

  private final UnitOfWork work;
  private final WeightCases cases;
  private final CardsOfBookings cards;
  private final KeepFiles files;
  private final WeightMoney money;
  private final OpenTask tasks;
  private final Clock clock;

  public HandleWeightCasesHandler(
      UnitOfWork work,
      WeightCases cases,
      CardsOfBookings cards,
      KeepFiles files,
      com.shipcrowd.application.wallet.Till till,
      com.shipcrowd.application.invoice.KeepEarnings earnings,
      OpenTask tasks,
      Clock clock) {
    this.work = work;
    this.cases = cases;
    this.cards = cards;
    this.files = files;
    this.money = new WeightMoney(till, earnings, clock);
    this.tasks = tasks;
    this.clock = clock;
  }

  @Override
  public List<Shown> page(
      @Nullable CompanyId company,
      @Nullable WeightCaseStatus status,
      @Nullable UUID before,
      int size) {
    return company == null
        ? work.acrossCompanies(() -> cases.page(null, status, before, size))
        : work.of(company, () -> cases.page(company, status, before, size));
  }

  @Override
  public Shown one(@Nullable CompanyId company, WeightCaseId id) {
    return (company == null
            ? work.acrossCompanies(() -> cases.shown(id))
            : work.of(company, () -> cases.shown(id)))
        .orElseThrow(() -> new NotFound("weight case"));
  }

  @Override
  public Shown accept(CompanyId company, WeightCaseId id) {
    return changed(
        company,
        id,
        c -> {
          if (c.status() != WeightCaseStatus.ACCEPTED)
            charge(c, c.accepted(WeightCaseStatus.ACCEPTED, clock.now()));
        });
  }

  @Override
  public Shown dispute(CompanyId company, WeightCaseId id, Said said) {
    for (var image : said.images()) {
      if (files.find(company, image).isEmpty()) throw new NotFound("file");
    }
    var dispute = new Dispute(said.category(), said.remark(), said.images(), clock.now());
    return changed(
        company,
        id,
        c -> {
          var before = c.dispute();
          if (c.status() == WeightCaseStatus.DISPUTED
              && before != null
              && before.images().equals(dispute.images())) return;
          if (c.status() != WeightCaseStatus.LOST) {
            keep(c.disputed(dispute));
            return;
          }
          var again = c.reopened(dispute);
          money.lock(c);
          if (cases.isCredited(c.company(), WeightMoney.earnedAs(c)))
            throw new WrongCaseMoment("reopened", c.status());
          money.holdAgain(c, cases.parcel(c.shipment()));
          keep(again);
        });
  }

  @Override
  public Shown answered(WeightCaseId id, String proof) {
    return changed(null, id, c -> keep(c.answered(proof, clock.now())));
  }

  @Override
  public Shown decide(
      WeightCaseId id, WeightCaseStatus outcome, @Nullable Integer grams, String note) {
    return switch (outcome) {
      case WON -> changed(null, id, c -> win(c.decided(WeightCaseStatus.WON, note, clock.now())));
      case LOST ->
          changed(null, id, c -> charge(c, c.decided(WeightCaseStatus.LOST, note, clock.now())));
      case PARTIAL -> partial(id, grams == null ? 0 : grams, note);
      default -> throw new IllegalArgumentException("no decision: " + outcome);
    };
  }

  // The card is read outside the unit that moves the money.
  private Shown partial(WeightCaseId id, int grams, String note) {
    var before = one(null, id).weightCase();
    var parcel = work.acrossCompanies(() -> cases.parcel(before.shipment()));
    var past =
        work.acrossCompanies(() -> cases.past(List.of(before.shipment())))
            .getOrDefault(before.shipment(), WeightCases.Past.NONE);
    var lines = cards.difference(parcel, past, grams).orElse(List.<ChargeLine>of());
    var cost = cards.cost(parcel, grams);
    return changed(
        null,
        id,
        c -> {
          var decided = c.decidedAt(grams, note, clock.now());
          if (lines.isEmpty()) {
            win(decided);
            return;
          }
          // Never more than is held: what was charged before may have shrunk since.
          boolean isWithin = !WeightCase.sum(lines).total().isMoreThan(c.difference().total());
          money.charge(c, parcel, isWithin ? lines : c.lines(), cost.min(c.courierCost()));
          keep(decided);
        });
  }

  @Override
  public int settle() {
    return work.acrossCompanies(
        () -> {
          var due = cases.takeDue(clock.now(), BATCH);
          due.forEach(this::silence);
          return due.size();
        });
  }

  private void silence(WeightCase c) {
    var now = clock.now();
    switch (c.status()) {
      case RAISED -> charge(c, c.accepted(WeightCaseStatus.AUTO_ACCEPTED, now));
      case DISPUTED ->
          win(c.decided(WeightCaseStatus.WON, "the courier gave no proof within a week", now));
      case UNDER_REVIEW -> {
        tasks.open(
            c.company(),
            "WEIGHT_CASE_UNDECIDED",
            c.id().text(),
            "nobody decided until " + c.dueAt() + ": finance decides");
        keep(c.escalated(now));
      }
      default -> throw new WrongCaseMoment("settled", c.status());
    }
  }

  private void charge(WeightCase before, WeightCase after) {
    money.charge(before, cases.parcel(before.shipment()), before.lines(), before.courierCost());
    keep(after);
  }

  private void win(WeightCase after) {
    money.release(after);
    tasks.open(
        after.company(),
        "COURIER_COST_TO_CLAIM",
        after.id().text(),
        "the courier charges " + after.charged() + " g and gave no good proof");
    keep(after);
  }

  private void keep(WeightCase c) {
    cases.keep(c, c.status().isOpen() ? c.difference().total() : Money.ZERO);
  }

  private Shown changed(@Nullable CompanyId company, WeightCaseId id, Consumer<WeightCase> change) {
    var owner = one(company, id).weightCase().company();
    return work.of(
        owner,
        () -> {
          change.accept(cases.locked(id).orElseThrow());
          return cases.shown(id).orElseThrow();
        });
  }

  @Override
  public List<WeightFreeze> freezes(CompanyId company) {
    return work.of(company, () -> cases.freezes(Set.of(company))).getOrDefault(company, List.of());
  }

  @Override
  public void freeze(CompanyId company, String sku, @Nullable Integer grams, String actor) {
    work.of(company, () -> cases.freeze(company, sku, grams, actor, clock.now()));
  }

  @Override
  public boolean passesOn(CompanyId company) {
    mustBeThere(company);
    return work.of(company, () -> cases.passingOn(Set.of(company))).contains(company);
  }

  @Override
  public void passOn(CompanyId company, boolean lower, String actor) {
    mustBeThere(company);
    work.of(company, () -> cases.passOn(company, lower, actor, clock.now()));
  }

  private void mustBeThere(CompanyId company) {
    if (!work.acrossCompanies(() -> cases.isCompany(company))) throw new NotFound("company");
  }
}
