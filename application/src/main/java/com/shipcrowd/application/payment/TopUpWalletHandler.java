package com.shipcrowd.application.payment;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.payment.needs.PaymentGateway;
import com.shipcrowd.application.payment.needs.TopUps;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payment.TopUp;
import com.shipcrowd.domain.payment.TopUpId;
import com.shipcrowd.domain.payment.TopUpStatus;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Intent first, gateway second, answer third: a crash in between leaves a top-up that expires, never money lost.
public final class TopUpWalletHandler implements TopUpWallet {
  private final UnitOfWork work;
  private final TopUps topUps;
  private final List<PaymentGateway> gateways;
  private final Ids ids;
  private final Clock clock;

  public TopUpWalletHandler(
      UnitOfWork work, TopUps topUps, List<PaymentGateway> gateways, Ids ids, Clock clock) {
    this.work = work;
    this.topUps = topUps;
    this.gateways = List.copyOf(gateways);
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Answer handle(CompanyId company, Money amount, String name) {
    var gateway =
        gateways.stream()
            .filter(g -> g.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new UnknownGateway(name, gateways.stream().map(PaymentGateway::name).toList()));
    var asked =
        new TopUp(
            new TopUpId(ids.next()),
            company,
            name,
            amount,
            TopUpStatus.CREATED,
            null,
            null,
            clock.now());
    work.of(company, () -> added(asked));
    return switch (gateway.order(asked)) {
      case PaymentGateway.Order.Made(var order, var url) ->
          new Answer(kept(asked.pending(order)), url);
      case PaymentGateway.Order.Refused(_) -> new Answer(kept(asked.failed()), "");
      case PaymentGateway.Order.InDoubt(_) -> new Answer(asked, "");
    };
  }

  private TopUp added(TopUp topUp) {
    topUps.add(topUp);
    return topUp;
  }

  private TopUp kept(TopUp topUp) {
    return work.of(
        topUp.company(),
        () -> {
          topUps.keep(topUp, clock.now());
          return topUp;
        });
  }

  @Override
  public List<TopUp> page(CompanyId company, @Nullable UUID before, int size) {
    return work.of(company, () -> topUps.page(company, before, size));
  }
}
