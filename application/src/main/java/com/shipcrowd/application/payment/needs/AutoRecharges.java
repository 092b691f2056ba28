package com.shipcrowd.application.payment.needs;

import com.shipcrowd.application.payment.needs.PaymentGateway.Mandate;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Mandates and what is to be done with them. Calls that name a company join its unit, `due` one over all companies.
public interface AutoRecharges {
  /// Keeps the latest mandate that came with a payment of the company.
  void keepMandate(CompanyId company, String gateway, Mandate mandate, Instant at);

  Optional<Mandate> mandate(CompanyId company, String gateway);

  void set(CompanyId company, Rule rule, Instant dueAt);

  Optional<Rule> find(CompanyId company);

  /// Takes companies below their threshold, each counted for the day and put off until the lease ends.
  ///
  /// @param mostADay charges of one company on one day
  List<Due> due(Instant now, LocalDate today, Instant lease, int mostADay, int most);

  /// May be charged again.
  void release(CompanyId company, Instant now);

  /// @param threshold below which the available money lets it happen
  record Rule(boolean enabled, String gateway, Money amount, Money threshold) {}

  /// @param rule of a company whose turn it is
  record Due(CompanyId company, Rule rule) {}
}
