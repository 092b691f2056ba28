package com.shipcrowd.application.wallet;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.wallet.needs.Deposits;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.ledger.WalletPostings;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.wallet.DepositId;
import com.shipcrowd.domain.wallet.DepositMove;
import com.shipcrowd.domain.wallet.DepositTooSmall;
import com.shipcrowd.domain.wallet.InsufficientBalance;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The wallet's lock guards the deposit as well: nothing else moves it.
public final class KeepDepositsHandler implements KeepDeposits {
  private final Deposits deposits;
  private final Till till;
  private final UnitOfWork work;
  private final Ids ids;
  private final Clock clock;

  public KeepDepositsHandler(Deposits deposits, Till till, UnitOfWork work, Ids ids, Clock clock) {
    this.deposits = deposits;
    this.till = till;
    this.work = work;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public DepositMove move(
      CompanyId company, DepositMove.Kind kind, Money amount, String reason, String actor) {
    if (!work.acrossCompanies(() -> deposits.isCompany(company))) throw new NotFound("company");
    var move =
        new DepositMove(
            new DepositId(ids.next()), company, kind, amount, reason, actor, clock.now());
    return work.of(company, () -> moved(move));
  }

  private DepositMove moved(DepositMove move) {
    var session = till.open(move.company());
    var lying = deposits.balance(move.company());
    var wallet = session.wallet();
    var postings = new WalletPostings(move.company(), clock.today());
    var id = move.id().text();
    switch (move.kind()) {
      case TAKE -> {
        if (move.amount().isMoreThan(wallet.available()))
          throw new InsufficientBalance(move.amount(), wallet.available());
        session.add(postings.deposit(id, move.amount()));
      }
      case RETURN -> {
        require(move, lying);
        session.add(postings.depositReturned(id, move.amount()));
      }
      case APPLY -> {
        require(move, lying.min(wallet.receivable()));
        session.add(postings.depositApplied(id, move.amount()));
      }
    }
    deposits.add(move);
    session.close();
    return move;
  }

  private static void require(DepositMove move, Money most) {
    if (move.amount().isMoreThan(most)) throw new DepositTooSmall(move.amount(), most);
  }

  @Override
  public Money balance(CompanyId company) {
    return work.of(company, () -> deposits.balance(company));
  }

  @Override
  public List<DepositMove> page(CompanyId company, @Nullable UUID before, int most) {
    return work.of(company, () -> deposits.page(company, before, most));
  }
}
