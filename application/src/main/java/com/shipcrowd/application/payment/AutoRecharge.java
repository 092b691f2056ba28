package com.shipcrowd.application.payment;

import com.shipcrowd.application.payment.needs.AutoRecharges.Rule;
import com.shipcrowd.domain.DomainError;
import com.shipcrowd.domain.company.CompanyId;
import java.util.Map;
import java.util.Optional;

/// Tops a wallet up by mandate when its available money falls below a threshold, at most three times a day.
/// Source: lifecycle.md section 10.
public interface AutoRecharge {
  /// Charges of one company on one Indian day.
  int MOST_A_DAY = 3;

  /// Says what is to be done from now on.
  ///
  /// @throws NoMandate when it is switched on and no payment of the company left a mandate at that gateway
  Rule set(CompanyId company, Rule rule);

  /// What is to be done; empty when nobody ever said.
  Optional<Rule> find(CompanyId company);

  /// Charges a batch of companies that are below their threshold; returns how many.
  int charge();

  /// There is nothing to charge by.
  final class NoMandate extends DomainError {
    NoMandate(String gateway) {
      super(
          "MANDATE_MISSING",
          "No payment of this company left a mandate at this gateway",
          Map.of("gateway", gateway));
    }
  }
}
