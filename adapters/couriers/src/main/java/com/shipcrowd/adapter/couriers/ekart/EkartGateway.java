package com.shipcrowd.adapter.couriers.ekart;

import com.shipcrowd.adapter.couriers.ekart.EkartMapper.Followed;
import com.shipcrowd.adapter.couriers.speech.Answers;
import com.shipcrowd.adapter.couriers.speech.Heard;
import com.shipcrowd.adapter.couriers.speech.Links;
import com.shipcrowd.adapter.couriers.speech.LooseJson;
import com.shipcrowd.application.Clock;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.domain.courier.CarrierRules;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.ratecard.LiveRate;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Parcels and returns with Ekart. A lost booking cannot be looked up and must not be repeated: a person settles it.
@Singleton
final class EkartGateway implements CourierGateway {
  private static final int A_CALL = 100;
  private static final int LAST_DAY = 7;
  private static final Money MAX_COD = new Money(49_999_00);

  private final EkartClient client;
  private final Clock clock;

  EkartGateway(EkartClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  @Override
  public String courier() {
    return "ekart";
  }

  /// Pickups can only be asked for where the account sends parcels off later than they are booked.
  @Override
  public Set<Capability> capabilities(CourierAccount account) {
    var all =
        EnumSet.of(
            Capability.FORWARD,
            Capability.REVERSE,
            Capability.QUALITY_CHECK,
            Capability.COD,
            Capability.CANCEL,
            Capability.NDR_REATTEMPT,
            Capability.NDR_RESCHEDULE,
            Capability.NDR_CHANGE_DETAILS,
            Capability.NDR_RETURN,
            Capability.LABEL,
            Capability.MANIFEST,
            Capability.RATE,
            Capability.SERVICEABILITY,
            Capability.TRACK,
            Capability.WEBHOOK,
            Capability.WAREHOUSE);
    if (EkartSettings.of(account).isDispatchDelayed()) all.add(Capability.PICKUP);
    return all;
  }

  /// They collect at most 49,999 rupees; one box a parcel is ours.
  @Override
  public CarrierRules rules(CourierAccount account) {
    var usual = CarrierRules.USUAL;
    return usual.boxes(usual.maxDead(), usual.maxSideMm(), 1).money(MAX_COD, usual.maxValue());
  }

  // ---- booking

  @Override
  public Booking book(CourierAccount account, BookingRequest request) {
    if (request.parcels().size() != 1 || request.isFreight())
      return Answers.incapable("they carry single parcels only");
    var to = EkartSettings.of(account);
    var phone = EkartMapper.secondPhone(to, request);
    if (phone.isEmpty())
      return new Booking.Refused(
          "COURIER_REFUSED", "they want a second phone number, not the buyer's first", true);
    return Answers.booking(
        client.create(to, EkartMapper.create(to, request, phone.get())),
        body -> EkartMapper.booked(body, request.reference().text()));
  }

  @Override
  public Ack cancel(CourierAccount account, Awb awb) {
    return Answers.ack(
        client.cancel(EkartSettings.of(account), awb.number()),
        body -> EkartMapper.acknowledged(body, List.of(awb), "already cancelled"));
  }

  /// Their own name for a place is ours; one they know already is fine.
  @Override
  public Ack registerWarehouse(CourierAccount account, PickupPlace place) {
    return Answers.ack(
        client.address(EkartSettings.of(account), EkartMapper.warehouse(place)),
        body -> EkartMapper.acknowledged(body, List.of(), "exist"));
  }

  /// The day of dispatch, a hundred parcels a call; said twice it is the same day.
  @Override
  public Pickup schedulePickup(CourierAccount account, PickupRequest request) {
    var to = EkartSettings.of(account);
    if (!to.isDispatchDelayed()) return new Pickup.Refused(MISSING, MISSING_WORDS);
    for (int from = 0; from < request.awbs().size(); from += A_CALL) {
      var some = request.awbs().subList(from, Math.min(request.awbs().size(), from + A_CALL));
      var said =
          Answers.ack(
              client.dispatch(to, EkartMapper.dispatch(some, request.on())),
              body -> EkartMapper.acknowledged(body, some, "already"));
      switch (said) {
        case Ack.Refused(var code, var words) -> {
          return new Pickup.Refused(code, words);
        }
        case Ack.InDoubt(var why) -> {
          return new Pickup.InDoubt(why);
        }
        case Ack.Accepted _ -> {}
      }
    }
    return new Pickup.Scheduled(request.on().toString());
  }

  // ---- papers

  @Override
  public CourierLabel label(CourierAccount account, Awb awb) {
    return Links.pdf(client.label(EkartSettings.of(account), EkartMapper.ids(List.of(awb))));
  }

  @Override
  public CourierLabel manifest(CourierAccount account, List<Awb> awbs) {
    if (awbs.size() > A_CALL)
      return new CourierLabel.NotReady("they list a hundred parcels at most");
    var to = EkartSettings.of(account);
    return Answers.label(
        client.manifest(to, EkartMapper.ids(awbs)),
        body -> client.file(to, EkartMapper.link(body)));
  }

  // ---- journeys

  /// One call a number.
  @Override
  public Tracking track(CourierAccount account, List<Awb> awbs) {
    var to = EkartSettings.of(account);
    var scans = new ArrayList<CourierScan>();
    for (var awb : awbs) {
      switch (Heard.of(client.track(to, awb.number()))) {
        case Heard.Refused(var code, var words) -> {
          return new Tracking.Refused(code, words);
        }
        case Heard.InDoubt(var why) -> {
          return new Tracking.InDoubt(why);
        }
        case Heard.Body body -> {
          switch (EkartMapper.followed(body, awb)) {
            case Followed.Steps(var more) -> scans.addAll(more);
            case Followed.NoSuchNumber() -> {}
            case Followed.Refusal(var words) -> {
              return new Tracking.Refused("COURIER_REFUSED", words);
            }
            case Followed.Unclear() -> {
              return new Tracking.InDoubt(Answers.UNREADABLE);
            }
          }
        }
      }
    }
    return new Tracking.Scans(List.copyOf(scans));
  }

  /// They take days from tomorrow to the seventh from today.
  @Override
  public Ack act(CourierAccount account, Awb awb, NdrAction action) {
    var today = clock.today();
    if (action instanceof NdrAction.Reschedule(var on)
        && (!on.isAfter(today) || on.isAfter(today.plusDays(LAST_DAY))))
      return Answers.refused("they take days from tomorrow to the seventh from today");
    return Answers.ack(
        client.ndr(EkartSettings.of(account), EkartMapper.act(awb, action, today.plusDays(1))),
        body -> EkartMapper.acknowledged(body, List.of(awb), "already requested"));
  }

  // ---- prices and places

  @Override
  public LiveRate rate(CourierAccount account, RateRequest request) {
    var to = EkartSettings.of(account);
    return Answers.rate(client.price(to, EkartMapper.estimate(to, request)), EkartMapper::price);
  }

  /// Two questions, one a pincode; a return goes the other way.
  @Override
  public Reach serviceability(CourierAccount account, Pincode from, Pincode to) {
    var settings = EkartSettings.of(account);
    return Answers.service(
        client.pincode(settings, from.digits()),
        first ->
            Answers.service(
                client.pincode(settings, to.digits()),
                second -> {
                  var here = EkartMapper.served(first);
                  var there = EkartMapper.served(second);
                  if (here.isEmpty() || there.isEmpty())
                    return new Reach.InDoubt(Answers.UNREADABLE);
                  return reach(here.get(), there.get());
                }));
  }

  private static Reach reach(EkartWire.Served here, EkartWire.Served there) {
    boolean goes = LooseJson.isYes(here.forwardPickup()) && LooseJson.isYes(there.forwardDrop());
    boolean comesBack =
        LooseJson.isYes(there.reversePickup()) && LooseJson.isYes(here.reverseDrop());
    return goes || comesBack
        ? new Reach.Goes(goes, goes && LooseJson.isYes(there.cod()), comesBack, null)
        : new Reach.Stays("they do not serve one of the pincodes");
  }

  @Override
  public Map<String, String> breakers(CourierAccount account) {
    return client.circuits(EkartSettings.of(account));
  }
}
