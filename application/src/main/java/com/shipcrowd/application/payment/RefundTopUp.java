package com.shipcrowd.application.payment;

import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payment.Refund;
import com.shipcrowd.domain.payment.TopUpId;
import java.util.List;

/// Sends money of a credited top-up back to where it came from. The wallet pays it first; when the gateway fails it, the
/// wallet gets it back.
public interface RefundTopUp {
  /// Asks for a refund.
  ///
  /// @param reason for people
  /// @param actor who wants it
  /// @return as it stands: DONE, FAILED, or PENDING while the gateway works or nobody knows
  /// @throws com.shipcrowd.application.NotFound when there is no such top-up
  /// @throws com.shipcrowd.domain.payment.NotRefundable when it is not credited or another refund is on its way
  /// @throws com.shipcrowd.domain.payment.RefundTooLarge when less is left of the payment
  /// @throws com.shipcrowd.domain.wallet.InsufficientBalance when the wallet, without its credit limit, does not cover it
  Refund refund(TopUpId id, Money amount, String reason, String actor);

  /// Refunds of a top-up, oldest first.
  ///
  /// @throws com.shipcrowd.application.NotFound when there is no such top-up
  List<Refund> of(TopUpId id);

  /// The gateway says that something happened to refunds of a payment: asks how they stand.
  void moved(String gateway, String paymentId);

  /// Asks how a batch of waiting refunds stands; returns how many.
  int settle();
}
