package com.shipcrowd.application.payment.fakes;

import com.shipcrowd.application.payment.needs.AutoRecharges;
import com.shipcrowd.application.payment.needs.PaymentFacts;
import com.shipcrowd.application.payment.needs.PaymentGateway.Fee;
import com.shipcrowd.application.payment.needs.PaymentGateway.Mandate;
import com.shipcrowd.application.payment.needs.Refunds;
import com.shipcrowd.application.payment.needs.TopUps;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.payment.Refund;
import com.shipcrowd.domain.payment.RefundId;
import com.shipcrowd.domain.payment.TopUp;
import com.shipcrowd.domain.payment.TopUpId;
import com.shipcrowd.domain.payment.TopUpStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Top-ups, what is known of their payments, refunds and mandates, in memory.
public final class FakePayments implements TopUps, PaymentFacts, Refunds, AutoRecharges {
  public final List<String> tasks = new ArrayList<>();
  public final Map<TopUpId, Fee> fees = new HashMap<>();
  public final Map<TopUpId, Instant> looks = new HashMap<>();
  public final Map<CompanyId, String> receipts = new HashMap<>();
  public final Map<CompanyId, Instant> leases = new HashMap<>();
  public final Map<RefundId, Instant> asks = new HashMap<>();
  public final Map<String, Dispute> disputes = new HashMap<>();
  private final Map<TopUpId, TopUp> topUps = new LinkedHashMap<>();
  private final Map<TopUpId, Integer> looked = new HashMap<>();
  private final Map<RefundId, Refund> refunds = new LinkedHashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<String, Mandate> mandates = new HashMap<>();
  private final Map<CompanyId, Rule> rules = new LinkedHashMap<>();
  private final Map<CompanyId, Integer> charges = new HashMap<>();

  @Override
  public void add(TopUp topUp) {
    if (topUps.putIfAbsent(topUp.id(), topUp) != null) throw new IllegalStateException("twice");
  }

  @Override
  public void keep(TopUp topUp, Instant at) {
    if (topUps.replace(topUp.id(), topUp) == null) throw new IllegalStateException("unknown");
  }

  @Override
  public Optional<TopUp> find(CompanyId company, TopUpId id) {
    return find(id).filter(t -> t.company().equals(company));
  }

  @Override
  public Optional<TopUp> find(TopUpId id) {
    return Optional.ofNullable(topUps.get(id));
  }

  @Override
  public Optional<TopUp> ofGatewayOrder(String gateway, String order) {
    return topUps.values().stream()
        .filter(t -> t.gateway().equals(gateway) && order.equals(t.gatewayOrderId()))
        .findFirst();
  }

  @Override
  public Optional<TopUp> locked(CompanyId company, TopUpId id) {
    return find(company, id);
  }

  @Override
  public List<TopUp> page(CompanyId company, @Nullable UUID before, int size) {
    return topUps.values().stream()
        .filter(t -> t.company().equals(company))
        .limit(size)
        .toList()
        .reversed();
  }

  @Override
  public void openTask(TopUp topUp, String detail, Instant at) {
    openTask(topUp.company(), "PAYMENT_MISMATCH", topUp.id().text(), detail, at);
  }

  @Override
  public int expire(Instant createdBefore, Instant at) {
    var late =
        topUps.values().stream()
            .filter(t -> t.status() == TopUpStatus.PENDING)
            .filter(t -> t.createdAt().isBefore(createdBefore))
            .toList();
    for (var t : late)
      topUps.put(
          t.id(),
          new TopUp(
              t.id(),
              t.company(),
              t.gateway(),
              t.amount(),
              TopUpStatus.EXPIRED,
              t.gatewayOrderId(),
              t.paymentId(),
              t.createdAt()));
    return late.size();
  }

  @Override
  public boolean isSeen(String gateway, String eventId) {
    return seen.contains(gateway + " " + eventId);
  }

