package com.shipcrowd.adapter.couriers.shadowfax;

import com.shipcrowd.adapter.couriers.shadowfax.ShadowfaxMapper.Told;
import com.shipcrowd.adapter.couriers.speech.Answers;
import com.shipcrowd.adapter.couriers.speech.Heard;
import com.shipcrowd.application.Clock;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.domain.courier.CarrierRules;
import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Parcels and returns with Shadowfax. Nobody can be asked for a lost booking, but asking again for a forward parcel
/// gives the first number.
@Singleton
final class ShadowfaxGateway implements CourierGateway {
  private static final int A_TRACK_CALL = 50;

  private final ShadowfaxClient client;
  private final Clock clock;

  ShadowfaxGateway(ShadowfaxClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  @Override
  public String courier() {
    return "shadowfax";
  }

  @Override
  public Set<Capability> capabilities(CourierAccount account) {
    return EnumSet.of(
        Capability.FORWARD,
        Capability.REVERSE,
        Capability.QUALITY_CHECK,
        Capability.COD,
        Capability.CANCEL,
        Capability.NDR_REATTEMPT,
        Capability.NDR_RETURN,
        Capability.SERVICEABILITY,
        Capability.TRACK,
        Capability.WEBHOOK,
        Capability.SAFE_REPEAT);
  }

  /// One box a parcel; they document no other limit.
  @Override
  public CarrierRules rules(CourierAccount account) {
    var usual = CarrierRules.USUAL;
    return usual.boxes(usual.maxDead(), usual.maxSideMm(), 1);
  }

  @Override
  public Booking book(CourierAccount account, BookingRequest request) {
    if (request.parcels().size() != 1 || request.isFreight())
      return Answers.incapable("they carry single parcels only");
    var to = ShadowfaxSettings.of(account);
    boolean isReturn = request.direction() == Direction.REVERSE;
    var reply =
        isReturn
            ? client.createReturn(to, ShadowfaxMapper.createReturn(to, request))
            : client.create(to, ShadowfaxMapper.create(to, request, clock.today()));
    return Answers.booking(reply, body -> ShadowfaxMapper.booked(body, request.reference().text()));
  }

  @Override
  public Ack cancel(CourierAccount account, Awb awb) {
    return calledOff(account, awb, "Request cancelled by client");
  }

  private Ack calledOff(CourierAccount account, Awb awb, String words) {
    var to = ShadowfaxSettings.of(account);
    return Answers.ack(
        client.cancel(to, ShadowfaxSettings.isReturn(awb), ShadowfaxMapper.cancel(awb, words)),
        ShadowfaxMapper::cancelled);
  }

  /// Once more to the door, or home: a cancel turns a parcel round that is on its way.
  @Override
  public Ack act(CourierAccount account, Awb awb, NdrAction action) {
    var to = ShadowfaxSettings.of(account);
    return switch (action) {
      case NdrAction.Reattempt() ->
          Answers.ack(
              client.reopen(to, ShadowfaxSettings.isReturn(awb), ShadowfaxMapper.reopen(awb)),
              ShadowfaxMapper::reopened);
      case NdrAction.ReturnToOrigin() -> calledOff(account, awb, "Please return to the seller");
      case NdrAction.Reschedule _, NdrAction.ChangeDetails _ -> Ack.MISSING;
    };
  }

  // ---- journeys

  @Override
  public Tracking track(CourierAccount account, List<Awb> awbs) {
    var to = ShadowfaxSettings.of(account);
    var scans = new ArrayList<CourierScan>();
    // Each kind has a key of its own, perhaps.
    var kinds = awbs.stream().collect(Collectors.partitioningBy(ShadowfaxSettings::isReturn));
    for (var kind : kinds.entrySet()) {
      var all = kind.getValue();
      for (int from = 0; from < all.size(); from += A_TRACK_CALL) {
        var some = all.subList(from, Math.min(all.size(), from + A_TRACK_CALL));
        var failure = track(to, kind.getKey(), some, scans);
        if (failure.isPresent()) return failure.get();
      }
    }
    return new Tracking.Scans(List.copyOf(scans));
  }

  // Adds to the scans, or says why there are none.
  private Optional<Tracking> track(
      ShadowfaxSettings to, boolean isReturn, List<Awb> some, List<CourierScan> scans) {
    return switch (Heard.of(client.track(to, isReturn, ShadowfaxMapper.track(some)))) {
      case Heard.Refused(var code, var words) -> Optional.of(new Tracking.Refused(code, words));
      case Heard.InDoubt(var why) -> Optional.of(new Tracking.InDoubt(why));
      case Heard.Body body ->
          switch (ShadowfaxMapper.told(body)) {
            case Told.Steps(var more) -> {
              scans.addAll(more);
              yield Optional.empty();
            }
            case Told.NoSuchNumber() ->
                some.size() == 1 ? Optional.empty() : oneByOne(to, isReturn, some, scans);
            case Told.Refusal(var words) ->
                Optional.of(new Tracking.Refused("COURIER_REFUSED", words));
            case Told.Unclear() -> Optional.of(new Tracking.InDoubt(Answers.UNREADABLE));
          };
    };
  }

  // One number they do not know may spoil the answer for all.
  private Optional<Tracking> oneByOne(
      ShadowfaxSettings to, boolean isReturn, List<Awb> some, List<CourierScan> scans) {
    for (var awb : some) {
      var failure = track(to, isReturn, List.of(awb), scans);
      if (failure.isPresent()) return failure;
    }
    return Optional.empty();
  }

  @Override
  public int trackedAtOnce() {
    return A_TRACK_CALL;
  }

  // ---- places

  /// Three questions: collected at the seller's, delivered there, collected at the buyer's. They do not tell where money
  /// is collected.
  @Override
  public Reach serviceability(CourierAccount account, Pincode from, Pincode to) {
    var settings = ShadowfaxSettings.of(account);
    return Answers.service(
        client.served(settings, ShadowfaxMapper.SELLERS_DOOR, from.digits()),
        first -> {
          var leaves = ShadowfaxMapper.isServed(first, ShadowfaxMapper.SELLERS_DOOR, from);
          var arrives = served(settings, ShadowfaxMapper.DELIVERY, to);
          var comesBack = served(settings, ShadowfaxMapper.BUYERS_DOOR, to);
          if (leaves.isEmpty() || arrives.isEmpty() || comesBack.isEmpty())
            return new Reach.InDoubt(Answers.UNREADABLE);
          boolean goes = leaves.get() && arrives.get();
          return goes || comesBack.get()
              ? new Reach.Goes(goes, goes, comesBack.get(), null)
              : new Reach.Stays("one of the pincodes is not in their list");
        });
  }

  private Optional<Boolean> served(ShadowfaxSettings settings, String service, Pincode pin) {
    return Heard.of(client.served(settings, service, pin.digits())) instanceof Heard.Body body
        ? ShadowfaxMapper.isServed(body, service, pin)
        : Optional.empty();
  }

  @Override
  public Map<String, String> breakers(CourierAccount account) {
    return client.circuits(ShadowfaxSettings.of(account));
  }
}
