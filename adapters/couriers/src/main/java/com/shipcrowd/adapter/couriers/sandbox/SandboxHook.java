package com.shipcrowd.adapter.couriers.sandbox;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.courier.Knock;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierHook;
import com.shipcrowd.application.courier.needs.SandboxParcels.Desk;
import com.shipcrowd.domain.discrepancy.Weighing;
import com.shipcrowd.domain.shipment.CourierScan;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/// The sandbox courier's pushes: up to 100 scans, signed over time and raw body, good for five minutes.
@Singleton
final class SandboxHook implements CourierHook {
  private static final Pattern SIGNATURE = Pattern.compile("t=([0-9]{1,12}),v1=[0-9a-f]{64}");
  private static final Duration WINDOW = Duration.ofMinutes(5);

  private final Clock clock;
  private final SandboxClient client;

  SandboxHook(Clock clock, SandboxClient client) {
    this.clock = clock;
    this.client = client;
  }

  @Override
  public String courier() {
    return "sandbox";
  }

  @Override
  public Proof proof(CourierAccount account) {
    return Proof.SIGNATURE;
  }

  @Override
  public boolean isGenuine(CourierAccount account, Knock knock) {
    var secret = SandboxSettings.of(account).webhookSecret();
    var given = knock.headers().getOrDefault(SandboxControls.SIGNATURE, "");
    var parts = SIGNATURE.matcher(given);
    if (secret.isEmpty() || !parts.matches()) return false;
    long signedAt = Long.parseLong(parts.group(1));
    long age = Math.abs(clock.now().getEpochSecond() - signedAt);
    var right = SandboxMapper.signature(secret, signedAt, knock.body());
    return MessageDigest.isEqual(
            given.getBytes(StandardCharsets.US_ASCII), right.getBytes(StandardCharsets.US_ASCII))
        && age <= WINDOW.toSeconds();
  }

  @Override
  public List<CourierScan> read(CourierAccount account, byte[] body) {
    var push =
        SandboxWire.read(body, SandboxWire.Push.class)
            .orElseThrow(() -> new UnreadablePush("not its JSON"));
    if (push.scans() == null) throw new UnreadablePush("no scans");
    return push.scans().stream()
        .map(
            scan ->
                SandboxMapper.read(scan)
                    .orElseThrow(() -> new UnreadablePush("a scan of no parcel")))
        .toList();
  }

  /// Told in the remark of the scan at the hub.
  @Override
  public List<Weighing> weighings(CourierAccount account, byte[] body) {
    return SandboxWire.read(body, SandboxWire.Push.class)
        .map(SandboxWire.Push::scans)
        .orElse(List.of())
        .stream()
        .flatMap(scan -> SandboxMapper.weighing(scan).stream())
        .toList();
  }

  /// By the clock of the desk that pushed: nothing it dates is in the future there.
  @Override
  public Instant receivedAt(CourierAccount account, byte[] body, Instant now) {
    var company =
        SandboxWire.read(body, SandboxWire.Push.class).map(SandboxWire.Push::desk).orElse("");
    var there = client.now(new Desk(account.id(), company));
    return there.isAfter(now) ? there : now;
  }
}
