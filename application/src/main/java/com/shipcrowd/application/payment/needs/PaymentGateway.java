package com.shipcrowd.application.payment.needs;

import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payment.TopUp;
import java.util.Map;

/// Speaks to one payment gateway. Called outside transactions; never throws for what the partner or network does.
public interface PaymentGateway {
  /// Its name, lower case, as sellers choose it.
  String name();

  /// Asks the gateway to collect. Asking twice for one top-up makes one order.
  Order order(TopUp topUp);

  /// Whether raw bytes really come from the gateway. Constant time.
  ///
  /// @param headers names in lower case
  boolean isGenuine(Map<String, String> headers, byte[] body);

  /// Reads a genuine push.
  Event read(byte[] body);

  /// What the gateway said to an order.
  sealed interface Order {
    /// @param checkoutUrl where the payer pays, empty when the gateway has its own widget
    record Made(String gatewayOrderId, String checkoutUrl) implements Order {}

    record Refused(String words) implements Order {}

    record InDoubt(String why) implements Order {}
  }

  /// What a push says.
  sealed interface Event {
    record Captured(String gatewayOrderId, String paymentId, Money amount, String currency)
        implements Event {}

    record Failed(String gatewayOrderId, String words) implements Event {}

    /// Something this product does not act on.
    record Other(String type) implements Event {}
  }
}
