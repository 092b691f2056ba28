package com.shipcrowd.adapter.couriers.generic;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.adapter.couriers.speech.LooseJson;
import com.shipcrowd.adapter.couriers.speech.Meaning;
import com.shipcrowd.adapter.couriers.speech.SpokenReason;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ScanFlag;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A partner's words to our statuses, out of its profile: the exact code, then patterns over its text, the first hit
/// counts; what is in neither moves nothing. A meaning is written `IN_TRANSIT`, `IN_TRANSIT+ON_HOLD` or
/// `UNDELIVERED:CONSIGNEE_REFUSED`. Source: intargos.md B4.
///
/// @param codes upper case
/// @param reasons upper case
record GenericStatuses(
    Map<String, Meaning> codes, List<Row> patterns, Map<String, NdrReason> reasons) {
  static final GenericStatuses NONE = new GenericStatuses(Map.of(), List.of(), Map.of());

  /// A pattern over a status text.
  record Row(Pattern words, Meaning meaning) {}

  /// @throws IllegalArgumentException when a row names no status, reason or flag of ours, or no regular expression
  static GenericStatuses of(JsonNode profile) {
    var codes = new HashMap<String, Meaning>();
    profile
        .path("status_map")
        .properties()
        .forEach(row -> codes.put(upper(row.getKey()), meaning(LooseJson.text(row.getValue()))));
    var patterns = new ArrayList<Row>();
    for (var row : profile.path("status_patterns"))
      patterns.add(
          new Row(
              Pattern.compile(LooseJson.text(row.get("if")), Pattern.CASE_INSENSITIVE),
              meaning(LooseJson.text(row.get("status")))));
    var reasons = new HashMap<String, NdrReason>();
    profile
        .path("reason_map")
        .properties()
        .forEach(
            row ->
                reasons.put(
                    upper(row.getKey()), NdrReason.valueOf(LooseJson.text(row.getValue()))));
    return new GenericStatuses(Map.copyOf(codes), List.copyOf(patterns), Map.copyOf(reasons));
  }

  private static Meaning meaning(String text) {
    var flagged = text.split("\\+", 2);
    var parts = flagged[0].split(":", 2);
    return new Meaning(
        ShipmentStatus.valueOf(parts[0]),
        parts.length > 1 ? NdrReason.valueOf(parts[1]) : null,
        flagged.length > 1 ? ScanFlag.valueOf(flagged[1]) : null);
  }

  /// @param code of theirs, any case
  /// @param text the status as they word it
  /// @param reason their code or words of why an attempt failed
  Meaning read(String code, String text, String reason, boolean isReverse) {
    var known = known(code, text);
    if (known.isEmpty()) return Meaning.NONE;
    var meaning = known.get();
    if (isFailure(meaning.status()) && meaning.reason() == null)
      meaning = new Meaning(meaning.status(), reason(reason, text), meaning.flag());
    return isReverse ? meaning.inReverse() : meaning;
  }

  private Optional<Meaning> known(String code, String text) {
    var exact = codes.get(upper(code));
    if (exact == null && code.isEmpty()) exact = codes.get(upper(text));
    if (exact != null) return Optional.of(exact);
    for (var row : patterns) if (row.words.matcher(text).find()) return Optional.of(row.meaning);
    return Optional.empty();
  }

  // Their code, else one of ours, else what their words tell.
  private NdrReason reason(String code, String text) {
    var known = reasons.get(upper(code));
    if (known != null) return known;
    for (var ours : NdrReason.values()) if (ours.name().equals(upper(code))) return ours;
    return SpokenReason.read(code.replace('_', ' ') + " " + text);
  }

  private static boolean isFailure(@Nullable ShipmentStatus status) {
    return status == ShipmentStatus.UNDELIVERED || status == ShipmentStatus.RTO_UNDELIVERED;
  }

  private static String upper(String text) {
    return text.strip().toUpperCase(Locale.ROOT);
  }
}
