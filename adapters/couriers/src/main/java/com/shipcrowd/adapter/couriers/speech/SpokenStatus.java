package com.shipcrowd.adapter.couriers.speech;

import static com.shipcrowd.domain.shipment.ShipmentStatus.*;

import com.shipcrowd.domain.shipment.ScanFlag;
import java.util.Locale;
import java.util.regex.Pattern;

/// Status out of words, for couriers without codes and for codes without a row: the first hit counts, and the order
/// matters because RTO DELIVERED and UNDELIVERED both hold DELIVERED. Source: lifecycle.md 2.2, text fallback.
///
/// Two words are read with a limit that the rule does not name: RTO begins a word (CARTON holds it too), and FAILED
/// beside PICKUP is a failed pickup, for which the rule has a line of its own further down.
public final class SpokenStatus {
  private static final Pattern RETURN =
      Pattern.compile("\\bRTO|RETURN TO (ORIGIN|SELLER|SHIPPER)|REACHED BACK AT SELLER");

  private SpokenStatus() {}

  /// @param text a status as the courier words it, any case
  /// @return `Meaning.NONE` when no word of ours is in it; a failed attempt has the reason its words name
  public static Meaning read(String text) {
    var said = text.toUpperCase(Locale.ROOT).replace('_', ' ').strip();
    boolean speaksOfPickup = said.contains("PICKUP");
    boolean isFailure =
        has(said, "UNDELIVERED", "NOT DELIVERED") || (said.contains("FAILED") && !speaksOfPickup);
    if (RETURN.matcher(said).find()) return back(said, isFailure);
    if (isFailure) return Meaning.failed(SpokenReason.read(text));
    if (has(said, "OUT FOR DELIVERY", "OFD")) return Meaning.of(OUT_FOR_DELIVERY);
    if (said.contains("DELIVERED")) return Meaning.of(DELIVERED);
    if (said.contains("CANCEL")) return Meaning.of(CANCELLED);
    if (said.contains("LOST")) return Meaning.of(LOST);
    if (said.contains("DAMAGED")) return Meaning.of(DAMAGED);
    if (has(said, "DESTROYED", "DISPOSED")) return Meaning.of(DISPOSED);
    if (said.contains("OUT FOR PICKUP")) return Meaning.of(OUT_FOR_PICKUP);
    if (said.contains("PICKED UP")) return Meaning.of(PICKED_UP);
    if (speaksOfPickup && has(said, "EXCEPTION", "ERROR", "FAILED"))
      return Meaning.of(PICKUP_FAILED);
    if (said.contains("MISROUTED")) return Meaning.of(IN_TRANSIT, ScanFlag.MISROUTED);
    return has(said, "IN TRANSIT", "SHIPPED", "HUB") ? Meaning.of(IN_TRANSIT) : Meaning.NONE;
  }

  private static Meaning back(String said, boolean isFailure) {
    if (isFailure || said.contains("NDR")) return Meaning.returnFailed(SpokenReason.read(said));
    if (has(said, "OUT FOR DELIVERY", "OFD")) return Meaning.of(RTO_OUT_FOR_DELIVERY);
    return Meaning.of(said.contains("DELIVERED") ? RTO_DELIVERED : RTO_IN_TRANSIT);
  }

  private static boolean has(String said, String... parts) {
    for (var part : parts) if (said.contains(part)) return true;
    return false;
  }
}
