package com.shipcrowd.application.payment;

import com.shipcrowd.domain.DomainError;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payment.TopUp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Asks a gateway to collect money for a wallet. Nothing is credited before the gateway says it has it.
public interface TopUpWallet {
  /// The smallest recharge, one rupee, and the largest, ten lakh.
  Money LEAST = new Money(100);

  /// See `LEAST`.
  Money MOST = new Money(100_000_000);

  /// Writes the top-up down, then asks the gateway.
  ///
  /// @throws UnknownGateway when no such gateway is offered
  Answer handle(CompanyId company, Money amount, String gateway);

  /// The company's top-ups, newest first.
  List<TopUp> page(CompanyId company, @Nullable UUID before, int size);

  /// What came of it.
  ///
  /// @param checkoutUrl where to pay; empty while the gateway has not answered
  record Answer(TopUp topUp, String checkoutUrl) {}

  /// No such gateway here.
  final class UnknownGateway extends DomainError {
    UnknownGateway(String name, List<String> offered) {
      super(
          "GATEWAY_UNKNOWN",
          "There is no payment gateway of that name; offered: " + String.join(", ", offered),
          Map.of("gateway", name.length() > 40 ? name.substring(0, 40) : name));
    }
  }
}
