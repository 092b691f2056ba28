package com.shipcrowd.adapter.couriers.ecomexpress;

import static com.shipcrowd.domain.shipment.ShipmentStatus.*;

import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Their reason codes to our statuses, leading zeros kept. A child code that has a row wins over its parent.
/// Source: ecom-express.md 3, words translated by couriers/README.md; "out for pickup" is OUT_FOR_PICKUP by lifecycle.md.
final class EcomExpressStatuses {
  private EcomExpressStatuses() {}

  /// Which journey a scan belongs to: one number space, three meanings.
  enum Leg {
    FORWARD,
    /// The parcel goes home under the number `ref_awb`.
    RETURN,
    /// Booked as a reverse pickup.
    REVERSE
  }

  /// What a code means to us.
  ///
  /// @param reason only with UNDELIVERED and RTO_UNDELIVERED
  record Meaning(ShipmentStatus status, @Nullable NdrReason reason) {}

  /// @return null for a code without a row: it moves nothing
  static @Nullable Meaning read(String code, String child, String text, Leg leg) {
    var said = text.toLowerCase(Locale.ROOT);
    var known = child.isEmpty() ? null : meaning(child, said, leg);
    return known == null ? meaning(code, said, leg) : known;
  }

  private static @Nullable Meaning meaning(String code, String said, Leg leg) {
    var status = status(code);
    if (leg == Leg.RETURN) return returning(code, status);
    var reason = reason(code, said);
    if (leg == Leg.REVERSE)
      return status == null
          ? reason == null ? null : new Meaning(RVP_PICKUP_FAILED, null)
          : new Meaning(status.inReverse(), null);
    if (status != null) return new Meaning(status, null);
    return reason == null ? null : new Meaning(UNDELIVERED, reason);
  }

  private static @Nullable Meaning returning(String code, @Nullable ShipmentStatus status) {
    if (code.equals("211") || code.equals("221"))
      return new Meaning(RTO_UNDELIVERED, NdrReason.CONSIGNEE_REFUSED);
    if (status == null) return null;
    return switch (status) {
      case PICKED_UP, IN_TRANSIT, AWB_ASSIGNED, PICKUP_SCHEDULED ->
          new Meaning(RTO_IN_TRANSIT, null);
      case OUT_FOR_DELIVERY -> new Meaning(RTO_OUT_FOR_DELIVERY, null);
      case DELIVERED, RTO_DELIVERED -> new Meaning(RTO_DELIVERED, null);
      case RTO_INITIATED, LOST, DAMAGED -> new Meaning(status, null);
      default -> null;
    };
  }

  private static @Nullable ShipmentStatus status(String code) {
    return switch (code) {
      case "001" -> AWB_ASSIGNED;
      case "013", "1210", "1220" -> PICKUP_SCHEDULED;
      case "014", "1230" -> OUT_FOR_PICKUP;
      case "0011", "1260", "002", "127" -> PICKED_UP;
      case "1310", "310", "1320", "326", "1340", "1350", "1360", "1370" -> PICKUP_FAILED;
      case "1380", "1390", "1400", "1410", "1430", "1420", "334" -> PICKUP_FAILED;
      case "1330" -> CANCELLED;
      case "003", "004", "005", "100", "101", "203", "205", "230", "240", "301" -> IN_TRANSIT;
      case "303", "304", "305", "306", "307", "308", "309", "325" -> IN_TRANSIT;
      case "30401", "30402", "30404", "30405" -> IN_TRANSIT;
      case "006" -> OUT_FOR_DELIVERY;
      case "999", "204" -> DELIVERED;
      case "777", "77" -> RTO_INITIATED;
      case "r999", "R999" -> RTO_DELIVERED;
      case "333" -> LOST;
      case "302", "888" -> DAMAGED;
      default -> null;
    };
  }

  private static @Nullable NdrReason reason(String code, String said) {
    return switch (code) {
      case "212", "214", "219", "227", "231" -> away(said);
      case "2015", "2402", "2403", "2406", "2407", "2447" -> away(said);
      case "22701", "22702", "23101", "23102", "23103" -> away(said);
      case "210", "235", "221", "2018", "2404", "21002" -> refused(said);
      case "22102", "22103", "22104", "22105", "22106", "22107", "22108" -> refused(said);
      case "218", "220", "222", "223", "224", "234" -> address(said);
      case "2405", "2408", "22301", "22303", "23401", "23402" -> address(said);
      case "209", "233", "2020", "2425", "2445", "21001", "21003" -> NdrReason.COD_NOT_READY;
      case "213", "232", "331", "22902" -> NdrReason.RESCHEDULE_REQUESTED;
      case "217", "228", "666", "22801", "22901" -> NdrReason.OUT_OF_DELIVERY_AREA;
      case "23201", "2446", "21701" -> NdrReason.ENTRY_RESTRICTED;
      case "21004", "22101" -> NdrReason.OPEN_DELIVERY_DEMANDED;
      case "24203", "24204" -> NdrReason.OTP_NOT_SHARED;
      case "207", "215", "216", "226", "229", "236", "242", "332" -> courier(said);
      case "1224", "1225", "23202", "22703", "22903" -> courier(said);
      case "200", "201", "239", "241", "2017", "2442" -> NdrReason.OTHER;
      default -> null;
    };
  }

  private static NdrReason away(String said) {
    if (has(said, "phone", "not reachable", "switched off", "not contactable"))
      return NdrReason.PHONE_UNREACHABLE;
    return has(said, "closed", "holiday")
        ? NdrReason.PREMISES_CLOSED
        : NdrReason.CONSIGNEE_UNAVAILABLE;
  }

  private static NdrReason refused(String said) {
    return said.contains("cancel") ? NdrReason.CANCELLED_BY_BUYER : NdrReason.CONSIGNEE_REFUSED;
  }

  private static NdrReason address(String said) {
    return has(said, "wrong", "incorrect", "shifted", "no such", "mismatch")
        ? NdrReason.ADDRESS_INCORRECT
        : NdrReason.ADDRESS_INCOMPLETE;
  }

  private static NdrReason courier(String said) {
    if (has(said, "weather", "strike", "curfew", "flood", "disturbance", "natural"))
      return NdrReason.DISRUPTION;
    return said.contains("damage") ? NdrReason.DAMAGED_IN_TRANSIT : NdrReason.COURIER_OPERATIONAL;
  }

  private static boolean has(String text, String... parts) {
    for (var part : parts) if (text.contains(part)) return true;
    return false;
  }
}
