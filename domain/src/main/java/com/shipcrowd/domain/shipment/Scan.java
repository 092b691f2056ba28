package com.shipcrowd.domain.shipment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One stored fact about a shipment. Never changed, and stored also when it moves nothing.
///
/// @param id SHA-256 in hex over courier, AWB, code, status, second and place: the same fact told twice is one scan
/// @param status null for an unmapped code
/// @param at when it happened; when the courier's time was missing or in the future, when we received it
/// @param reason null unless it is a failed attempt
/// @param timeSuspect the courier's time was missing or more than 10 minutes ahead
/// @param source who says so
/// @param flag what the status alone does not say, null for nothing
public record Scan(
    String id,
    @Nullable ShipmentStatus status,
    Instant at,
    String courierCode,
    String location,
    @Nullable NdrReason reason,
    String remark,
    boolean timeSuspect,
    Instant receivedAt,
    Source source,
    @Nullable ScanFlag flag) {
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(10);
  private static final Duration TOO_OLD = Duration.ofDays(730);

  /// Who says so.
  public enum Source {
    COURIER,
    /// Our own cancel or decision, folded like a scan.
    OURS
  }

  /// Takes a courier's fact in. Source: lifecycle.md section 3, rules 1 and 2.
  ///
  /// @return null when its time is more than two years back: such a scan is refused
  public static @Nullable Scan received(String courier, CourierScan fact, Instant now) {
    var at = fact.at();
    boolean suspect = at == null || at.isAfter(now.plus(CLOCK_SKEW));
    if (at == null || suspect) at = now;
    if (at.isBefore(now.minus(TOO_OLD))) return null;
    // A missing or future time must not make the same fact look new at every repeat, so the
    // identity keeps what came.
    var told = fact.at() == null ? "-" : fact.at().truncatedTo(ChronoUnit.SECONDS).toString();
    return new Scan(
        identity(courier, fact, told),
        fact.status(),
        at.truncatedTo(ChronoUnit.MICROS),
        fact.courierCode(),
        fact.location(),
        fact.reason(),
        fact.remark(),
        suspect,
        now.truncatedTo(ChronoUnit.MICROS),
        Source.COURIER,
        fact.flag());
  }

  /// The courier cannot find the parcel but has not given it up: it moves nothing until a person confirms the loss.
  /// Source: lifecycle.md section 2.2.
  public boolean isUnconfirmedLoss() {
    return status == ShipmentStatus.LOST && flag == ScanFlag.UNTRACEABLE;
  }

  /// Our own cancel or its confirmation.
  public static Scan ours(Awb awb, ShipmentStatus status, Instant at) {
    var fact = new CourierScan(awb, "OURS", status, at, "", null, "");
    return new Scan(
        identity("shipcrowd", fact, at.toString()),
        status,
        at,
        "OURS",
        "",
        null,
        "",
        false,
        at,
        Source.OURS,
        null);
  }

  private static String identity(String courier, CourierScan fact, String told) {
    var text =
        String.join(
            "|",
            courier,
            fact.awb().number(),
            fact.courierCode(),
            fact.status() == null ? "UNMAPPED" : fact.status().name(),
            told,
            fact.location().trim().toUpperCase(Locale.ROOT));
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
