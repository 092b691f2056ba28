package com.shipcrowd.adapter.couriers.omlogistics;

import com.shipcrowd.adapter.couriers.speech.Answers;
import com.shipcrowd.adapter.couriers.speech.Heard;
import com.shipcrowd.adapter.couriers.speech.LooseJson;
import com.shipcrowd.adapter.couriers.speech.Notebook;
import com.shipcrowd.adapter.couriers.speech.Texts;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// OM Logistics freight, experimental. In doubt here means: a time-out, a cut connection, a 5xx, an answer we cannot read,
/// or that they know the invoice already; nothing settles it but people.
@Singleton
final class OmLogisticsGateway implements CourierGateway {
  private final OmLogisticsClient client;
  // What was told last of each note: a status without a time would be a new scan with every look.
  private final Notebook told = new Notebook(50_000);

  OmLogisticsGateway(OmLogisticsClient client) {
    this.client = client;
  }

  @Override
  public String courier() {
    return "omlogistics";
  }

  @Override
  public boolean isEnabled(CourierAccount account) {
    return OmLogisticsSettings.of(account).isOn();
  }

  /// Switched off, which is the default, an account only looks after what is on its way.
  @Override
  public Set<Capability> capabilities(CourierAccount account) {
    return OmLogisticsSettings.of(account).isOn()
        ? EnumSet.of(Capability.FREIGHT, Capability.MULTI_PIECE, Capability.TRACK)
        : EnumSet.of(Capability.TRACK);
  }

  @Override
  public Booking book(CourierAccount account, BookingRequest request) {
    var to = OmLogisticsSettings.of(account);
    if (!to.isOn()) return Answers.incapable("this account is switched off");
    if (!request.isFreight()
        || request.direction() == Direction.REVERSE
        || request.paymentMode() == PaymentMode.COD)
      return Answers.incapable("they carry prepaid freight only");
    if (OmLogisticsMapper.lacksBill(request))
      return new Booking.Refused("COURIER_REFUSED", "an e-way bill is needed", false);
    var booking =
        Answers.booking(
            client.create(to, OmLogisticsMapper.note(to, request)),
            body -> OmLogisticsMapper.booked(body, request.parcels().size()));
    // The note is made whatever becomes of this; without its bill they hold the goods and ask.
    if (booking instanceof Booking.Accepted accepted && !request.seller().ewayBill().isEmpty())
      client.release(to, OmLogisticsMapper.release(accepted.awb(), request));
    return booking;
  }

  @Override
  public Tracking track(CourierAccount account, List<Awb> awbs) {
    var to = OmLogisticsSettings.of(account);
    var scans = new ArrayList<CourierScan>();
    for (var awb : awbs) {
      switch (Heard.of(client.status(to, awb.number()))) {
        case Heard.Refused(var code, var words) -> {
          return new Tracking.Refused(code, words);
        }
        case Heard.InDoubt(var why) -> {
          return new Tracking.InDoubt(why);
        }
        case Heard.Body body -> {
          var root = LooseJson.object(body.bytes());
          var status = root.map(r -> LooseJson.text(r.path("status"))).orElse("");
          if (root.isEmpty() || status.isEmpty()) return new Tracking.InDoubt(Answers.UNREADABLE);
          // Any other word is how they say that they know no such note.
          if (!body.isOk() || !Texts.has(status, "success")) continue;
          if (!root.get().path("data").path("main").isObject())
            return new Tracking.InDoubt(Answers.UNREADABLE);
          var scan = OmLogisticsMapper.scan(awb, root.get().path("data"));
          if (isNews(to, scan)) scans.add(scan);
        }
      }
    }
    return new Tracking.Scans(List.copyOf(scans));
  }

  private boolean isNews(OmLogisticsSettings to, CourierScan scan) {
    if (scan.at() != null) return true;
    var note = to.line().account() + " " + scan.awb().number();
    var now = scan.courierCode() + " " + scan.status();
    boolean isKnown = told.read(note).filter(now::equals).isPresent();
    told.write(note, now);
    return !isKnown;
  }

  @Override
  public Map<String, String> breakers(CourierAccount account) {
    return client.circuits(OmLogisticsSettings.of(account));
  }
}
