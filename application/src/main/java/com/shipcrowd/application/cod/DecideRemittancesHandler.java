package com.shipcrowd.application.cod;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.cod.needs.CodBook;
import com.shipcrowd.application.cod.needs.Remittances;
import com.shipcrowd.application.cod.needs.Remittances.Line;
import com.shipcrowd.application.invoice.KeepEarnings;
import com.shipcrowd.application.payout.AskPayout;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.cod.Remittance;
import com.shipcrowd.domain.cod.RemittanceChanged;
import com.shipcrowd.domain.cod.RemittanceId;
import com.shipcrowd.domain.cod.RemittanceState;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.ledger.CodPostings;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.money.Taxed;
import com.shipcrowd.domain.payout.PayoutSource;
import com.shipcrowd.domain.ratecard.ChargeHead;
import com.shipcrowd.domain.ratecard.ChargeLine;
import com.shipcrowd.domain.ratecard.MakerIsChecker;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// The batch is locked first, the wallet last; sums are made again under the lock before any money moves.
public final class DecideRemittancesHandler implements DecideRemittances {
  private final Remittances remittances;
  private final CodBook book;
  private final AskPayout payouts;
  private final KeepEarnings earnings;
  private final Till till;
  private final UnitOfWork work;
  private final Clock clock;

  public DecideRemittancesHandler(
      Remittances remittances,
      CodBook book,
      AskPayout payouts,
      KeepEarnings earnings,
      Till till,
      UnitOfWork work,
      Clock clock) {
    this.remittances = remittances;
    this.book = book;
    this.payouts = payouts;
    this.earnings = earnings;
    this.till = till;
    this.work = work;
    this.clock = clock;
  }

  @Override
  public Remittance toWallet(CompanyId company, RemittanceId id, Money amount) {
    return work.of(
        company,
        () -> {
          var batch = locked(company, id);
          var lines = remittances.lines(company, id);
          var reversals = remittances.takeReversals(company, id);
          var sum = BatchSums.of(lines, reversals, till.open(company), amount, batch.share());
          return kept(batch.wishing(amount, sum));
        });
  }

  @Override
  public Remittance submit(RemittanceId id, String actor) {
    var company = companyOf(id);
    return work.of(company, () -> kept(locked(company, id).submitted(actor)));
  }

  @Override
  public Remittance approve(RemittanceId id, String actor) {
    var company = companyOf(id);
    var decided = work.of(company, () -> approved(locked(company, id), actor));
    if (decided.state() == RemittanceState.DRAFT) throw new RemittanceChanged(decided.sum().net());
    return decided;
  }

  private Remittance approved(Remittance batch, String actor) {
    batch.requirePending();
    if (actor.equals(batch.submittedBy())) throw new MakerIsChecker("batch");
    var company = batch.company();
    var lines = remittances.lines(company, batch.id());
    var reversals = remittances.takeReversals(company, batch.id());
    payouts.requireAccount(company);
    var session = till.open(company);
    var sum = BatchSums.of(lines, reversals, session, batch.wish(), batch.share());
    if (!sum.equals(batch.sum()) || !sum.isPayable()) return kept(batch.redrafted(sum));
    var payout = payouts.ask(company, PayoutSource.REMITTANCE, batch.id().value(), sum.net());
    var approved = kept(batch.approved(actor, payout.id()));
    post(approved, lines, session);
    book.feeTaken(company, batch.id().value());
    session.close();
    return approved;
  }

  private void post(Remittance batch, List<Line> lines, Till.Session session) {
    var on = clock.today();
    var postings = new CodPostings(batch.company(), on);
    var id = batch.id().text();
    for (var line : lines) if (line.fee().isPositive()) takeFee(batch, line, postings, session, on);
    if (batch.sum().dues().isPositive()) session.add(postings.toDues(id, batch.sum().dues()));
    if (batch.sum().wallet().isPositive()) session.add(postings.toWallet(id, batch.sum().wallet()));
    session.add(postings.remitted(id, batch.sum().net()));
  }

  private void takeFee(
      Remittance batch, Line line, CodPostings postings, Till.Session session, LocalDate on) {
    var shipment = line.shipment().text();
    var tax = line.tax();
    session.add(
        postings.earlyFee(shipment, new Taxed(line.fee(), tax.cgst(), tax.sgst(), tax.igst())));
    earnings.earn(
        batch.company(),
        line.shipment(),
        line.placeOfSupply(),
        "EARLYCOD:" + shipment,
        on,
        List.of(new ChargeLine(ChargeHead.EARLY_COD_FEE, line.fee(), tax)));
  }

  @Override
  public Remittance retry(RemittanceId id) {
    var company = companyOf(id);
    return work.of(
        company,
        () -> {
          var again = locked(company, id).retried();
          payouts.retry(company, Objects.requireNonNull(again.payout()));
          kept(again);
          var session = till.open(company);
          session.add(
              new CodPostings(company, clock.today())
                  .remitted(again.id().text() + ":" + again.tries(), again.sum().net()));
          session.close();
          return again;
        });
  }

  @Override
  public Remittance cancel(RemittanceId id, String why) {
    var company = companyOf(id);
    return work.of(
        company,
        () -> {
          var batch = locked(company, id);
          var cancelled = kept(batch.cancelled(why));
          if (batch.state() == RemittanceState.FAILED) keepTaken(batch);
          else remittances.releaseReversals(company, id);
          remittances.release(company, id);
          book.unbatch(company, id.value());
          return cancelled;
        });
  }

  // Fees, dues and the wallet keep what they got; the next batch has only the rest of each parcel.
  private void keepTaken(Remittance batch) {
    var sum = batch.sum();
    var rest = sum.reversals().plus(sum.dues()).plus(sum.wallet());
    for (var line : remittances.lines(batch.company(), batch.id())) {
      var fee = line.fee().plus(line.tax().total());
      var more = rest.min(line.amount().minus(fee));
      rest = rest.minus(more);
      book.took(batch.company(), line.shipment(), fee.plus(more), line.fee().isPositive());
    }
  }

  private Remittance kept(Remittance batch) {
    remittances.keep(batch, clock.now());
    return batch;
  }

  private Remittance locked(CompanyId company, RemittanceId id) {
    return remittances.locked(company, id).orElseThrow(() -> new NotFound("remittance"));
  }

  private CompanyId companyOf(RemittanceId id) {
    return work.acrossCompanies(() -> remittances.find(id))
        .orElseThrow(() -> new NotFound("remittance"))
        .company();
  }
}
