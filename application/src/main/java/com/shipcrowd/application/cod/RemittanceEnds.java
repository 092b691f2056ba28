package com.shipcrowd.application.cod;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.cod.needs.CodBook;
import com.shipcrowd.application.cod.needs.Remittances;
import com.shipcrowd.application.payout.PayoutEnds;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.cod.Remittance;
import com.shipcrowd.domain.cod.RemittanceId;
import com.shipcrowd.domain.ledger.CodPostings;
import com.shipcrowd.domain.payout.Payout;
import com.shipcrowd.domain.payout.PayoutSource;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// What batches hear of their payouts.
public final class RemittanceEnds implements PayoutEnds {
  private final Remittances remittances;
  private final CodBook book;
  private final Clock clock;

  public RemittanceEnds(Remittances remittances, CodBook book, Clock clock) {
    this.remittances = remittances;
    this.book = book;
    this.clock = clock;
  }

  @Override
  public PayoutSource source() {
    return PayoutSource.REMITTANCE;
  }

  @Override
  public void processing(Payout payout) {
    step(payout, Remittance::processing);
  }

  @Override
  public void paid(Payout payout) {
    var utr = Objects.requireNonNull(payout.utr());
    step(payout, batch -> batch.paid(utr));
    book.remitted(payout.company(), payout.sourceId());
  }

  @Override
  public void failed(Payout payout, Till.Session session) {
    step(payout, batch -> batch.failed(payout.reason()));
    session.add(
        new CodPostings(payout.company(), clock.today())
            .payoutFailed(payout.id().text(), payout.failures(), payout.amount()));
  }

  private void step(Payout payout, UnaryOperator<Remittance> step) {
    var batch =
        remittances.locked(payout.company(), new RemittanceId(payout.sourceId())).orElseThrow();
    remittances.keep(step.apply(batch), clock.now());
  }
}
