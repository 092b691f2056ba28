package com.shipcrowd.application.courier;

import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierAccounts;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.CourierHook;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.CourierAccountId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Which adapter speaks for which account.
public final class Couriers {
  private final CourierAccounts accounts;
  private final Map<String, CourierGateway> gateways;
  private final Map<String, CourierHook> hooks;

  public Couriers(
      CourierAccounts accounts, List<CourierGateway> gateways, List<CourierHook> hooks) {
    this.accounts = accounts;
    this.gateways =
        gateways.stream()
            .collect(Collectors.toUnmodifiableMap(CourierGateway::courier, Function.identity()));
    this.hooks =
        hooks.stream()
            .collect(Collectors.toUnmodifiableMap(CourierHook::courier, Function.identity()));
  }

  /// A contract and the adapter that speaks its courier's language.
  public record Line(CourierAccount account, CourierGateway gateway) {}

  /// The account as one company uses it: its setting `company` says for whom.
  ///
  /// @throws IllegalStateException for an account that is not active or has no adapter: a defect of our set-up
  public Line line(CourierAccountId id, CompanyId company) {
    var account =
        accounts
            .find(id)
            .map(a -> a.usedBy(company.text()))
            .orElseThrow(() -> new IllegalStateException("no active courier account " + id.text()));
    var gateway = gateways.get(account.courier());
    if (gateway == null) throw new IllegalStateException("no adapter for " + account.courier());
    return new Line(account, gateway);
  }

  /// The accounts at one courier, each as one company uses it.
  public List<CourierAccount> accountsAt(String courier, CompanyId company) {
    return accounts.all().stream()
        .filter(a -> a.courier().equals(courier))
        .map(a -> a.usedBy(company.text()))
        .toList();
  }

  /// The account and reader of a push; empty when courier and account do not fit together.
  public Optional<Ear> ear(String courier, CourierAccountId id) {
    var hook = hooks.get(courier);
    if (hook == null) return Optional.empty();
    return accounts.find(id).filter(a -> a.courier().equals(courier)).map(a -> new Ear(a, hook));
  }

  /// A contract and the reader of what its courier pushes.
  public record Ear(CourierAccount account, CourierHook hook) {}
}
