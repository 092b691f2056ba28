package com.shipcrowd.application.courier;

import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierAccounts;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.CourierHook;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.CourierAccountId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    return find(id, company)
        .orElseThrow(() -> new IllegalStateException("no active courier account " + id.text()));
  }

  /// The same; empty for an account that is not active or has no adapter.
  public Optional<Line> find(CourierAccountId id, CompanyId company) {
    return accounts
        .find(id)
        .filter(account -> gateways.containsKey(account.courier()))
        .map(account -> line(account.usedBy(company.text())));
  }

  private Line line(CourierAccount account) {
    return new Line(account, Objects.requireNonNull(gateways.get(account.courier())));
  }

  /// What a company books under when a service is sold under the given account: its own contract with the same
  /// courier, the oldest of several, before the platform's.
  public Line bookingLine(CourierAccountId sold, CompanyId company) {
    var line = line(sold, company);
    return accounts.all().stream()
        .filter(a -> a.courier().equals(line.account.courier()))
        .filter(a -> accounts.company(a.id()).filter(company::equals).isPresent())
        .min(Comparator.comparing(a -> a.id().text()))
        .map(a -> line(a.usedBy(company.text())))
        .orElse(line);
  }

  /// Every active account that has an adapter, on nobody's behalf.
  public List<Line> lines() {
    return accounts.all().stream()
        .filter(a -> gateways.containsKey(a.courier()))
        .sorted(Comparator.comparing(a -> a.id().text()))
        .map(this::line)
        .toList();
  }

  /// Every account that a company may book under, its own and the platform's, as it uses them.
  public List<Line> linesOf(CompanyId company) {
    return accounts.all().stream()
        .filter(a -> accounts.company(a.id()).map(company::equals).orElse(true))
        .filter(a -> gateways.containsKey(a.courier()))
        .sorted(Comparator.comparing(a -> a.id().text()))
        .map(a -> line(a.usedBy(company.text())))
        .toList();
  }

  /// The accounts at one courier, each as one company uses it.
  public List<CourierAccount> accountsAt(String courier, CompanyId company) {
    return linesOf(company).stream()
        .map(Line::account)
        .filter(a -> a.courier().equals(courier))
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
