package com.shipcrowd.domain.shipment;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.ratecard.RateCardVersionId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One booking of one order with one courier service.
///
/// @param courier lower-case name of the courier
/// @param service code of the courier service
/// @param ndrReason of the last failed attempt while that is the status, else null
/// @param flag what the last scan said beside its status while it is in transit, else null
/// @param reservedAwb the number taken before asking, null when the courier gives none out
/// @param awb null until the courier accepted
/// @param pieceAwbs one per parcel once booked, the first being `awb`
/// @param sortCode the courier's routing code, empty for none
/// @param trackingToken unguessable, in the buyer's link
/// @param cancelRequestedAt null unless a cancel waits for the courier
/// @param failure why the booking failed, empty unless it did
/// @param version grows with every change
public record Shipment(
    ShipmentId id,
    CompanyId company,
    UUID order,
    String courier,
    CourierAccountId account,
    String service,
    RateCardVersionId rateCardVersion,
    ShipmentStatus status,
    Instant statusAt,
    @Nullable NdrReason ndrReason,
    @Nullable ScanFlag flag,
    @Nullable Awb reservedAwb,
    @Nullable Awb awb,
    List<Awb> pieceAwbs,
    String sortCode,
    String trackingToken,
    ShipmentFacts facts,
    Milestones milestones,
    @Nullable Instant cancelRequestedAt,
    String failure,
    Instant createdAt,
    long version) {

  /// One without a flag.
  public Shipment(
      ShipmentId id,
      CompanyId company,
      UUID order,
      String courier,
      CourierAccountId account,
      String service,
      RateCardVersionId rateCardVersion,
      ShipmentStatus status,
      Instant statusAt,
      @Nullable NdrReason ndrReason,
      @Nullable Awb reservedAwb,
      @Nullable Awb awb,
      List<Awb> pieceAwbs,
      String sortCode,
      String trackingToken,
      ShipmentFacts facts,
      Milestones milestones,
      @Nullable Instant cancelRequestedAt,
      String failure,
      Instant createdAt,
      long version) {
    this(
        id,
        company,
        order,
        courier,
        account,
        service,
        rateCardVersion,
        status,
        statusAt,
        ndrReason,
        null,
        reservedAwb,
        awb,
        pieceAwbs,
        sortCode,
        trackingToken,
        facts,
        milestones,
        cancelRequestedAt,
        failure,
        createdAt,
        version);
  }

  /// What the price was for.
  public Weight billed() {
    return new Weight(facts.billedGrams());
  }

  /// The courier's number.
  ///
  /// @throws WrongMoment before the courier accepted
  public Awb bookedAwb(String wanted) {
    if (awb == null) throw new WrongMoment(wanted, status);
    return awb;
  }
}
