package com.shipcrowd.adapter.couriers.dtdc;

import com.shipcrowd.adapter.couriers.dtdc.DtdcMapper.Followed;
import com.shipcrowd.adapter.couriers.speech.Answers;
import com.shipcrowd.adapter.couriers.speech.Heard;
import com.shipcrowd.adapter.couriers.speech.Links;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import com.shipcrowd.domain.shipment.ShipmentId;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// DTDC consignments. A booking in doubt is proved by tracking once it shows there; until then people decide.
@Singleton
final class DtdcGateway implements CourierGateway {
  private final DtdcClient client;

  DtdcGateway(DtdcClient client) {
    this.client = client;
  }

  @Override
  public String courier() {
    return "dtdc";
  }

  @Override
  public Set<Capability> capabilities(CourierAccount account) {
    var all =
        EnumSet.of(
            Capability.FORWARD,
            Capability.COD,
            Capability.MULTI_PIECE,
            Capability.CANCEL,
            Capability.LABEL,
            Capability.SERVICEABILITY,
            Capability.TRACK,
            Capability.WEBHOOK);
    var settings = DtdcSettings.of(account);
    if (settings.takesReturns()) all.add(Capability.REVERSE);
    if (settings.takesFreight()) all.add(Capability.FREIGHT);
    return all;
  }

  @Override
  public Booking book(CourierAccount account, BookingRequest request) {
    var to = DtdcSettings.of(account);
    if (request.direction() == Direction.REVERSE && !to.takesReturns())
      return Answers.incapable("the account has no product for returns");
    if (request.isFreight() && !to.takesFreight())
      return Answers.incapable("the account has no product for freight");
    return Answers.booking(
        client.create(to, DtdcMapper.create(to, request)),
        body -> DtdcMapper.booked(body, request));
  }

  @Override
  public Lookup find(CourierAccount account, ShipmentId reference, @Nullable Awb reserved) {
    var to = DtdcSettings.of(account);
    var question =
        reserved == null
            ? DtdcMapper.byReference(reference.text())
            : DtdcMapper.byNumber(reserved.number());
    return Answers.lookup(client.find(to, question), body -> found(body, reference));
  }

  private static Lookup found(Heard.Body body, ShipmentId reference) {
    var number = DtdcMapper.number(body);
    if (number.isEmpty()) return new Lookup.Unknown("tracking does not show it, or not yet");
    return DtdcMapper.followed(body, number.get(), false)
                instanceof Followed.Steps(var _, var _, var order)
            && order.equals(reference.text())
        ? new Lookup.Found(number.get(), "", List.of())
        : new Lookup.Unknown("tracking shows another order");
  }

  @Override
  public Ack cancel(CourierAccount account, Awb awb) {
    var to = DtdcSettings.of(account);
    return Answers.ack(
        client.cancel(to, DtdcMapper.cancel(to, awb)), body -> DtdcMapper.cancelled(body, awb));
  }

  /// One call a number, and one more for a parcel that comes home under another.
  @Override
  public Tracking track(CourierAccount account, List<Awb> awbs) {
    var to = DtdcSettings.of(account);
    var scans = new ArrayList<CourierScan>();
    for (var awb : awbs) {
      switch (followed(to, awb, awb.number(), false)) {
        case Tracking.Scans(var more) -> scans.addAll(more);
        case Tracking failed -> {
          return failed;
        }
      }
    }
    return new Tracking.Scans(List.copyOf(scans));
  }

  private Tracking followed(DtdcSettings to, Awb awb, String number, boolean isHomewards) {
    return switch (Heard.of(client.track(to, DtdcMapper.byNumber(number)))) {
      case Heard.Refused(var code, var words) -> new Tracking.Refused(code, words);
      case Heard.InDoubt(var why) -> new Tracking.InDoubt(why);
      case Heard.Body body ->
          switch (DtdcMapper.followed(body, awb, isHomewards)) {
            case Followed.Unclear() -> new Tracking.InDoubt(Answers.UNREADABLE);
            case Followed.NotThere() -> new Tracking.Scans(List.of());
            case Followed.Steps(var scans, var rto, var _) ->
                isHomewards || rto.isEmpty() || rto.equals(number)
                    ? new Tracking.Scans(scans)
                    : both(scans, followed(to, awb, rto, true));
          };
    };
  }

  private static Tracking both(List<CourierScan> there, Tracking back) {
    if (!(back instanceof Tracking.Scans(var more))) return back;
    var all = new ArrayList<>(there);
    all.addAll(more);
    return new Tracking.Scans(List.copyOf(all));
  }

  @Override
  public CourierLabel label(CourierAccount account, Awb awb) {
    return Links.pdf(client.label(DtdcSettings.of(account), awb.number()));
  }

  @Override
  public Reach serviceability(CourierAccount account, Pincode from, Pincode to) {
    return Answers.service(
        client.lane(DtdcSettings.of(account), DtdcMapper.lane(from, to)), DtdcMapper::reach);
  }

  @Override
  public Map<String, String> breakers(CourierAccount account) {
    return client.circuits(DtdcSettings.of(account));
  }
}
