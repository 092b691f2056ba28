package com.shipcrowd.adapter.payments.sandbox;

import com.shipcrowd.application.payment.needs.PaymentGateway.Payment;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payment.Refund;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What this process's payers did lately. Forgetting it, as at a restart, loses nothing: every payment was pushed when it was
/// made.
@Singleton
final class SandboxPaymentBook {
  private static final int MOST = 10_000;

  private final Map<String, Payment> payments = bounded();
  private final Map<String, Money> refunded = bounded();
  private final Map<String, Boolean> refunds = bounded();

  private static <T> Map<String, T> bounded() {
    return new LinkedHashMap<>() {
      @Override
      protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
        return size() > MOST;
      }
    };
  }

  synchronized void paid(String order, Payment payment) {
    payments.put(order, payment);
  }

  synchronized List<Payment> of(String order) {
    var payment = payments.get(order);
    return payment == null ? List.of() : List.of(payment);
  }

  /// Whether it may go back, once for each refund.
  ///
  /// @param most what was paid
  synchronized boolean refund(String payment, Refund refund, Money most) {
    if (refunds.containsKey(refund.id().text())) return refunds.get(refund.id().text());
    var sum = refunded.getOrDefault(payment, Money.ZERO).plus(refund.amount());
    boolean fits = !sum.isMoreThan(most);
    if (fits) refunded.put(payment, sum);
    refunds.put(refund.id().text(), fits);
    return fits;
  }
}
