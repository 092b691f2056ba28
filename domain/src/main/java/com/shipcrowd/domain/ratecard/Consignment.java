package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.measure.Parcel;
import com.shipcrowd.domain.money.Money;
import java.util.List;

/// What is to be priced, whoever carries it.
///
/// @param parcels at least one; each is priced alone
/// @param collectable what is collected at the door; less than the order total when part was paid
///   before
/// @param declaredValue what the goods are worth, for insurance
/// @param insured whether the seller asked for insurance
/// @param fragile whether every package needs care
/// @param dangerous whether it holds batteries, liquids or the like; such goods never fly
/// @param qualityCheck whether goods are checked at the buyer's door, on a reverse journey
public record Consignment(
    List<Parcel> parcels,
    PaymentMode payment,
    Money collectable,
    Money declaredValue,
    boolean insured,
    boolean fragile,
    boolean dangerous,
    boolean qualityCheck) {
  /// @throws CodAmountRequired for COD without an amount
  /// @throws PrepaidCollectsNothing for prepaid with an amount
  /// @throws IllegalArgumentException without parcels, or for a declared value below zero
  public Consignment {
    parcels = List.copyOf(parcels);
    if (parcels.isEmpty()) throw new IllegalArgumentException("nothing to carry");
    if (declaredValue.isNegative())
      throw new IllegalArgumentException("a declared value below zero");
    switch (payment) {
      case COD -> {
        if (!collectable.isPositive()) throw new CodAmountRequired();
      }
      case PREPAID -> {
        if (!collectable.isZero()) throw new PrepaidCollectsNothing(collectable.paise());
      }
    }
  }

  /// Paid already, nothing special about it.
  public static Consignment prepaid(Money declaredValue, Parcel... parcels) {
    return new Consignment(
        List.of(parcels),
        PaymentMode.PREPAID,
        Money.ZERO,
        declaredValue,
        false,
        false,
        false,
        false);
  }

  /// The whole value collected at the door, nothing special about it.
  public static Consignment cod(Money collectable, Parcel... parcels) {
    return new Consignment(
        List.of(parcels), PaymentMode.COD, collectable, collectable, false, false, false, false);
  }

  /// The same, insured for its declared value.
  public Consignment withInsurance() {
    return new Consignment(
        parcels, payment, collectable, declaredValue, true, fragile, dangerous, qualityCheck);
  }

  /// The same, every package fragile.
  public Consignment withCare() {
    return new Consignment(
        parcels, payment, collectable, declaredValue, insured, true, dangerous, qualityCheck);
  }

  /// The same, holding dangerous goods.
  public Consignment withDangerousGoods() {
    return new Consignment(
        parcels, payment, collectable, declaredValue, insured, fragile, true, qualityCheck);
  }

  /// The same, checked at the buyer's door.
  public Consignment withQualityCheck() {
    return new Consignment(
        parcels, payment, collectable, declaredValue, insured, fragile, dangerous, true);
  }
}
