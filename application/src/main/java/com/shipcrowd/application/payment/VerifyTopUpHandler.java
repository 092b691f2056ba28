package com.shipcrowd.application.payment;

import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.payment.needs.PaymentGateway;
import com.shipcrowd.application.payment.needs.TopUps;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.payment.TopUp;
import com.shipcrowd.domain.payment.TopUpId;
import java.util.List;
import java.util.Map;

/// See {@link VerifyTopUp}.
public final class VerifyTopUpHandler implements VerifyTopUp {
  private final UnitOfWork work;
  private final TopUps topUps;
  private final Cashier cashier;
  private final List<PaymentGateway> gateways;

  public VerifyTopUpHandler(
      UnitOfWork work, TopUps topUps, Cashier cashier, List<PaymentGateway> gateways) {
    this.work = work;
    this.topUps = topUps;
    this.cashier = cashier;
    this.gateways = List.copyOf(gateways);
  }

  @Override
  public TopUp verify(CompanyId company, TopUpId id, Map<String, String> fields) {
    var topUp = find(company, id);
    var gateway =
        gateways.stream()
            .filter(g -> g.name().equals(topUp.gateway()) && g.isReady())
            .findFirst()
            .orElseThrow(BadSignature::new);
    if (!gateway.isSigned(topUp, fields)) throw new BadSignature();
    if (topUp.status().mayBeCaptured()) {
      var _ = cashier.look(gateway, topUp);
    }
    return find(company, id);
  }

  @Override
  public TopUp find(CompanyId company, TopUpId id) {
    return work.of(company, () -> topUps.find(company, id))
        .orElseThrow(() -> new NotFound("top-up"));
  }
}
