package com.shipcrowd.adapter.couriers.nimbuspost;

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
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.ratecard.LiveRate;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import com.shipcrowd.domain.shipment.ShipmentId;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Parcels through NimbusPost. A booking in doubt stays so until the old list shows it, or people look into the panel; a
/// repeat would make a second parcel.
@Singleton
final class NimbuspostGateway implements CourierGateway {
  private static final int A_TRACK_CALL = 50;
  private static final int LABELS = 5_000;

  private final NimbuspostClient client;
  private final Clock clock;
  private final Notebook labels = new Notebook(LABELS);

  NimbuspostGateway(NimbuspostClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  @Override
  public String courier() {
    return "nimbuspost";
  }

  @Override
  public Set<Capability> capabilities(CourierAccount account) {
    return EnumSet.of(
        Capability.FORWARD,
        Capability.REVERSE,
        Capability.COD,
        Capability.CANCEL,
        Capability.NDR_REATTEMPT,
        Capability.NDR_RESCHEDULE,
        Capability.NDR_CHANGE_DETAILS,
        Capability.LABEL,
        Capability.MANIFEST,
        Capability.RATE,
        Capability.SERVICEABILITY,
        Capability.TRACK,
        Capability.WEBHOOK);
  }

  @Override
  public Booking book(CourierAccount account, BookingRequest request) {
    if (request.parcels().size() != 1 || request.isFreight())
      return Answers.incapable("they carry single parcels only");
    var to = NimbuspostSettings.of(account);
    var service = Line.chosen(account, "courier_id", request.serviceCode(), request.transport());
    return Answers.booking(
        client.create(to, NimbuspostMapper.create(request, service)),
        body -> {
          var booked = PanelMapper.booked(body, request.reference().text());
          if (booked.booking() instanceof Booking.Accepted accepted)
            labels.write(key(to, accepted.awb()), booked.labelLink());
          return booked.booking();
        });
  }

  /// Their old list proves a parcel when it shows it; one page that does not show it proves nothing.
  @Override
  public Lookup find(CourierAccount account, ShipmentId reference, @Nullable Awb reserved) {
    var to = NimbuspostSettings.of(account);
    if (to.legacyKey().isEmpty())
      return new Lookup.Unknown("they list nothing without a key of the old API");
    return Answers.lookup(
        client.newest(to),
        body ->
            NimbuspostMapper.listed(body.bytes(), reference)
                .<Lookup>map(awb -> new Lookup.Found(awb, "", List.of()))
                .orElseGet(() -> new Lookup.Unknown("it is not on their newest page")));
  }

  @Override
  public Ack cancel(CourierAccount account, Awb awb) {
    var json = LooseJson.write(new PanelWire.One(awb.number()));
    return Answers.ack(client.cancel(NimbuspostSettings.of(account), json), PanelMapper::cancelled);
  }

  @Override
  public Tracking track(CourierAccount account, List<Awb> awbs) {
    var to = NimbuspostSettings.of(account);
    var scans = new ArrayList<CourierScan>();
    for (int from = 0; from < awbs.size(); from += A_TRACK_CALL) {
      var some = awbs.subList(from, Math.min(awbs.size(), from + A_TRACK_CALL));
      switch (Heard.of(client.track(to, NimbuspostMapper.numbers(some)))) {
        case Heard.Refused(var code, var words) -> {
          return new Tracking.Refused(code, words);
        }
        case Heard.InDoubt(var why) -> {
          return new Tracking.InDoubt(why);
        }
        case Heard.Body body -> {
          var read = read(body);
          if (read.isEmpty()) return new Tracking.InDoubt(Answers.UNREADABLE);
          scans.addAll(read.get());
        }
      }
    }
    return new Tracking.Scans(List.copyOf(scans));
  }

  // A plain no is how they say that they know none of the numbers.
  private static Optional<List<CourierScan>> read(Heard.Body body) {
    var answer = LooseJson.read(body.bytes(), PanelWire.Answer.class);
    if (answer.isEmpty()) return Optional.empty();
    if (answer.get().isNo()) return Optional.of(List.of());
    var data = answer.get().data();
    if (!answer.get().isYes() || data == null || !data.isArray()) return Optional.empty();
    var scans = new ArrayList<CourierScan>();
    for (var one : data) {
      var tracked = PanelMapper.tracked(one);
      if (tracked.isEmpty()) return Optional.empty();
      scans.addAll(PanelMapper.scans(tracked.get(), NimbuspostStatuses.DIALECT));
    }
    return Optional.of(scans);
  }

  @Override
  public int trackedAtOnce() {
    return A_TRACK_CALL;
  }

  @Override
  public Ack act(CourierAccount account, Awb awb, NdrAction action) {
    if (action instanceof NdrAction.ReturnToOrigin) return Ack.MISSING;
    var acts = PanelMapper.acts(awb, action, clock.today().plusDays(1));
    if (acts.isEmpty()) return Answers.refused("they change a name only together with an address");
    return Answers.ack(
        client.ndr(NimbuspostSettings.of(account), LooseJson.write(acts)),
        body -> PanelMapper.acted(body, acts.size()));
  }

  @Override
  public CourierLabel label(CourierAccount account, Awb awb) {
    var to = NimbuspostSettings.of(account);
    return labels
        .read(key(to, awb))
        .map(link -> client.file(to, link))
        .orElseGet(() -> new CourierLabel.NotReady("they told its link only once"));
  }

  @Override
  public CourierLabel manifest(CourierAccount account, List<Awb> awbs) {
    var to = NimbuspostSettings.of(account);
    var json = LooseJson.write(new PanelWire.Some(awbs.stream().map(Awb::number).toList()));
    return Answers.label(
        client.manifest(to, json), body -> client.file(to, PanelMapper.link(body)));
  }

  @Override
  public LiveRate rate(CourierAccount account, RateRequest request) {
    var to = NimbuspostSettings.of(account);
    boolean collects = request.paymentMode() == PaymentMode.COD;
    var service = Line.chosen(account, "courier_id", "", request.transport());
    return Answers.rate(
        client.prices(to, PanelMapper.lane(request)),
        body -> PanelMapper.price(body, service, collects, to.ratesWithTax()));
  }

  @Override
  public Reach serviceability(CourierAccount account, Pincode from, Pincode to) {
    return PanelMapper.service(json -> client.lane(NimbuspostSettings.of(account), json), from, to);
  }

  @Override
  public Map<String, String> breakers(CourierAccount account) {
    return client.circuits(NimbuspostSettings.of(account));
  }

  private static String key(NimbuspostSettings to, Awb awb) {
    return to.line().account() + " " + awb.number();
  }
}
