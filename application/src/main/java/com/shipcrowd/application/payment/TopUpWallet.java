package com.shipcrowd.application.payment;

import com.shipcrowd.domain.DomainError;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.company.CompanyMode;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payment.TopUp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Asks a gateway to collect money for a wallet. Nothing is credited before the gateway says it has it.
public interface TopUpWallet {
  /// The smallest recharge, a hundred rupees, and the largest, five lakh. Source: features.md row 11.3.
  Money LEAST = new Money(10_000);

  /// See `LEAST`.
  Money MOST = new Money(50_000_000);

  /// Writes the top-up down, then asks the gateway.
  ///
  /// @param mode sandbox companies pay with the sandbox gateway only, others with it only where the installation says so
  /// @throws UnknownGateway when no such gateway is offered
  Answer handle(CompanyId company, CompanyMode mode, Money amount, String gateway);

  /// The company's top-ups, newest first.
  List<TopUp> page(CompanyId company, @Nullable UUID before, int size);

  /// What came of it.
  ///
  /// @param checkout what the browser needs to pay, by the gateway's names, `checkout_url` for a page; empty while the
  ///     gateway has not answered
  record Answer(TopUp topUp, Map<String, String> checkout) {}

  /// No such gateway here.
  final class UnknownGateway extends DomainError {
    UnknownGateway(String name, List<String> offered) {
      super(
          "GATEWAY_UNKNOWN",
          "There is no payment gateway of that name; offered: " + String.join(", ", offered),
          Map.of("gateway", name.substring(0, Math.min(name.length(), 40))));
    }
  }
}
