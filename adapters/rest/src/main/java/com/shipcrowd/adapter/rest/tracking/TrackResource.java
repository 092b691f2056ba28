package com.shipcrowd.adapter.rest.tracking;

import com.shipcrowd.adapter.rest.Open;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.shipment.ReadShipments;
import com.shipcrowd.application.shipment.ReadShipments.Story;
import com.shipcrowd.application.shipment.needs.Shipments.Event;
import com.shipcrowd.domain.shipment.Scan;
import com.shipcrowd.domain.shipment.Shipment;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A parcel's journey for whoever has its AWB or the buyer's link. No personal data: by AWB only statuses and times, by
/// the unguessable link also the places and the seller's name.
@Open
@Controller
final class TrackResource {
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{4,60}");
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH)
          .withZone(ZoneId.of("Asia/Kolkata"));
  private static final String POLICY =
      "default-src 'none'; style-src 'sha256-%s'; frame-ancestors 'none'; base-uri 'none'";

  private final ReadShipments shipments;

  TrackResource(ReadShipments shipments) {
    this.shipments = shipments;
  }

  /// @param status the outward word, as other trackers use it
  record TrackJson(
      String awb,
      String courier,
      String status,
      Instant statusAt,
      String seller,
      List<StepJson> history) {}

  record StepJson(String status, Instant at, String place) {}

  @Get("/v1/track/{key}")
  TrackJson track(String key) {
    return json(story(key));
  }

  private Story story(String key) {
    if (!KEY.matcher(key).matches()) throw new NotFound("shipment");
    return shipments.publicStory(key).orElseThrow(() -> new NotFound("shipment"));
  }

  private static TrackJson json(Story story) {
    var s = story.shipment();
    return new TrackJson(
        awb(s),
        s.courier(),
        outward(s.status()),
        s.statusAt(),
        story.byToken() ? s.facts().sellerName() : "",
        story.events().stream()
            .map(
                e ->
                    new StepJson(
                        outward(e.status()), e.at(), story.byToken() ? placeOf(story, e) : ""))
            .toList());
  }

  private static String awb(Shipment s) {
    var awb = s.awb();
    return awb == null ? "" : awb.number();
  }

  /// Where a step's scan was made. The step's own note is no source: it holds the courier's remark.
  private static String placeOf(Story story, Event step) {
    return story.scans().stream()
        .filter(s -> s.status() == step.status() && s.at().equals(step.at()))
        .map(Scan::location)
        .filter(location -> !location.isEmpty())
        .findFirst()
        .orElse("");
  }

  /// Source: lifecycle.md section 2.2, "Outward vocabulary".
  static String outward(ShipmentStatus status) {
    return switch (status) {
      case CANCEL_REQUESTED, CANCELLED, BOOKING_FAILED -> "cancelled";
      case UNDELIVERED -> "delivery_failed";
      case OUT_FOR_DELIVERY -> "out_for_delivery";
      case DELIVERED -> "delivered";
      case RTO_INITIATED, RTO_IN_TRANSIT, RTO_OUT_FOR_DELIVERY, RTO_UNDELIVERED, RTO_DELIVERED ->
          "return_to_sender";
      case LOST, DAMAGED, DISPOSED -> "failure";
      case PICKED_UP, IN_TRANSIT, REACHED_DESTINATION -> "in_transit";
      default -> "pre_transit";
    };
  }

  @Get("/t/{key}")
  HttpResponse<byte[]> page(String key) {
    var story = story(key);
    return HttpResponse.ok(html(story).getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .header("Content-Type", "text/html; charset=utf-8")
        .header("Content-Security-Policy", POLICY.formatted(TrackPage.STYLE_HASH))
        .header("Cache-Control", "no-store");
  }

  private static String html(Story story) {
    var shown = json(story);
    var steps = new StringBuilder();
    for (int i = shown.history.size() - 1; i >= 0; i--) {
      var step = shown.history.get(i);
      steps.append(TrackPage.step(step.status, SHOWN.format(step.at), step.place));
    }
    return TrackPage.whole(
        shown.awb,
        shown.courier,
        shown.status,
        SHOWN.format(shown.statusAt),
        shown.seller,
        steps.toString());
  }
}
