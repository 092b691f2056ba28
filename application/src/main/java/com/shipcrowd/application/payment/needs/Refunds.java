package com.shipcrowd.application.payment.needs;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.ledger.Split;
import com.shipcrowd.domain.payment.Refund;
import com.shipcrowd.domain.payment.RefundId;
import com.shipcrowd.domain.payment.TopUpId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Refunds and disputes of top-ups. Calls that name a company join its unit, the others one over all companies.
public interface Refunds {
  /// @param askedBy who wanted it
  /// @param askAt when to ask how it stands
  void add(Refund refund, String askedBy, Instant askAt);

  void keep(Refund refund);

  /// One, nobody else changing it until the unit ends.
  Optional<Refund> locked(CompanyId company, RefundId id);

  /// All of a top-up, oldest first.
  List<Refund> of(CompanyId company, TopUpId topUp);

  /// Takes waiting ones whose time has come, each put off: two minutes at first, longer every time, six hours at most.
  List<Refund> due(Instant now, int most);

  /// A known dispute.
  Optional<Dispute> dispute(CompanyId company, String gateway, String disputeId);

  /// Writes a dispute down, or how it stands now.
  void keepDispute(
      CompanyId company,
      TopUpId topUp,
      String gateway,
      String disputeId,
      Dispute dispute,
      Instant at);

  /// @param split what was taken for it; nothing for one that was won before we heard of it
  /// @param outcome OPEN, WON or LOST
  record Dispute(Split split, PaymentGateway.Event.Disputed.Outcome outcome) {}
}
