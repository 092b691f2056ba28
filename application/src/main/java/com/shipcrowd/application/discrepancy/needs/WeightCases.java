package com.shipcrowd.application.discrepancy.needs;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.discrepancy.WeightCase;
import com.shipcrowd.domain.discrepancy.WeightCaseId;
import com.shipcrowd.domain.discrepancy.WeightCaseStatus;
import com.shipcrowd.domain.discrepancy.WeightFreeze;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.ratecard.RateCardVersionId;
import com.shipcrowd.domain.shipment.ShipmentFacts;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Weight cases. All calls join the surrounding unit of work; lists see what that unit may see.
public interface WeightCases {
  /// @param heldNow what is held for it from now on, zero for none
  void add(WeightCase weightCase, Money heldNow);

  /// Keeps the changed case; the version guards it.
  void keep(WeightCase weightCase, Money heldNow);

  /// One, nobody else changing it until the unit ends.
  Optional<WeightCase> locked(WeightCaseId id);

  /// Newest first.
  ///
  /// @param company null for all that the unit sees
  List<Shown> page(
      @Nullable CompanyId company,
      @Nullable WeightCaseStatus status,
      @Nullable UUID before,
      int size);

  /// One with its AWB.
  Optional<Shown> shown(WeightCaseId id);

  /// Open ones whose time has come, locked; those that another node works on are passed over.
  List<WeightCase> takeDue(Instant now, int most);

  /// Parcels of a courier by AWB, in one query; unknown ones are left out.
  List<Parcel> parcels(String courier, Collection<String> awbs);

  /// The parcel of a case.
  Parcel parcel(ShipmentId shipment);

  /// For each shipment the weights that were raised before and the freight that earlier weights charged or gave back.
  Map<ShipmentId, Past> past(Collection<ShipmentId> shipments);

  /// Agreed weights of sellers.
  Map<CompanyId, List<WeightFreeze>> freezes(Set<CompanyId> companies);

  /// Sets the agreed weight of a product; no grams take it back.
  void freeze(CompanyId company, String sku, @Nullable Integer grams, String actor, Instant at);

  /// Whether there is such a company; asked across companies.
  boolean isCompany(CompanyId company);

  /// Whether a note that was not rejected gave any line back that was earned under this key.
  boolean isCredited(CompanyId company, String businessKey);

  /// Those of the sellers with whom lower weights are passed on.
  Set<CompanyId> passingOn(Set<CompanyId> companies);

  /// Says whether they are passed on to a seller.
  void passOn(CompanyId company, boolean lower, String actor, Instant at);

  /// Whose mail goes where.
  ///
  /// @return mail of the owner of each company
  Map<CompanyId, String> mails(Set<CompanyId> companies);

  /// @param awb empty when it has none any more
  record Shown(WeightCase weightCase, String awb) {}

  /// @param weights grams that had a case already
  /// @param open whether one is not decided
  /// @param charged freight that cases charged, without fuel and tax; below zero where a lower weight was passed on
  record Past(Set<Integer> weights, boolean open, Money charged) {
    /// None so far.
    public static final Past NONE = new Past(Set.of(), false, Money.ZERO);
  }

  /// A parcel as it was booked and how it stands.
  ///
  /// @param bought version of the courier's card, null when it had none
  /// @param returned back at the seller: the return cannot be called off any more
  /// @param deliveredOn null before
  record Parcel(
      CompanyId company,
      ShipmentId shipment,
      String courier,
      String awb,
      String service,
      Instant bookedAt,
      RateCardVersionId version,
      @Nullable RateCardVersionId bought,
      ShipmentFacts facts,
      boolean pickedUp,
      boolean rtoCharged,
      boolean returned,
      @Nullable LocalDate deliveredOn) {}
}
