package com.shipcrowd.adapter.simulators.shiprocket;

import com.shipcrowd.adapter.simulators.Leg;
import com.shipcrowd.adapter.simulators.Word;
import com.shipcrowd.domain.shipment.NdrReason;
import org.jspecify.annotations.Nullable;

/// How Shiprocket spells what happens: its shipment status id and label, and beside them a carrier's code and words.
final class ShiprocketWords {
  private ShiprocketWords() {}

  private static Word word(String id, String carrier, String label, String activity) {
    return new Word(id, carrier, label, activity);
  }

  static Word of(Leg leg) {
    return switch (leg.status()) {
      case PICKUP_SCHEDULED -> word("3", "FMPUR-101", "PICKUP SCHEDULED", "Pickup scheduled");
      case OUT_FOR_PICKUP -> word("19", "FMOFP-101", "OUT FOR PICKUP", "Out for pickup");
      case PICKUP_FAILED -> word("20", "FMEOD-102", "PICKUP EXCEPTION", "Shipment not ready");
      case PICKED_UP -> word("42", "X-PPOM", "PICKED UP", "In Transit - Shipment picked up");
      case IN_TRANSIT ->
          leg.aside() == Leg.Aside.DELAYED
              ? word("22", "DLYLH-104", "DELAYED", "Vehicle delayed")
              : word("18", "X-DBL1F", "IN TRANSIT", "In Transit - Bag added to trip");
      case REACHED_DESTINATION ->
          word("38", "X-IBD3F", "REACHED DESTINATION HUB", "Pending - Received at facility");
      case OUT_FOR_DELIVERY -> word("17", "X-DDD3FD", "OUT FOR DELIVERY", "Out for delivery");
      case UNDELIVERED -> word("21", "EOD", "UNDELIVERED", words(leg.reason()));
      case DELIVERED -> word("7", "EOD-38", "DELIVERED", "Delivered to consignee");
      case RTO_INITIATED -> word("9", "RT-101", "RTO INITIATED", "Returned as per client");
      case RTO_IN_TRANSIT -> word("46", "X-DLL2R", "RTO IN TRANSIT", "Bag added to trip");
      case RTO_OUT_FOR_DELIVERY -> word("41", "X-DRO1R", "RTO OFD", "Out for return");
      case RTO_UNDELIVERED -> word("40", "RD-PD3", "RTO NDR", "Seller premises closed");
      case RTO_DELIVERED -> word("10", "RD-AC", "RTO DELIVERED", "Return accepted");
      case LOST -> word("12", "LT-100", "LOST", "Shipment lost");
      case DAMAGED -> word("25", "RT-104", "DAMAGED", "Shipment damaged");
      case DISPOSED -> word("44", "RT-105", "DISPOSED OFF", "Shipment destroyed");
      case CANCELLED -> word("8", "ST-112", "CANCELLED", "Seller cancelled the order");
      default -> word("1", "X-UCI", "AWB ASSIGNED", "Manifest uploaded");
    };
  }

  private static String words(@Nullable NdrReason reason) {
    return switch (reason) {
      case null -> "Consignee not available";
      case CONSIGNEE_UNAVAILABLE, OTHER -> "Consignee not available";
      case PREMISES_CLOSED -> "Office closed";
      case PHONE_UNREACHABLE -> "Customer not contactable";
      case ADDRESS_INCOMPLETE -> "Incomplete address";
      case ADDRESS_INCORRECT -> "Wrong address";
      case RESCHEDULE_REQUESTED -> "Customer Asked For Future Delivery";
      case COD_NOT_READY -> "COD not ready";
      case CONSIGNEE_REFUSED -> "Customer refused delivery";
      case CANCELLED_BY_BUYER -> "Order cancelled by customer";
      case OPEN_DELIVERY_DEMANDED -> "Customer wants open delivery";
      case OTP_NOT_SHARED -> "OTP mismatch";
      case ENTRY_RESTRICTED -> "Entry restricted area";
      case SELF_COLLECT -> "Customer will self collect";
      case OUT_OF_DELIVERY_AREA -> "Out of delivery area";
      case COURIER_OPERATIONAL, DAMAGED_IN_TRANSIT -> "Delivery not attempted";
      case DISRUPTION -> "Bad weather";
    };
  }
}
