package com.shipcrowd.adapter.couriers.xpressbees;

import com.shipcrowd.adapter.couriers.panel.PanelMapper;
import com.shipcrowd.adapter.couriers.panel.PanelWire;
import com.shipcrowd.adapter.couriers.speech.Answers;
import com.shipcrowd.adapter.couriers.speech.Heard;
import com.shipcrowd.adapter.couriers.speech.Line;
import com.shipcrowd.adapter.couriers.speech.LooseJson;
import com.shipcrowd.adapter.couriers.speech.Notebook;
import com.shipcrowd.application.Clock;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.domain.courier.CarrierRules;
import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.courier.PaymentMode;
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

/// Xpressbees parcels. A booking in doubt cannot be looked for; a repeat with the same order number would be refused,
/// which proves a parcel but not its number, so people settle it.
@Singleton
final class XpressbeesGateway implements CourierGateway {
  private static final int LABELS = 5_000;

  private final XpressbeesClient client;
  private final Clock clock;
  private final Notebook labels = new Notebook(LABELS);

  XpressbeesGateway(XpressbeesClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  @Override
  public String courier() {
    return "xpressbees";
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
        Capability.NDR_RESCHEDULE,
        Capability.NDR_CHANGE_DETAILS,
        Capability.LABEL,
        Capability.MANIFEST,
        Capability.RATE,
        Capability.SERVICEABILITY,
        Capability.TRACK);
  }

  /// One box a parcel.
  @Override
  public CarrierRules rules(CourierAccount account) {
    var usual = CarrierRules.USUAL;
    return usual.boxes(usual.maxDead(), usual.maxSideMm(), 1);
  }

  @Override
  public Booking book(CourierAccount account, BookingRequest request) {
    if (request.parcels().size() != 1 || request.isFreight())
      return Answers.incapable("they carry single parcels only");
    var to = XpressbeesSettings.of(account);
    var service = Line.chosen(account, "courier_id", request.serviceCode(), request.transport());
    var reply =
        request.direction() == Direction.REVERSE
            ? client.createReverse(to, XpressbeesMapper.reverse(request, to.category()))
            : client.create(to, XpressbeesMapper.create(request, service));
    return Answers.booking(
        reply,
        body -> {
          var booked = PanelMapper.booked(body, XpressbeesMapper.order(request.reference()));
          if (booked.booking() instanceof Booking.Accepted accepted)
            labels.write(key(to, accepted.awb()), booked.labelLink());
          return booked.booking();
        });
  }

  @Override
  public Ack cancel(CourierAccount account, Awb awb) {
    var json = LooseJson.write(new PanelWire.One(awb.number()));
    return Answers.ack(client.cancel(XpressbeesSettings.of(account), json), PanelMapper::cancelled);
  }

  @Override
  public Tracking track(CourierAccount account, List<Awb> awbs) {
    var to = XpressbeesSettings.of(account);
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
          var answer = LooseJson.read(body.bytes(), PanelWire.Answer.class);
          if (answer.isEmpty()) return new Tracking.InDoubt(Answers.UNREADABLE);
          if (PanelMapper.speaksOfToken(answer.get()))
            return new Tracking.Refused("COURIER_AUTH", "they do not take our token");
          // A plain no is how they say that they know no such number.
          if (answer.get().isNo()) continue;
          var tracked = PanelMapper.tracked(answer.get().data());
          if (tracked.isEmpty() || !answer.get().isYes())
            return new Tracking.InDoubt(Answers.UNREADABLE);
          scans.addAll(PanelMapper.scans(tracked.get(), XpressbeesStatuses::read));
        }
      }
    }
    return new Tracking.Scans(List.copyOf(scans));
  }

  @Override
  public Ack act(CourierAccount account, Awb awb, NdrAction action) {
    if (action instanceof NdrAction.ReturnToOrigin) return Ack.MISSING;
    var acts = PanelMapper.acts(awb, action, clock.today().plusDays(1));
    if (acts.isEmpty()) return Answers.refused("they change a name only together with an address");
    return Answers.ack(
        client.ndr(XpressbeesSettings.of(account), LooseJson.write(acts)),
        body -> PanelMapper.acted(body, acts.size()));
  }

  @Override
  public CourierLabel label(CourierAccount account, Awb awb) {
    var to = XpressbeesSettings.of(account);
    return labels
        .read(key(to, awb))
        .map(link -> client.file(to, link))
        .orElseGet(() -> new CourierLabel.NotReady("they told its link only once"));
  }

  @Override
  public CourierLabel manifest(CourierAccount account, List<Awb> awbs) {
    var to = XpressbeesSettings.of(account);
    var json = LooseJson.write(new PanelWire.Some(awbs.stream().map(Awb::number).toList()));
    return Answers.label(
        client.manifest(to, json), body -> client.file(to, PanelMapper.link(body)));
  }

  @Override
  public LiveRate rate(CourierAccount account, RateRequest request) {
    var to = XpressbeesSettings.of(account);
    boolean collects = request.paymentMode() == PaymentMode.COD;
    var service = Line.chosen(account, "courier_id", "", request.transport());
    return Answers.rate(
        client.prices(to, PanelMapper.lane(request)),
        body -> PanelMapper.price(body, service, collects, to.ratesWithTax()));
  }

  /// They say it for one kind of payment at a time; a return is a prepaid parcel the other way.
  @Override
  public Reach serviceability(CourierAccount account, Pincode from, Pincode to) {
    return PanelMapper.service(json -> client.lane(XpressbeesSettings.of(account), json), from, to);
  }

  @Override
  public Map<String, String> breakers(CourierAccount account) {
    return client.circuits(XpressbeesSettings.of(account));
  }

  private static String key(XpressbeesSettings to, Awb awb) {
    return to.line().account() + " " + awb.number();
  }
}
