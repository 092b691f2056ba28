package com.shipcrowd.adapter.couriers.sandbox;

import com.shipcrowd.adapter.couriers.sandbox.SandboxWire.PushedScan;
import com.shipcrowd.adapter.couriers.sandbox.SandboxWire.Scan;
import com.shipcrowd.adapter.couriers.sandbox.SandboxWire.Step;
import com.shipcrowd.adapter.couriers.sandbox.SandboxWire.Story;
import com.shipcrowd.application.courier.needs.CourierGateway.BookingRequest;
import com.shipcrowd.application.courier.needs.SandboxParcels.Parcel;
import com.shipcrowd.domain.discrepancy.Weighing;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Ours to the sandbox courier's and back; pure functions.
final class SandboxMapper {
  private static final String CHARGED = "charged_grams=";

  private SandboxMapper() {}

  /// A new parcel, dated by the real clock; the desk's offset is added where it is kept.
  ///
  /// @param draw 0 at first, one more each time the number turned out to be taken
  static Parcel parcel(SandboxSettings at, BookingRequest request, Instant now, int draw) {
    var awb = number(at, request, draw);
    var from = cut(request.warehouse().address().city(), 60);
    var to = cut(request.buyer().city(), 60);
    var ahead = SandboxJourneys.planned(awb, at.weather(), from, to);
    var story =
        new Story(
            from,
            to,
            request.parcels().size(),
            request.deadWeight().grams(),
            false,
            ShipmentStatus.AWB_ASSIGNED.name(),
            List.of(),
            ahead);
    var second = now.truncatedTo(ChronoUnit.SECONDS);
    return new Parcel(
        at.desk(),
        request.reference(),
        awb,
        second,
        second.plusSeconds(ahead.getFirst().after()),
        SandboxWire.write(story),
        0);
  }

  // 99, ten digits out of seed and reference, and two for the box: 00 is the shipment itself.
  private static Awb number(SandboxSettings at, BookingRequest request, int draw) {
    var text = at.seed() + "|" + request.reference().text() + "|" + draw;
    long digits = 0;
    var hash = sha256(text);
    for (int i = 0; i < 8; i++) digits = (digits << 8) | (hash[i] & 0xff);
    return new Awb("99%010d00".formatted(Long.remainderUnsigned(digits, 10_000_000_000L)));
  }

  /// The numbers of the boxes after the first.
  static List<Awb> children(Parcel parcel) {
    var stem = parcel.awb().number().substring(0, 12);
    int boxes = SandboxWire.story(parcel.story()).boxes();
    return IntStream.range(1, Math.min(boxes, 100))
        .mapToObj(box -> new Awb(stem + "%02d".formatted(box)))
        .toList();
  }

  static String sortCode(BookingRequest request) {
    return "SBX/" + request.buyer().pincode().digits().substring(0, 3);
  }

  /// The parcel after some of its way was walked.
  ///
  /// @param walked scans to add, oldest first
  /// @param ahead what is planned from now on
  static Parcel walked(Parcel parcel, Story story, List<Scan> walked, List<Step> ahead) {
    var scans = new ArrayList<>(story.scans());
    scans.addAll(walked);
    var stands = ShipmentStatus.valueOf(story.stands());
    for (var scan : walked) {
      var status = SandboxStatuses.read(scan.code());
      if (status != null) stands = status;
    }
    var next =
        new Story(
            story.from(),
            story.to(),
            story.boxes(),
            story.grams(),
            story.cancelled(),
            stands.name(),
            scans,
            ahead);
    return rewritten(parcel, next);
  }

  static Parcel rewritten(Parcel parcel, Story story) {
    var due =
        story.ahead().isEmpty()
            ? null
            : last(parcel, story).plusSeconds(story.ahead().getFirst().after());
    return new Parcel(
        parcel.desk(),
        parcel.reference(),
        parcel.awb(),
        parcel.bookedAt(),
        due,
        SandboxWire.write(story),
        parcel.version());
  }

  /// When the parcel was last seen.
  static Instant last(Parcel parcel, Story story) {
    return story.scans().isEmpty()
        ? parcel.bookedAt()
        : Instant.parse(story.scans().getLast().at());
  }

  static Scan scan(Step step, Instant at, Story story) {
    var remark =
        step.code().equals(SandboxStatuses.WEIGHED)
            ? CHARGED + (story.grams() + story.grams() / 2 + 500)
            : SandboxStatuses.words(step.code());
    return new Scan(
        step.code(),
        at.truncatedTo(ChronoUnit.SECONDS).toString(),
        step.location(),
        step.reason(),
        remark);
  }

  static PushedScan pushed(Awb awb, Scan scan) {
    return new PushedScan(
        awb.number(), scan.code(), scan.at(), scan.location(), scan.reason(), scan.remark());
  }

  /// A scan as the house reads it, the same from a push and from polling; empty when it names no parcel.
  static Optional<CourierScan> read(PushedScan pushed) {
    if (pushed.awb() == null || !Awb.isWellFormed(pushed.awb())) return Optional.empty();
    var code = pushed.code() == null ? "" : pushed.code();
    var status = SandboxStatuses.read(code);
    boolean wantsReason =
        status == ShipmentStatus.UNDELIVERED || status == ShipmentStatus.RTO_UNDELIVERED;
    return Optional.of(
        new CourierScan(
            new Awb(pushed.awb()),
            cut(code, 120),
            status,
            time(pushed.at()),
            cut(pushed.location() == null ? "" : pushed.location(), 120),
            wantsReason ? reason(pushed.reason()) : null,
            cut(pushed.remark() == null ? "" : pushed.remark(), 250)));
  }

  /// What a scan at the hub tells of the weight; empty for every other scan.
  static Optional<Weighing> weighing(PushedScan pushed) {
    var remark = pushed.remark() == null ? "" : pushed.remark();
    if (!SandboxStatuses.WEIGHED.equals(pushed.code()) || !remark.startsWith(CHARGED))
      return Optional.empty();
    var grams = remark.substring(CHARGED.length());
    if (!grams.matches("[1-9][0-9]{0,7}")) return Optional.empty();
    return read(pushed).map(scan -> new Weighing(scan.awb(), Integer.parseInt(grams), 0, 0, 0));
  }

  private static NdrReason reason(@Nullable String text) {
    return Arrays.stream(NdrReason.values())
        .filter(r -> r.name().equals(text))
        .findFirst()
        .orElse(NdrReason.OTHER);
  }

  private static @Nullable Instant time(@Nullable String text) {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /// `t=<unix seconds>,v1=<hex of HMAC-SHA256(secret, t.body)>`
  static String signature(String secret, long unixSeconds, byte[] body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update((unixSeconds + ".").getBytes(StandardCharsets.US_ASCII));
      return "t=" + unixSeconds + ",v1=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA256", e);
    }
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  static String cut(String text, int most) {
    return text.length() <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, most) - 1));
  }
}
