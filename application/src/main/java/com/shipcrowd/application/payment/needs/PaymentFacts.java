package com.shipcrowd.application.payment.needs;

import com.shipcrowd.application.payment.needs.PaymentGateway.Fee;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.payment.TopUp;
import com.shipcrowd.domain.payment.TopUpId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is known of payments beside the top-ups themselves. All calls join the surrounding unit over all companies, unless
/// they name a company first.
public interface PaymentFacts {
  /// Whether a push was worked in before.
  boolean isSeen(String gateway, String eventId);

  /// A push was worked in; nothing happens to one that is known.
  void see(String gateway, String eventId, Instant at);

  /// A top-up of any company.
  Optional<TopUp> find(TopUpId id);

  /// The top-up that a gateway's payment credited.
  Optional<TopUp> ofPayment(String gateway, String paymentId);

  /// The address that receipts of a company go to; empty for sandbox companies.
  Optional<String> receiptTo(CompanyId company);

  /// Plans the next look at the gateway, in the company's unit or over all.
  ///
  /// @param at null for none
  void lookAt(TopUpId id, @Nullable Instant at);

  /// Takes top-ups that are due for a look, each counted and put off until the lease ends.
  List<Due> due(Instant now, Instant lease, int most);

  /// Writes a payment's fee down; false when one is known.
  boolean keepFee(TopUpId id, Fee fee);

  /// Opens a task for a person, once for each kind, subject and detail.
  ///
  /// @param company null for what belongs to nobody
  void openTask(
      @Nullable CompanyId company, String kind, String subject, String detail, Instant at);

  /// @param looks how often the gateway was asked before
  record Due(TopUp topUp, int looks) {}
}
