package com.shipcrowd.domain.shipment;

/// Where a shipment stands; what comes back from a buyer has names of its own, RVP_. The rank orders scans of the same second and draws the bands of the scan rule.
/// Source: lifecycle.md sections 2 and 2.1.
public enum ShipmentStatus {
  /// Booking asked, no AWB yet; a crash leaves the shipment here to be settled.
  CREATED(10),
  /// The courier refused; the hold was released.
  BOOKING_FAILED(12),
  AWB_ASSIGNED(20),
  PICKUP_SCHEDULED(30),
  OUT_FOR_PICKUP(32),
  PICKUP_FAILED(34),
  /// First scan in the courier's custody: the charge is earned.
  PICKED_UP(40),
  IN_TRANSIT(50),
  REACHED_DESTINATION(60),
  OUT_FOR_DELIVERY(70),
  /// A failed attempt with a reason.
  UNDELIVERED(75),
  DELIVERED(90),
  RTO_INITIATED(110),
  RTO_IN_TRANSIT(120),
  RTO_OUT_FOR_DELIVERY(130),
  RTO_UNDELIVERED(135),
  RTO_DELIVERED(190),
  LOST(200),
  DAMAGED(201),
  DISPOSED(202),
  /// We told the courier, it has not confirmed.
  CANCEL_REQUESTED(300),
  CANCELLED(310),
  /// A return is asked for, no AWB yet.
  RVP_CREATED(10),
  RVP_AWB_ASSIGNED(20),
  RVP_SCHEDULED(30),
  RVP_OUT_FOR_PICKUP(32),
  RVP_PICKUP_FAILED(34),
  /// The goods at the buyer's door were not what was sold.
  RVP_QC_FAILED(36),
  RVP_PICKED_UP(40),
  RVP_IN_TRANSIT(50),
  RVP_OUT_FOR_DELIVERY(70),
  /// Back at the seller.
  RVP_DELIVERED(90),
  RVP_CANCELLED(310);

  private final int rank;

  ShipmentStatus(int rank) {
    this.rank = rank;
  }

  /// Position on the journey, 10 to 310.
  public int rank() {
    return rank;
  }

  /// Not in the courier's custody yet.
  public boolean isBeforePickup() {
    return rank < 40;
  }

  /// On the way to the buyer, in custody.
  public boolean isMoving() {
    return rank >= 40 && rank <= 75;
  }

  /// On the way back to the seller, not there yet.
  public boolean isReturning() {
    return rank >= 110 && rank <= 135;
  }

  /// A stage of what comes back from a buyer.
  public boolean isReverse() {
    return ordinal() >= RVP_CREATED.ordinal();
  }

  /// The same stage of a parcel that comes back from a buyer: many couriers use one word for both. What only a forward
  /// shipment has, and what both share (LOST, DAMAGED, DISPOSED), stays as it is.
  public ShipmentStatus inReverse() {
    return switch (this) {
      case CREATED -> RVP_CREATED;
      case AWB_ASSIGNED -> RVP_AWB_ASSIGNED;
      case PICKUP_SCHEDULED -> RVP_SCHEDULED;
      case OUT_FOR_PICKUP -> RVP_OUT_FOR_PICKUP;
      case PICKUP_FAILED -> RVP_PICKUP_FAILED;
      case PICKED_UP -> RVP_PICKED_UP;
      case IN_TRANSIT, REACHED_DESTINATION -> RVP_IN_TRANSIT;
      case OUT_FOR_DELIVERY -> RVP_OUT_FOR_DELIVERY;
      case DELIVERED -> RVP_DELIVERED;
      case CANCELLED -> RVP_CANCELLED;
      default -> this;
    };
  }

  /// LOST may still be found; the others are final for scans.
  public boolean isTerminal() {
    return switch (this) {
      case DELIVERED,
          RTO_DELIVERED,
          LOST,
          DAMAGED,
          DISPOSED,
          CANCELLED,
          BOOKING_FAILED,
          RVP_DELIVERED,
          RVP_CANCELLED ->
          true;
      default -> false;
    };
  }
}
