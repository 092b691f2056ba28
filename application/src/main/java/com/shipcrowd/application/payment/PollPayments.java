package com.shipcrowd.application.payment;

/// Asks gateways about orders of which no push came, so that a lost one loses no money.
public interface PollPayments {
  /// Looks at a batch of those that are due; returns how many.
  int look();
}
