package com.shipcrowd.adapter.couriers.sandbox;

import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The sandbox courier's codes and our statuses, both ways. Source: this package; the codes look like a courier's on
/// purpose, so that nobody is tempted to skip the table.
final class SandboxStatuses {
  /// Weighed heavier; moves nothing.
  static final String WEIGHED = "SBX-190";

  /// Delayed on the line.
  static final String DELAYED = "SBX-160";

  /// In no table: what a courier invents overnight.
  static final String NEW_TO_US = "SBX-999";

  private SandboxStatuses() {}

  /// @return null for a code that moves nothing
  static @Nullable ShipmentStatus read(String code) {
    return switch (code) {
      case "SBX-100" -> ShipmentStatus.AWB_ASSIGNED;
      case "SBX-110" -> ShipmentStatus.PICKUP_SCHEDULED;
      case "SBX-120" -> ShipmentStatus.OUT_FOR_PICKUP;
      case "SBX-130" -> ShipmentStatus.PICKUP_FAILED;
      case "SBX-140" -> ShipmentStatus.PICKED_UP;
      case "SBX-150", DELAYED -> ShipmentStatus.IN_TRANSIT;
      case "SBX-170" -> ShipmentStatus.REACHED_DESTINATION;
      case "SBX-180" -> ShipmentStatus.OUT_FOR_DELIVERY;
      case "SBX-200" -> ShipmentStatus.UNDELIVERED;
      case "SBX-210" -> ShipmentStatus.DELIVERED;
      case "SBX-300" -> ShipmentStatus.RTO_INITIATED;
      case "SBX-310" -> ShipmentStatus.RTO_IN_TRANSIT;
      case "SBX-320" -> ShipmentStatus.RTO_OUT_FOR_DELIVERY;
      case "SBX-330" -> ShipmentStatus.RTO_UNDELIVERED;
      case "SBX-340" -> ShipmentStatus.RTO_DELIVERED;
      case "SBX-400" -> ShipmentStatus.LOST;
      case "SBX-410" -> ShipmentStatus.DAMAGED;
      case "SBX-420" -> ShipmentStatus.DISPOSED;
      case "SBX-500" -> ShipmentStatus.CANCELLED;
      default -> null;
    };
  }

  /// The code of a status; empty for those that only exist in our house.
  static Optional<String> codeOf(ShipmentStatus status) {
    return Optional.ofNullable(
        switch (status) {
          case AWB_ASSIGNED -> "SBX-100";
          case PICKUP_SCHEDULED -> "SBX-110";
          case OUT_FOR_PICKUP -> "SBX-120";
          case PICKUP_FAILED -> "SBX-130";
          case PICKED_UP -> "SBX-140";
          case IN_TRANSIT -> "SBX-150";
          case REACHED_DESTINATION -> "SBX-170";
          case OUT_FOR_DELIVERY -> "SBX-180";
          case UNDELIVERED -> "SBX-200";
          case DELIVERED -> "SBX-210";
          case RTO_INITIATED -> "SBX-300";
          case RTO_IN_TRANSIT -> "SBX-310";
          case RTO_OUT_FOR_DELIVERY -> "SBX-320";
          case RTO_UNDELIVERED -> "SBX-330";
          case RTO_DELIVERED -> "SBX-340";
          case LOST -> "SBX-400";
          case DAMAGED -> "SBX-410";
          case DISPOSED -> "SBX-420";
          case CANCELLED -> "SBX-500";
          case CREATED, BOOKING_FAILED, CANCEL_REQUESTED -> null;
          // It takes nothing back from buyers.
          case RVP_CREATED,
              RVP_AWB_ASSIGNED,
              RVP_SCHEDULED,
              RVP_OUT_FOR_PICKUP,
              RVP_PICKUP_FAILED,
              RVP_QC_FAILED,
              RVP_PICKED_UP,
              RVP_IN_TRANSIT,
              RVP_OUT_FOR_DELIVERY,
              RVP_DELIVERED,
              RVP_CANCELLED ->
              null;
        });
  }

  /// What the courier writes beside a code.
  static String words(String code) {
    return switch (code) {
      case "SBX-100" -> "Shipment data received";
      case "SBX-110" -> "Pickup scheduled";
      case "SBX-120" -> "Out for pickup";
      case "SBX-130" -> "Pickup attempted, parcel not ready";
      case "SBX-140" -> "Picked up from the seller";
      case "SBX-150" -> "Left the facility";
      case DELAYED -> "Delayed on the line haul";
      case "SBX-170" -> "Reached the delivery hub";
      case "SBX-180" -> "Out for delivery";
      case WEIGHED -> "Weighed by the sorter";
      case "SBX-200" -> "Delivery attempted";
      case "SBX-210" -> "Delivered";
      case "SBX-300" -> "Return to origin started";
      case "SBX-310" -> "Return on its way";
      case "SBX-320" -> "Return out for delivery";
      case "SBX-330" -> "Return delivery attempted";
      case "SBX-340" -> "Returned to the seller";
      case "SBX-400" -> "Not found, declared lost";
      case "SBX-410" -> "Damaged, not deliverable";
      case "SBX-420" -> "Disposed of";
      case "SBX-500" -> "Cancelled";
      default -> "Something new";
    };
  }
}
