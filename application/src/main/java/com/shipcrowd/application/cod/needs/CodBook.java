package com.shipcrowd.application.cod.needs;

import com.shipcrowd.application.cod.KeepCodPlan.Chosen;
import com.shipcrowd.application.cod.SeeCod.Ageing;
import com.shipcrowd.application.cod.SeeCod.Outstanding;
import com.shipcrowd.application.cod.SeeCod.Shown;
import com.shipcrowd.domain.cod.CodPlan;
import com.shipcrowd.domain.cod.CodStatus;
import com.shipcrowd.domain.cod.Collected;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Cash of parcels. All calls join the surrounding unit of work; those without a company need one over all companies.
public interface CodBook {
  Optional<Chosen> plan(CompanyId company);

  void keepPlan(CompanyId company, Chosen chosen, String actor, Instant at);

  /// Lets cash be paid out whose day has come, where the company may be paid: set-based.
  ///
  /// @param cap most cash of one company that may be paid before its couriers remitted it
  /// @param unpaidDueBefore whoever has an unpaid invoice that was due before is not paid early
  /// @return how many parcels
  int makeEligible(LocalDate today, Instant now, Money cap, LocalDate unpaidDueBefore);

  /// Marks cash that no list has, and names it; what is early on its way stays where it is.
  ///
  /// @param deliveredBefore only parcels delivered before
  List<Collected> markMissing(LocalDate deliveredBefore);

  /// Companies that have cash to be paid, in the order of their ids.
  ///
  /// @param standardUpTo due day up to which standard cash is paid, null for none
  /// @param earlyUpTo the same for early plans
  List<CompanyId> toPay(
      @Nullable LocalDate standardUpTo,
      @Nullable LocalDate earlyUpTo,
      @Nullable UUID after,
      int most);

  /// Cash of a company to be paid, locked, in the order of its due days.
  List<Payable> payable(
      CompanyId company, @Nullable LocalDate standardUpTo, @Nullable LocalDate earlyUpTo);

  /// Puts parcels into a batch.
  void batch(CompanyId company, UUID remittance, List<ShipmentId> shipments);

  /// Marks every parcel of a batch.
  void remitted(CompanyId company, UUID remittance);

  /// Takes every parcel out of a batch, to be batched again.
  void unbatch(CompanyId company, UUID remittance);

  /// Notes what of a parcel's cash is spent already, and whether its early fee was taken.
  void took(CompanyId company, ShipmentId shipment, Money taken, boolean hasFee);

  /// Notes that a parcel's early fee was taken.
  void feeTaken(CompanyId company, UUID remittance);

  /// A courier's by any of its numbers, locked. Another courier may have given the same numbers.
  List<Collected> locked(String courier, Collection<String> awbs);

  /// By number: one of each courier that gave it.
  List<Collected> find(String awb);

  /// One of a company's, locked.
  Optional<Collected> locked(CompanyId company, ShipmentId shipment);

  /// Keeps what reconciliation found; over all companies.
  void keep(List<Collected> changed, Instant at);

  /// Notes a decision on a parcel.
  ///
  /// @param sellerBears what of the cash the seller does not get
  void decided(Collected after, Money sellerBears, Instant at);

  /// Marks a parcel REVERSED.
  ///
  /// @return what the seller got of its cash: less than all where the seller bore a part
  Money reversed(CompanyId company, ShipmentId shipment);

  /// A company's, newest first.
  List<Shown> page(CompanyId company, @Nullable CodStatus status, @Nullable UUID before, int most);

  /// How old what couriers owe is, by courier.
  List<Ageing> ageing(LocalDate today);

  /// What each courier owes.
  List<Outstanding> outstanding();

  /// What is owed to a company and in no approved batch.
  Money payableOf(CompanyId company);

  /// @param amount what the seller gets of it, before the early fee
  /// @param hasFee whether its early fee was taken before
  record Payable(
      ShipmentId shipment,
      Money amount,
      Money cash,
      CodPlan plan,
      LocalDate deliveredOn,
      boolean hasFee,
      State placeOfSupply) {}
}
