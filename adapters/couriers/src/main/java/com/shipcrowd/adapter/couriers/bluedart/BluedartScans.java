package com.shipcrowd.adapter.couriers.bluedart;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.adapter.couriers.speech.Heard;
import com.shipcrowd.adapter.couriers.speech.LooseJson;
import com.shipcrowd.adapter.couriers.speech.Meaning;
import com.shipcrowd.adapter.couriers.speech.Texts;
import com.shipcrowd.application.Clock;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Their scans, pulled or pushed. Source: bluedart.md sections 3.10 and 3.12.
final class BluedartScans {
  private static final List<DateTimeFormatter> DAYS =
      List.of(
          DateTimeFormatter.ofPattern("d-MMM-yyyy", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("d-M-yyyy", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH),
          DateTimeFormatter.ISO_LOCAL_DATE);
  private static final Pattern TIME =
      Pattern.compile("(\\d{2}):?(\\d{2})(?::?(\\d{2}))?(?:\\.\\d{1,9})?");

  private BluedartScans() {}

  /// Everything a tracking answer tells; empty when it is not of their shape.
  static Optional<List<CourierScan>> tracked(Heard.Body body) {
    var answer = LooseJson.object(body.bytes());
    if (answer.isEmpty() || !body.isOk()) return Optional.empty();
    var data = answer.get().path("ShipmentData");
    if (!data.isObject()) return Optional.empty();
    if (!data.has("Shipment")) {
      var error = LooseJson.words(data.get("Error"));
      return isUnknown(error) ? Optional.of(List.of()) : Optional.empty();
    }
    return all(data.get("Shipment"));
  }

  /// Everything a push tells; empty when it is not of their shape.
  static Optional<List<CourierScan>> pushed(byte[] body) {
    var answer = LooseJson.object(body);
    var list = answer.map(node -> node.path("statustracking")).orElse(null);
    if (list == null || !list.isContainerNode()) return Optional.empty();
    var scans = new ArrayList<CourierScan>();
    for (var one : list.isArray() ? LooseJson.each(list) : List.of(list)) {
      var some = all(one.path("Shipment"));
      if (some.isEmpty()) return Optional.empty();
      scans.addAll(some.get());
    }
    return scans.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(scans));
  }

  // One shipment, or a list of them.
  private static Optional<List<CourierScan>> all(@Nullable JsonNode shipments) {
    if (shipments == null || !shipments.isContainerNode()) return Optional.empty();
    var scans = new ArrayList<CourierScan>();
    for (var one : shipments.isArray() ? LooseJson.each(shipments) : List.of(shipments)) {
      var some = shipment(one);
      if (some.isEmpty()) return Optional.empty();
      scans.addAll(some.get());
    }
    return Optional.of(List.copyOf(scans));
  }

  private static Optional<List<CourierScan>> shipment(JsonNode shipment) {
    if (!shipment.isObject()) return Optional.empty();
    var isMissing =
        LooseJson.text(shipment.get("StatusType")).equalsIgnoreCase("NF")
            || isUnknown(LooseJson.text(shipment.get("Status")));
    if (isMissing) return Optional.of(List.of());
    var awb = Texts.awb(LooseJson.text(shipment.get("WaybillNo")));
    if (awb.isEmpty()) return Optional.empty();
    var details = details(shipment.path("Scans"));
    if (details.isEmpty()) return Optional.empty();
    boolean isReverse =
        LooseJson.text(shipment.get("ShipmentMode")).equalsIgnoreCase("R")
            || BluedartMapper.isReturn(LooseJson.text(shipment.get("RefNo")));
    var scans = new ArrayList<CourierScan>();
    boolean isReturning = false;
    // Theirs are newest first.
    for (var detail : details.get().reversed()) {
      var meaning = meaning(detail, isReverse);
      if (isReturning && !isReverse) meaning = BluedartStatuses.returning(meaning);
      isReturning |= BluedartStatuses.isReturn(meaning.status());
      scans.add(scan(awb.get(), detail, meaning));
    }
    return Optional.of(scans);
  }

  private static boolean isUnknown(String words) {
    return Texts.has(words, "incorrect waybill", "no information", "not found");
  }

  // [{"ScanDetail": {}}], {"ScanDetail": [{}]} or {"ScanDetail": {}}; nothing before the first
  // scan.
  private static Optional<List<JsonNode>> details(JsonNode scans) {
    if (scans.isMissingNode() || scans.isNull()) return Optional.of(List.of());
    if (!scans.isContainerNode()) return Optional.empty();
    var all = new ArrayList<JsonNode>();
    for (var one : scans.isArray() ? LooseJson.each(scans) : List.of(scans)) {
      var detail = one.path("ScanDetail");
      if (detail.isArray()) all.addAll(LooseJson.each(detail));
      else if (detail.isObject()) all.add(detail);
      else if (!detail.isMissingNode() && !detail.isNull() || !one.isObject())
        return Optional.empty();
    }
    if (all.stream().anyMatch(one -> !one.isObject())) return Optional.empty();
    return Optional.of(Collections.unmodifiableList(all));
  }

  private static Meaning meaning(JsonNode detail, boolean isReverse) {
    return BluedartStatuses.read(
        LooseJson.text(detail.get("ScanCode")),
        LooseJson.text(detail.get("ScanGroupType")),
        text(detail),
        isReverse);
  }

  private static String text(JsonNode detail) {
    return LooseJson.text(detail.get("Scan"));
  }

  private static CourierScan scan(Awb awb, JsonNode detail, Meaning meaning) {
    var comments = LooseJson.text(detail.get("Comments"));
    var code =
        LooseJson.text(detail.get("ScanCode")) + "-" + LooseJson.text(detail.get("ScanGroupType"));
    return new CourierScan(
        awb,
        Texts.cut(code, 120),
        meaning.status(),
        time(LooseJson.text(detail.get("ScanDate")), LooseJson.text(detail.get("ScanTime"))),
        Texts.cut(Texts.line(LooseJson.text(detail.get("ScannedLocation"))), 120),
        meaning.reason(),
        Texts.said(comments.isEmpty() ? text(detail) : text(detail) + ": " + comments),
        meaning.flag());
  }

  /// Their day and time, `14-Aug-2025` or `14-08-2025` and `09:14` or `0914`, in India; null when one is unreadable.
  static @Nullable Instant time(String day, String time) {
    var parts = TIME.matcher(time.strip());
    if (!parts.matches()) return null;
    for (var format : DAYS) {
      try {
        var seconds = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
        var hour = Integer.parseInt(parts.group(1));
        var clock = LocalTime.of(hour, Integer.parseInt(parts.group(2)), seconds);
        return LocalDate.parse(day.strip(), format).atTime(clock).atZone(Clock.IST).toInstant();
      } catch (DateTimeException e) {
        // The next spelling.
      }
    }
    return null;
  }
}
