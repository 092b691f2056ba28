package com.shipcrowd.adapter.couriers.sandbox;

import com.shipcrowd.adapter.couriers.sandbox.SandboxWire.PushedScan;
import com.shipcrowd.adapter.couriers.sandbox.SandboxWire.Scan;
import com.shipcrowd.adapter.couriers.sandbox.SandboxWire.Story;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.SandboxCourier;
import com.shipcrowd.application.courier.needs.SandboxParcels;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The strings, and the courier's outbox: what moves here is signed and handed over for the inbound door.
@Singleton
final class SandboxControls implements SandboxCourier {
  /// The header that carries the signature.
  static final String SIGNATURE = "x-sandbox-signature";

  private static final int SCANS_A_PUSH = 100;

  private final SandboxClient client;
  private final SandboxParcels parcels;

  SandboxControls(SandboxClient client, SandboxParcels parcels) {
    this.client = client;
    this.parcels = parcels;
  }

  @Override
  public List<Push> advance(
      CourierAccount account, Awb awb, ShipmentStatus to, @Nullable NdrReason reason) {
    var at = signing(account);
    var now = client.now(at.desk());
    var walked = new ArrayList<Scan>();
    var moved =
        client.change(
            at.desk(),
            awb,
            (parcel, story) -> {
              walked.clear();
              var stands = ShipmentStatus.valueOf(story.stands());
              if (stands == to && to != ShipmentStatus.UNDELIVERED && !story.scans().isEmpty())
                return null;
              var why = reason == null ? NdrReason.CONSIGNEE_UNAVAILABLE : reason;
              var steps =
                  SandboxJourneys.way(awb, story.from(), story.to(), stands, to, why)
                      .orElseThrow(() -> new NoWay(stands, to));
              walked.addAll(SandboxClient.walkedBy(now, parcel, story, steps));
              var ahead = SandboxJourneys.onwards(awb, story.ahead(), story.from(), story.to(), to);
              return SandboxMapper.walked(parcel, story, walked, List.copyOf(ahead));
            });
    if (moved.isEmpty()) throw new UnknownParcel(awb);
    return pushes(at, walked.stream().map(scan -> SandboxMapper.pushed(awb, scan)).toList());
  }

  @Override
  public List<Push> advanceClock(CourierAccount account, Duration by) {
    var at = signing(account);
    var now = client.realNow().plus(parcels.shift(at.desk(), by));
    return pushes(at, client.caughtUp(at.desk(), now));
  }

  @Override
  public Instant now(CourierAccount account) {
    return client.now(SandboxSettings.of(account).desk());
  }

  @Override
  public void inject(CourierAccount account, List<Fault> faults) {
    parcels.script(SandboxSettings.of(account).desk(), faults);
  }

  @Override
  public void weather(CourierAccount account, Awb awb, Weather weather) {
    var desk = SandboxSettings.of(account).desk();
    var planned = client.change(desk, awb, (parcel, story) -> under(weather, parcel, story));
    if (planned.isEmpty()) throw new UnknownParcel(awb);
  }

  /// The parcel with the rest of its way planned anew.
  static SandboxParcels.Parcel under(Weather weather, SandboxParcels.Parcel parcel, Story story) {
    var awb = parcel.awb();
    var ahead =
        story.scans().isEmpty()
            ? SandboxJourneys.planned(awb, weather, story.from(), story.to())
            : SandboxJourneys.rest(
                awb, weather, story.from(), story.to(), ShipmentStatus.valueOf(story.stands()));
    return SandboxMapper.walked(parcel, story, List.of(), List.copyOf(ahead));
  }

  // Said before anything moves: a scan that nobody can sign would be lost.
  private static SandboxSettings signing(CourierAccount account) {
    var at = SandboxSettings.of(account);
    if (at.webhookSecret().isEmpty())
      throw new IllegalStateException("the sandbox account has no webhook_secret");
    return at;
  }

  private List<Push> pushes(SandboxSettings at, List<PushedScan> scans) {
    if (scans.isEmpty()) return List.of();
    var fault = parcels.takePushFault(at.desk()).orElse(null);
    if (fault == null) return inChunks(at, scans, SCANS_A_PUSH);
    return switch (fault) {
      case LATE_SCANS -> inChunks(at, scans.reversed(), 1);
      case REPEATED_SCANS -> {
        var twice = new ArrayList<>(inChunks(at, scans, SCANS_A_PUSH));
        twice.addAll(List.copyOf(twice));
        yield twice;
      }
      case LOST_PUSHES -> List.of();
      case UNKNOWN_CODE -> {
        var more = new ArrayList<>(scans);
        var last = scans.getLast();
        more.add(
            new PushedScan(
                last.awb(),
                SandboxStatuses.NEW_TO_US,
                last.at(),
                last.location(),
                null,
                "Something new"));
        yield inChunks(at, more, SCANS_A_PUSH);
      }
      case TIMEOUT_AFTER_AWB,
          TIMEOUT_BEFORE_AWB,
          ANSWER_200_FAILURE,
          COURIER_DOWN,
          DUPLICATE_AWB,
          PRICE_CHANGE ->
          inChunks(at, scans, SCANS_A_PUSH);
    };
  }

  private List<Push> inChunks(SandboxSettings at, List<PushedScan> scans, int size) {
    var pushes = new ArrayList<Push>();
    for (int from = 0; from < scans.size(); from += size) {
      var some = List.copyOf(scans.subList(from, Math.min(scans.size(), from + size)));
      var body =
          SandboxWire.write(new SandboxWire.Push(at.desk().company(), some))
              .getBytes(StandardCharsets.UTF_8);
      // Pushes are signed by the real time: the door they go through knows no other.
      var signature =
          SandboxMapper.signature(at.webhookSecret(), client.realNow().getEpochSecond(), body);
      pushes.add(new Push(Map.of("content-type", "application/json", SIGNATURE, signature), body));
    }
    return pushes;
  }
}
