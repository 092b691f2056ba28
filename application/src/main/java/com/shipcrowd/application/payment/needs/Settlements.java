package com.shipcrowd.application.payment.needs;

import com.shipcrowd.application.payment.needs.PaymentGateway.Fee;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payment.TopUp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Gateways' settlement reports. All calls join a unit over all companies.
public interface Settlements {
  /// Writes one down; false when it is known.
  boolean add(Settlement settlement, Instant at);

  /// Writes a line down; false when the same payment, refund or adjustment was settled before.
  boolean addLine(String gateway, String settlementId, Line line);

  /// The top-up of a payment and the fee that is known of it.
  Optional<Settled> ofPayment(String gateway, String paymentId);

  /// The amount of a refund that went through; empty when there is none.
  Optional<Money> refunded(String gateway, String gatewayRefundId);

  /// Credited top-ups from before an instant that no settlement has.
  List<TopUp> unsettled(String gateway, Instant capturedBefore, int most);

  /// Newest first.
  List<Settlement> page(@Nullable UUID before, int size);

  /// @param net what came into the bank; below zero when the gateway took money
  /// @param utr the bank's reference, empty when the report has none
  record Settlement(
      UUID id,
      String gateway,
      String settlementId,
      LocalDate settledOn,
      String utr,
      Money net,
      int lines) {}

  /// @param net with its sign: what the line adds to the bank credit
  record Line(Type type, String entityId, Money amount, Money fee, Money tax, Money net) {
    /// What it settles.
    public enum Type {
      PAYMENT,
      REFUND,
      ADJUSTMENT
    }
  }

  /// @param fee null while none is known
  record Settled(TopUp topUp, @Nullable Fee fee) {}
}
