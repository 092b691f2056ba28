package com.shipcrowd.application.cod;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.cod.KeepBankHolidays.Holiday;
import com.shipcrowd.application.cod.KeepCodPlan.Chosen;
import com.shipcrowd.application.cod.needs.BankHolidays;
import com.shipcrowd.application.cod.needs.CodBook;
import com.shipcrowd.application.cod.needs.CodBook.Payable;
import com.shipcrowd.application.cod.needs.Remittances;
import com.shipcrowd.application.cod.needs.Remittances.Line;
import com.shipcrowd.application.task.OpenTask;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.cod.CodPlan;
import com.shipcrowd.domain.cod.PayoutCalendar;
import com.shipcrowd.domain.cod.Remittance;
import com.shipcrowd.domain.cod.RemittanceId;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.BasisPoints;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.PlaceOfSupply;
import com.shipcrowd.domain.ratecard.Tax;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One unit of work for each company's batch: a crash leaves whole batches, and parcels in one are not looked at again.
public final class MakeRemittancesHandler implements MakeRemittances {
  // Source: lifecycle.md section 8, conditions for early.
  private static final int OVERDUE_DAYS = 30;
  private static final int COMPANIES_AT_ONCE = 200;
  private static final int FAR_DAYS = 60;

  private final CodBook book;
  private final Remittances remittances;
  private final BankHolidays holidays;
  private final OpenTask tasks;
  private final Till till;
  private final State platform;
  private final UnitOfWork work;
  private final Ids ids;
  private final Clock clock;

  /// @param platform where the platform is registered
  public MakeRemittancesHandler(
      CodBook book,
      Remittances remittances,
      BankHolidays holidays,
      OpenTask tasks,
      Till till,
      State platform,
      UnitOfWork work,
      Ids ids,
      Clock clock) {
    this.book = book;
    this.remittances = remittances;
    this.holidays = holidays;
    this.tasks = tasks;
    this.till = till;
    this.platform = platform;
    this.work = work;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public int work() {
    var today = clock.today();
    work.acrossCompanies(
        () -> {
          var _ = book.makeEligible(today, clock.now(), EARLY_CAP, today.minusDays(OVERDUE_DAYS));
        });
    work.acrossCompanies(() -> tellMissing(today));
    var calendar = work.acrossCompanies(() -> calendar(today));
    var standard = calendar.paidUpTo(CodPlan.STANDARD, today).orElse(null);
    var early = calendar.paidUpTo(CodPlan.EARLY_D2, today).orElse(null);
    if (standard == null && early == null) return 0;
    int made = 0;
    UUID last = null;
    while (true) {
      UUID after = last;
      List<CompanyId> companies =
          work.acrossCompanies(() -> book.toPay(standard, early, after, COMPANIES_AT_ONCE));
      if (companies.isEmpty()) return made;
      for (var company : companies)
        made += work.of(company, () -> drafted(company, today, standard, early));
      last = companies.getLast().value();
    }
  }

  private void tellMissing(LocalDate today) {
    var missing = book.markMissing(today.minusDays(MISSING_AFTER_DAYS));
    for (var one : missing)
      tasks.open(
          one.company(),
          "COD_MISSING",
          one.awb(),
          one.courier() + " has not remitted " + one.owed() + " since it was delivered");
  }

  private PayoutCalendar calendar(LocalDate today) {
    return new PayoutCalendar(
        holidays.between(today.minusDays(FAR_DAYS), today.plusDays(FAR_DAYS)).stream()
            .map(Holiday::day)
            .collect(Collectors.toSet()));
  }

  private int drafted(
      CompanyId company, LocalDate today, @Nullable LocalDate standard, @Nullable LocalDate early) {
    var payable = book.payable(company, standard, early);
    if (payable.isEmpty()) return 0;
    var lines = payable.stream().map(p -> line(p, today)).toList();
    var chosen = book.plan(company).orElse(new Chosen(CodPlan.STANDARD, 0));
    var share = new BasisPoints(chosen.toWalletBp());
    var sum =
        BatchSums.of(lines, remittances.openReversals(company), till.open(company), null, share);
    // Too little, or eaten by dues: it waits for more.
    if (!sum.isPayable()) return 0;
    var remittance =
        Remittance.drafted(
            new RemittanceId(ids.next()),
            company,
            remittances.number(today),
            today,
            sum,
            share,
            clock.now());
    remittances.add(remittance, lines);
    remittances.takeReversals(company, remittance.id());
    book.batch(company, remittance.id().value(), lines.stream().map(Line::shipment).toList());
    return 1;
  }

  // Whoever is paid as late as everybody else pays no fee for being early.
  private Line line(Payable p, LocalDate today) {
    boolean isEarly =
        p.plan().isEarly()
            && !p.hasFee()
            && today.isBefore(p.deliveredOn().plusDays(CodPlan.STANDARD.days()));
    if (!isEarly)
      return new Line(p.shipment(), p.amount(), Money.ZERO, Tax.NONE, p.placeOfSupply());
    var fee = p.plan().fee().of(p.cash());
    var tax = new PlaceOfSupply(p.placeOfSupply()).from(platform).on(fee);
    return new Line(p.shipment(), p.amount(), fee, tax, p.placeOfSupply());
  }
}
