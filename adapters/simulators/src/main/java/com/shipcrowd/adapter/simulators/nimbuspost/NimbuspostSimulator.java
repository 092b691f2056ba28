package com.shipcrowd.adapter.simulators.nimbuspost;

import com.shipcrowd.adapter.simulators.Answer;
import com.shipcrowd.adapter.simulators.Ask;
import com.shipcrowd.adapter.simulators.Call;
import com.shipcrowd.adapter.simulators.Leg;
import com.shipcrowd.adapter.simulators.Push;
import com.shipcrowd.adapter.simulators.Told;
import com.shipcrowd.adapter.simulators.Waybill;
import com.shipcrowd.adapter.simulators.Word;
import com.shipcrowd.adapter.simulators.panel.PanelSimulator;
import com.shipcrowd.domain.shipment.NdrReason;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// A NimbusPost that remembers: it makes a second parcel of a repeated order, as the real one does, and signs its pushes.
public final class NimbuspostSimulator extends PanelSimulator {
  /// What its pushes are signed with.
  public static final String WEBHOOK_SECRET = "nimbus-webhook-secret-1";

  /// Opens the old list.
  public static final String LEGACY_KEY = "nimbus-legacy-key-1";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Kolkata"));

  /// With no parcels.
  public NimbuspostSimulator() {
    super("nimbuspost", "59632", 11, 50);
  }

  @Override
  public Map<String, String> credentials() {
    var all = new HashMap<>(super.credentials());
    all.put("webhook_secret", WEBHOOK_SECRET);
    return Map.copyOf(all);
  }

  @Override
  protected Call call(Ask ask) {
    return switch (ask.path()) {
      case "/users/login" -> Call.LOGIN;
      case "/shipments" -> ask.method().equals("GET") ? Call.FIND : Call.BOOK;
      case "/shipments/cancel" -> Call.CANCEL;
      case "/shipments/manifest" -> Call.MANIFEST;
      case "/shipments/track/bulk" -> Call.TRACK;
      case "/ndr/action" -> Call.NDR;
      case "/courier/serviceability" -> Call.RATE;
      default -> ask.path().startsWith("/files/") ? Call.LABEL : Call.OTHER;
    };
  }

  @Override
  protected boolean isKeyed(Ask ask) {
    return ask.header("np-api-key").equals(LEGACY_KEY) && call(ask) == Call.FIND;
  }

  @Override
  protected Answer book(Ask ask) {
    var wish = ask.json();
    return made(
        ask,
        wish.path("order_number").asText(),
        wish.path("payment_type").asText().equals("reverse"),
        false);
  }

  @Override
  protected Answer track(Ask ask) {
    var found = JSON.createArrayNode();
    if (ask.method().equals("GET")) {
      for (var waybill : waybills().reversed())
        found
            .addObject()
            .put("order_number", waybill.reference())
            .put("awb_number", waybill.number());
      return Answer.ok(yes(found));
    }
    for (var awb : ask.json().path("awb"))
      waybill(awb.asText()).ifPresent(waybill -> found.add(journey(waybill, true)));
    return found.isEmpty() ? Answer.ok(no("No shipments found")) : Answer.ok(yes(found));
  }

  @Override
  public Optional<Push> push(Waybill waybill, Told scan) {
    var push = JSON.createObjectNode().put("awb_number", waybill.number());
    push.put("status", scan.word().text()).put("event_time", scan.at());
    push.put("location", scan.place()).put("message", message(scan)).put("rto_awb", "");
    push.put("order_number", waybill.reference());
    // What a test tells as null has no other spelling, so it is signed as it will leave.
    var body = push.toString().replace('"' + NULL + '"', "null");
    return Optional.of(Push.json(body, Map.of("x-hmac-sha256", signature(body))));
  }

  private static String signature(String body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(WEBHOOK_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA256", e);
    }
  }

  @Override
  protected String time(Instant at) {
    return TIME.format(at);
  }

  @Override
  protected Word word(Waybill waybill, Leg leg) {
    return switch (leg.status()) {
      case PICKUP_SCHEDULED -> word("PP", "pending pickup", "Pickup scheduled");
      case OUT_FOR_PICKUP -> word("PP", "pending pickup", "Out for pickup");
      case PICKUP_FAILED -> word("EX", "exception", "Pickup not done, shipment not ready");
      case PICKED_UP -> word("IT", "in transit", "Shipment picked up");
      case IN_TRANSIT -> word("IT", "in transit", "Bag added to trip");
      case REACHED_DESTINATION -> word("IT", "in transit", "Reached at destination");
      case OUT_FOR_DELIVERY -> word("OFD", "out for delivery", "Out for delivery");
      case UNDELIVERED -> word("EX", "exception", words(leg.reason()));
      case DELIVERED -> word("DL", "delivered", "Delivered");
      case RTO_INITIATED -> word("RT", "rto", "Return to origin");
      case RTO_IN_TRANSIT, RTO_UNDELIVERED -> word("RT-IT", "rto in transit", "Bag added to trip");
      case RTO_OUT_FOR_DELIVERY -> word("RT-IT", "rto in transit", "Out for delivery to origin");
      case RTO_DELIVERED -> word("RT-DL", "rto delivered", "Return delivered");
      case LOST -> word("LT", "lost", "Shipment lost");
      case DAMAGED, DISPOSED -> word("DG", "damaged", "Shipment damaged");
      case CANCELLED -> word("cancelled", "cancelled", "Shipment cancelled");
      default -> word("booked", "booked", "Shipment booked");
    };
  }

  private static Word word(String code, String text, String message) {
    return new Word(code, "", text, message);
  }

  private static String words(@Nullable NdrReason reason) {
    return switch (reason) {
      case null -> "Customer not available";
      case CONSIGNEE_UNAVAILABLE, OTHER -> "Customer not available";
      case PREMISES_CLOSED -> "Office closed";
      case PHONE_UNREACHABLE -> "Customer not contactable";
      case ADDRESS_INCOMPLETE -> "Address incomplete";
      case ADDRESS_INCORRECT -> "Wrong address";
      case RESCHEDULE_REQUESTED -> "Customer asked for future delivery";
      case COD_NOT_READY -> "COD not ready";
      case CONSIGNEE_REFUSED -> "Customer refused delivery";
      case CANCELLED_BY_BUYER -> "Order cancelled by customer";
      case OPEN_DELIVERY_DEMANDED -> "Customer wants open delivery";
      case OTP_NOT_SHARED -> "OTP not shared";
      case ENTRY_RESTRICTED -> "Entry restricted";
      case SELF_COLLECT -> "Customer will self collect";
      case OUT_OF_DELIVERY_AREA -> "Out of delivery area";
      case COURIER_OPERATIONAL, DAMAGED_IN_TRANSIT -> "Delivery not attempted";
      case DISRUPTION -> "Bad weather";
    };
  }
}
