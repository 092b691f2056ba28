package com.shipcrowd.adapter.simulators.xpressbees;

import com.shipcrowd.adapter.simulators.Answer;
import com.shipcrowd.adapter.simulators.Ask;
import com.shipcrowd.adapter.simulators.Call;
import com.shipcrowd.adapter.simulators.Leg;
import com.shipcrowd.adapter.simulators.Waybill;
import com.shipcrowd.adapter.simulators.Word;
import com.shipcrowd.adapter.simulators.panel.PanelSimulator;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// An Xpressbees that remembers (its family A): it refuses an order number it had before and tells journeys by the minute.
public final class XpressbeesSimulator extends PanelSimulator {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Kolkata"));

  /// With no parcels.
  public XpressbeesSimulator() {
    super("xpressbees", "14344", 14, 20);
  }

  @Override
  protected Call call(Ask ask) {
    return switch (ask.path()) {
      case "/api/users/login" -> Call.LOGIN;
      case "/api/shipments2", "/api/reverseshipments" -> Call.BOOK;
      case "/api/shipments2/cancel" -> Call.CANCEL;
      case "/api/shipments2/manifest" -> Call.MANIFEST;
      case "/api/ndr/create" -> Call.NDR;
      case "/api/courier/serviceability" -> Call.RATE;
      default -> {
        if (ask.path().startsWith("/api/shipments2/track/")) yield Call.TRACK;
        yield ask.path().startsWith("/files/") ? Call.LABEL : Call.OTHER;
      }
    };
  }

  @Override
  protected Answer book(Ask ask) {
    boolean isReverse = ask.path().endsWith("/reverseshipments");
    var wish = ask.json();
    return made(
        ask,
        wish.path(isReverse ? "order_id" : "order_number").asText(),
        isReverse,
        isReverse || wish.path("unique_order_number").asText().equals("yes"));
  }

  @Override
  protected Answer track(Ask ask) {
    return waybill(ask.lastPart())
        .map(waybill -> Answer.ok(yes(journey(waybill, true))))
        .orElseGet(() -> Answer.ok(no("AWB not found")));
  }

  @Override
  protected String time(Instant at) {
    return TIME.format(at);
  }

  @Override
  protected Word word(Waybill waybill, Leg leg) {
    if (waybill.isReverse()) {
      var back = reverse(leg.status());
      if (back != null) return back;
    }
    return switch (leg.status()) {
      case PICKUP_SCHEDULED -> Word.of("PUC", "Pickup Created");
      case OUT_FOR_PICKUP -> Word.of("OFP", "Out for Pickup");
      case PICKUP_FAILED -> Word.of("PND", "Pickup Not Done").remarked("shop closed");
      case PICKED_UP -> Word.of("PUD", "PickDone");
      case IN_TRANSIT -> Word.of("IT", "InTransit");
      case REACHED_DESTINATION -> Word.of("RAD", "Reached At Destination");
      case OUT_FOR_DELIVERY -> Word.of("OFD", "Out For Delivery");
      case UNDELIVERED -> Word.of("UD", "Undelivered").remarked(words(leg.reason()));
      case DELIVERED -> Word.of("DLVD", "Delivered");
      case RTO_INITIATED -> Word.of("RTON", "RTO Notified");
      case RTO_IN_TRANSIT -> Word.of("RTO-IT", "RTO in transit");
      case RTO_OUT_FOR_DELIVERY -> Word.of("RTO-OFD", "RTO out for delivery");
      case RTO_UNDELIVERED -> Word.of("RTU", "RTO undelivered").remarked(words(leg.reason()));
      case RTO_DELIVERED -> Word.of("RTD", "RTO delivered");
      case LOST -> Word.of("LOST", "Lost");
      case DAMAGED, DISPOSED -> Word.of("STD", "Shipment/transit damage");
      case CANCELLED -> Word.of("", "cancelled");
      default -> Word.of("DRC", "Data Received");
    };
  }

  private static @Nullable Word reverse(ShipmentStatus status) {
    return switch (status) {
      case AWB_ASSIGNED, PICKUP_SCHEDULED -> Word.of("RPPickupPending", "Pickup pending");
      case OUT_FOR_PICKUP -> Word.of("RPOutForPickup", "Out for pickup");
      case PICKUP_FAILED ->
          Word.of("RPAttemptNotPick", "Attempted").remarked("customer unavailable");
      case PICKED_UP -> Word.of("RPPickDone", "Picked");
      case CANCELLED -> Word.of("RPCancel", "Cancelled");
      default -> null;
    };
  }

  private static String words(@Nullable NdrReason reason) {
    return switch (reason) {
      case null -> "Customer Not Available";
      case ADDRESS_INCOMPLETE -> "Address Incomplete";
      case ADDRESS_INCORRECT -> "Wrong Pincode";
      case PHONE_UNREACHABLE -> "Customer phone not reachable";
      case COD_NOT_READY -> "COD Amount Not Ready";
      case RESCHEDULE_REQUESTED -> "Customer Wants Future Delivery";
      case OUT_OF_DELIVERY_AREA -> "Long Pincode, ODA";
      case SELF_COLLECT -> "Self Collect";
      case OPEN_DELIVERY_DEMANDED -> "Customer Wants Open Delivery";
      case ENTRY_RESTRICTED -> "Entry Not Permitted";
      case CONSIGNEE_REFUSED, CANCELLED_BY_BUYER -> "Customer Refused To Accept";
      case OTP_NOT_SHARED -> "Customer Denied OTP Based Delivery";
      case COURIER_OPERATIONAL, DAMAGED_IN_TRANSIT -> "Door Step Delivery Not Attempted";
      case DISRUPTION -> "Force Majeure";
      case PREMISES_CLOSED -> "Customer premises closed";
      case CONSIGNEE_UNAVAILABLE -> "Customer Not Available";
      case OTHER -> "Dispute";
    };
  }
}
