package com.shipcrowd.domain.shipment;

/// Where a forward shipment stands. The rank orders scans of the same second and draws the bands of the scan rule.
/// Source: lifecycle.md section 2.
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
  CANCELLED(310);

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

  /// LOST may still be found; the others are final for scans.
  public boolean isTerminal() {
    return switch (this) {
      case DELIVERED, RTO_DELIVERED, LOST, DAMAGED, DISPOSED, CANCELLED, BOOKING_FAILED -> true;
      default -> false;
    };
  }
}
