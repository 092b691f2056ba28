package com.shipcrowd.adapter.couriers.speech;

import com.shipcrowd.domain.shipment.NdrReason;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Why an attempt failed, out of free words. The order matters: codes at the door and open deliveries first, then
/// refusals, then the rest. Source: shiprocket.md 4.3, translated by couriers/README.md and lifecycle.md 4; the words
/// are gathered from samples, so what fits none is OTHER.
public final class SpokenReason {
  private record Row(Pattern words, NdrReason reason) {}

  private static final List<Row> ROWS =
      List.of(
          row("\\botp\\b", NdrReason.OTP_NOT_SHARED),
          row("open delivery", NdrReason.OPEN_DELIVERY_DEMANDED),
          row(
              "cancell?ed by (the )?(customer|consignee|buyer)|(customer|consignee|buyer) cancell?ed",
              NdrReason.CANCELLED_BY_BUYER),
          row(
              "refused|rejected|not interested|does not want|doesn't want",
              NdrReason.CONSIGNEE_REFUSED),
          row(
              "door locked|premises closed|office closed|shop closed|closed for|holiday",
              NdrReason.PREMISES_CLOSED),
          row(
              "not available|consignee unavailable|customer unavailable",
              NdrReason.CONSIGNEE_UNAVAILABLE),
          row("incomplete address|address incomplete|landmark", NdrReason.ADDRESS_INCOMPLETE),
          row(
              "wrong address|incorrect address|address not found|shifted|bad address|pincode mismatch|wrong pincode",
              NdrReason.ADDRESS_INCORRECT),
          row(
              "not contactable|not reachable|phone|not responding|switched off|incorrect contact",
              NdrReason.PHONE_UNREACHABLE),
          row("cash not ready|cod not ready|payment|amount", NdrReason.COD_NOT_READY),
          row(
              "future delivery|reschedule|delivery later|date requested|requested date",
              NdrReason.RESCHEDULE_REQUESTED),
          row("out of delivery area|\\boda\\b|non.?serviceable", NdrReason.OUT_OF_DELIVERY_AREA),
          row(
              "entry restricted|restricted area|restricted entry|not permitted|security",
              NdrReason.ENTRY_RESTRICTED),
          row("self.?collect|self pickup|collect from", NdrReason.SELF_COLLECT),
          row("weather|\\brain|natural|strike|curfew|flood|force majeure", NdrReason.DISRUPTION),
          row("damage", NdrReason.DAMAGED_IN_TRANSIT),
          row("misroute|vehicle|not attempted|delay", NdrReason.COURIER_OPERATIONAL));

  private SpokenReason() {}

  /// @param words as the courier's people wrote them
  public static NdrReason read(String words) {
    var said = words.toLowerCase(Locale.ROOT);
    for (var row : ROWS) if (row.words.matcher(said).find()) return row.reason;
    return NdrReason.OTHER;
  }

  private static Row row(String words, NdrReason reason) {
    return new Row(Pattern.compile(words), reason);
  }
}
