package com.shipcrowd.application.payment;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.payment.needs.PaymentFacts;
import com.shipcrowd.application.payment.needs.PaymentGateway;
import com.shipcrowd.application.payment.needs.TopUps;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.company.CompanyMode;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payment.TopUp;
import com.shipcrowd.domain.payment.TopUpId;
import com.shipcrowd.domain.payment.TopUpStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Intent first, gateway second, answer third: a crash in between leaves a top-up that expires, never money lost.
public final class TopUpWalletHandler implements TopUpWallet {
  private static final String SANDBOX = "sandbox";

  private final UnitOfWork work;
  private final TopUps topUps;
  private final PaymentFacts facts;
  private final List<PaymentGateway> gateways;
  private final boolean sandboxForEveryone;
  private final Ids ids;
  private final Clock clock;

  public TopUpWalletHandler(
      UnitOfWork work,
      TopUps topUps,
      PaymentFacts facts,
      List<PaymentGateway> gateways,
      boolean sandboxForEveryone,
      Ids ids,
      Clock clock) {
    this.facts = facts;
    this.sandboxForEveryone = sandboxForEveryone;
    this.work = work;
    this.topUps = topUps;
    this.gateways = List.copyOf(gateways);
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Answer handle(CompanyId company, CompanyMode mode, Money amount, String name) {
    var offered = gateways.stream().filter(g -> isOffered(g, mode)).toList();
    var gateway =
        offered.stream()
            .filter(g -> g.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new UnknownGateway(name, offered.stream().map(PaymentGateway::name).toList()));
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
    var firstLook = asked.createdAt().plus(gateway.lookAgain(0, Duration.ZERO));
    work.of(company, () -> add(asked, firstLook));
    return switch (gateway.order(asked)) {
      case PaymentGateway.Order.Made(var order, var checkout) ->
          new Answer(ordered(asked, order), checkout);
      case PaymentGateway.Order.Refused(_) -> new Answer(refused(asked), Map.of());
      case PaymentGateway.Order.InDoubt(_) -> new Answer(asked, Map.of());
    };
  }

  private boolean isOffered(PaymentGateway gateway, CompanyMode mode) {
    boolean play = gateway.name().equals(SANDBOX);
    boolean fits = mode == CompanyMode.SANDBOX ? play : !play || sandboxForEveryone;
    return fits && gateway.isReady();
  }

  private void add(TopUp topUp, Instant firstLook) {
    topUps.add(topUp);
    facts.lookAt(topUp.id(), firstLook);
  }

  private TopUp refused(TopUp asked) {
    return work.of(
        asked.company(),
        () -> {
          var failed = topUps.locked(asked.company(), asked.id()).orElseThrow().failed();
          topUps.keep(failed, clock.now());
          facts.lookAt(asked.id(), null);
          return failed;
        });
  }

  // A look may have ordered, and even credited, while the gateway was slow to answer us.
  private TopUp ordered(TopUp asked, String order) {
    return work.of(
        asked.company(),
        () -> {
          var now = topUps.locked(asked.company(), asked.id()).orElseThrow();
          if (now.gatewayOrderId() != null) return now;
          var pending = now.pending(order);
          topUps.keep(pending, clock.now());
          return pending;
        });
  }

  @Override
  public List<TopUp> page(CompanyId company, @Nullable UUID before, int size) {
    return work.of(company, () -> topUps.page(company, before, size));
  }
}
