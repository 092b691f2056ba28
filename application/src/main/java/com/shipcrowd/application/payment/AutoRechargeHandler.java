package com.shipcrowd.application.payment;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.payment.needs.AutoRecharges;
import com.shipcrowd.application.payment.needs.AutoRecharges.Due;
import com.shipcrowd.application.payment.needs.AutoRecharges.Rule;
import com.shipcrowd.application.payment.needs.PaymentFacts;
import com.shipcrowd.application.payment.needs.PaymentGateway;
import com.shipcrowd.application.payment.needs.PaymentGateway.Charge;
import com.shipcrowd.application.payment.needs.PaymentGateway.Mandate;
import com.shipcrowd.application.payment.needs.TopUps;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.payment.TopUp;
import com.shipcrowd.domain.payment.TopUpId;
import com.shipcrowd.domain.payment.TopUpStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The turn is counted and the top-up written down before the gateway is asked, so that a process that dies never charges
/// more often than allowed, and looks find what it left.
public final class AutoRechargeHandler implements AutoRecharge {
  private static final int BATCH = 20;
  // Banks may take hours for a charge by file; no second one is tried meanwhile.
  private static final Duration UNANSWERED = Duration.ofHours(4);

  private final UnitOfWork work;
  private final TopUps topUps;
  private final PaymentFacts facts;
  private final AutoRecharges autos;
  private final Cashier cashier;
  private final List<PaymentGateway> gateways;
  private final Ids ids;
  private final Clock clock;

  public AutoRechargeHandler(
      UnitOfWork work,
      TopUps topUps,
      PaymentFacts facts,
      AutoRecharges autos,
      Cashier cashier,
      List<PaymentGateway> gateways,
      Ids ids,
      Clock clock) {
    this.work = work;
    this.topUps = topUps;
    this.facts = facts;
    this.autos = autos;
    this.cashier = cashier;
    this.gateways = List.copyOf(gateways);
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Rule set(CompanyId company, Rule rule) {
    return work.of(
        company,
        () -> {
          if (rule.enabled() && autos.mandate(company, rule.gateway()).isEmpty())
            throw new NoMandate(rule.gateway());
          autos.set(company, rule, clock.now());
          return rule;
        });
  }

  @Override
  public Optional<Rule> find(CompanyId company) {
    return work.of(company, () -> autos.find(company));
  }

  @Override
  public int charge() {
    var now = clock.now();
    var due =
        work.acrossCompanies(
            () -> autos.due(now, clock.today(), now.plus(UNANSWERED), MOST_A_DAY, BATCH));
    due.forEach(this::charged);
    return due.size();
  }

  private void charged(Due due) {
    var gateway =
        gateways.stream()
            .filter(g -> g.name().equals(due.rule().gateway()) && g.isReady())
            .findFirst();
    if (gateway.isEmpty()) return;
    var mandate = work.of(due.company(), () -> autos.mandate(due.company(), due.rule().gateway()));
    mandate.ifPresent(by -> charged(due, gateway.get(), by));
  }

  private void charged(Due due, PaymentGateway gateway, Mandate mandate) {
    var topUp =
        new TopUp(
            new TopUpId(ids.next()),
            due.company(),
            gateway.name(),
            due.rule().amount(),
            TopUpStatus.CREATED,
            null,
            null,
            clock.now());
    var firstLook = topUp.createdAt().plus(gateway.lookAgain(0, Duration.ZERO));
    work.of(
        due.company(),
        () -> {
          topUps.add(topUp);
          facts.lookAt(topUp.id(), firstLook);
        });
    switch (gateway.charge(topUp, mandate)) {
      case Charge.Taken(var order) -> {
        var pending = cashier.ordered(topUp, order);
        if (cashier.look(gateway, pending) == AcceptPayment.Answer.CREDITED) release(due.company());
      }
      case Charge.Refused _ -> refused(topUp);
      case Charge.InDoubt(var order) -> {
        if (order != null) {
          var _ = cashier.ordered(topUp, order);
        }
      }
    }
  }

  // A look may have found the payment while the gateway was slow to answer us.
  private void refused(TopUp asked) {
    work.of(
        asked.company(),
        () -> {
          var now = topUps.locked(asked.company(), asked.id()).orElseThrow();
          topUps.keep(now.failed(), clock.now());
        });
  }

  private void release(CompanyId company) {
    work.of(company, () -> autos.release(company, clock.now()));
  }
}