  @Override
  public void see(String gateway, String eventId, Instant at) {
    seen.add(gateway + " " + eventId);
  }

  @Override
  public Optional<TopUp> ofPayment(String gateway, String paymentId) {
    return topUps.values().stream()
        .filter(t -> t.gateway().equals(gateway) && paymentId.equals(t.paymentId()))
        .findFirst();
  }

  @Override
  public Optional<String> receiptTo(CompanyId company) {
    return Optional.ofNullable(receipts.get(company));
  }

  @Override
  public void lookAt(TopUpId id, @Nullable Instant at) {
    if (at == null) looks.remove(id);
    else looks.put(id, at);
  }

  @Override
  public List<PaymentFacts.Due> due(Instant now, Instant lease, int most) {
    var due = new ArrayList<PaymentFacts.Due>();
    for (var id : List.copyOf(looks.keySet())) {
      if (looks.get(id).isAfter(now) || due.size() == most) continue;
      looks.put(id, lease);
      due.add(new PaymentFacts.Due(topUps.get(id), looked.merge(id, 1, Integer::sum) - 1));
    }
    return due;
  }

  @Override
  public boolean keepFee(TopUpId id, Fee fee) {
    return fees.putIfAbsent(id, fee) == null;
  }

  @Override
  public void openTask(
      @Nullable CompanyId company, String kind, String subject, String detail, Instant at) {
    var task = kind + " " + subject + ": " + detail;
    if (!tasks.contains(task)) tasks.add(task);
  }

  @Override
  public void add(Refund refund, String askedBy, Instant askAt) {
    refunds.put(refund.id(), refund);
    asks.put(refund.id(), askAt);
  }

  @Override
  public void keep(Refund refund) {
    refunds.put(refund.id(), refund);
  }

  @Override
  public Optional<Refund> locked(CompanyId company, RefundId id) {
    return Optional.ofNullable(refunds.get(id)).filter(r -> r.company().equals(company));
  }

  @Override
  public List<Refund> of(CompanyId company, TopUpId topUp) {
    return refunds.values().stream().filter(r -> r.topUp().equals(topUp)).toList();
  }

  @Override
  public List<Refund> due(Instant now, int most) {
    return refunds.values().stream()
        .filter(r -> r.status() == Refund.Status.PENDING && !asks.get(r.id()).isAfter(now))
        .limit(most)
        .toList();
  }

  @Override
  public Optional<Dispute> dispute(CompanyId company, String gateway, String disputeId) {
    return Optional.ofNullable(disputes.get(disputeId));
  }

  @Override
  public void keepDispute(
      CompanyId company, TopUpId topUp, String gateway, String id, Dispute dispute, Instant at) {
    disputes.put(id, dispute);
  }

  @Override
  public void keepMandate(CompanyId company, String gateway, Mandate mandate, Instant at) {
    mandates.put(company + gateway, mandate);
  }

  @Override
  public Optional<Mandate> mandate(CompanyId company, String gateway) {
    return Optional.ofNullable(mandates.get(company + gateway));
  }

  @Override
  public void set(CompanyId company, Rule rule, Instant dueAt) {
    rules.put(company, rule);
    leases.put(company, dueAt);
  }

  @Override
  public Optional<Rule> find(CompanyId company) {
    return Optional.ofNullable(rules.get(company));
  }

  @Override
  public List<AutoRecharges.Due> due(
      Instant now, LocalDate today, Instant lease, int mostADay, int most) {
    var due = new ArrayList<AutoRecharges.Due>();
    rules.forEach(
        (company, rule) -> {
          if (!rule.enabled() || leases.get(company).isAfter(now)) return;
          if (charges.merge(company, 1, Integer::sum) > mostADay) return;
          leases.put(company, lease);
          due.add(new AutoRecharges.Due(company, rule));
        });
    return due;
  }

  @Override
  public void release(CompanyId company, Instant now) {
    leases.put(company, now);
  }
}
