package com.shipcrowd.application.cod.fakes;

import com.shipcrowd.application.cod.KeepCodPlan.Chosen;
import com.shipcrowd.application.cod.SeeCod.Ageing;
import com.shipcrowd.application.cod.SeeCod.Outstanding;
import com.shipcrowd.application.cod.SeeCod.Shown;
import com.shipcrowd.application.cod.needs.CodBook;
import com.shipcrowd.domain.cod.CodPlan;
import com.shipcrowd.domain.cod.CodStatus;
import com.shipcrowd.domain.cod.Collected;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The cash of parcels in memory, as far as reconciliation and the pages need it; batches have tests of their own.
public final class FakeCash implements CodBook {
  private final Map<String, Collected> all = new LinkedHashMap<>();
  private final Map<CompanyId, Money> payable = new HashMap<>();
  private final Map<CompanyId, Chosen> plans = new HashMap<>();
  private final Map<ShipmentId, Money> bornBySellers = new HashMap<>();
  private final List<Shown> shown = new ArrayList<>();
  private final List<Ageing> ages = new ArrayList<>();
  private final List<Outstanding> owing = new ArrayList<>();

  /// Puts a parcel in place, whatever its history.
  public void put(Collected parcel) {
    all.put(parcel.courier() + " " + parcel.awb(), parcel);
  }

  /// A parcel by its number, the first courier's that gave it.
  public Collected at(String awb) {
    return find(awb).getFirst();
  }

  /// A courier's parcel by its number.
  public Collected at(String courier, String awb) {
    return locked(courier, List.of(awb)).getFirst();
  }

  /// Says what is owed to a company and in no approved batch.
  public void owe(CompanyId company, Money amount) {
    payable.put(company, amount);
  }

  /// What the seller does not get of a parcel's cash by a person's decision.
  public Money bornBySeller(ShipmentId shipment) {
    return Optional.ofNullable(bornBySellers.get(shipment)).orElseThrow();
  }

  /// What sellers' pages show.
  public List<Shown> shown() {
    return shown;
  }

  /// How old couriers' debts are.
  public List<Ageing> ages() {
    return ages;
  }

  /// What couriers owe.
  public List<Outstanding> owing() {
    return owing;
  }

  @Override
  public Optional<Chosen> plan(CompanyId company) {
    return Optional.ofNullable(plans.get(company));
  }

  @Override
  public void keepPlan(CompanyId company, Chosen chosen, String actor, Instant at) {
    plans.put(company, chosen);
  }

  @Override
  public List<Collected> locked(String courier, Collection<String> awbs) {
    return all.values().stream()
        .filter(p -> p.courier().equals(courier) && awbs.contains(p.awb()))
        .toList();
  }

  @Override
  public List<Collected> find(String awb) {
    return all.values().stream().filter(p -> p.awb().equals(awb)).toList();
  }

  @Override
  public Optional<Collected> locked(CompanyId company, ShipmentId shipment) {
    return all.values().stream()
        .filter(p -> p.company().equals(company) && p.shipment().equals(shipment))
        .findFirst();
  }

  @Override
  public void keep(List<Collected> changed, Instant at) {
    changed.forEach(this::put);
  }

  @Override
  public void decided(Collected after, Money sellerBears, Instant at) {
    put(after);
    bornBySellers.put(after.shipment(), sellerBears);
  }

  @Override
  public Money reversed(CompanyId company, ShipmentId shipment) {
    var p = locked(company, shipment).orElseThrow();
    put(
        new Collected(
            p.shipment(),
            p.company(),
            p.courier(),
            p.awb(),
            p.amount(),
            CodStatus.REVERSED,
            p.plan(),
            p.received(),
            p.writtenOff(),
            p.reconciled(),
            p.remittance()));
    return p.amount().minus(bornBySellers.getOrDefault(shipment, Money.ZERO));
  }

  @Override
  public Money payableOf(CompanyId company) {
    return payable.getOrDefault(company, Money.ZERO);
  }

  @Override
  public List<Shown> page(
      CompanyId company, @Nullable CodStatus status, @Nullable UUID before, int most) {
    return shown.stream().filter(s -> status == null || s.status() == status).limit(most).toList();
  }

  @Override
  public List<Ageing> ageing(LocalDate today) {
    return ages;
  }

  @Override
  public List<Outstanding> outstanding() {
    return owing;
  }

  @Override
  public int makeEligible(LocalDate today, Instant now, Money cap, LocalDate unpaidDueBefore) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Collected> markMissing(LocalDate deliveredBefore) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<CompanyId> toPay(
      @Nullable LocalDate standardUpTo,
      @Nullable LocalDate earlyUpTo,
      @Nullable UUID after,
      int most) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Payable> payable(
      CompanyId company, @Nullable LocalDate standardUpTo, @Nullable LocalDate earlyUpTo) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void batch(CompanyId company, UUID remittance, List<ShipmentId> shipments) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void remitted(CompanyId company, UUID remittance) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void unbatch(CompanyId company, UUID remittance) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void took(CompanyId company, ShipmentId shipment, Money taken, boolean hasFee) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void feeTaken(CompanyId company, UUID remittance) {
    throw new UnsupportedOperationException();
  }

  /// A delivered parcel whose cash the courier has.
  public static Collected collected(
      CompanyId company, long n, String awb, Money amount, CodPlan plan) {
    return new Collected(
        new ShipmentId(new UUID(0, n)),
        company,
        "dtdc",
        awb,
        amount,
        CodStatus.COLLECTED,
        plan,
        Money.ZERO,
        Money.ZERO,
        false,
        null);
  }
}
