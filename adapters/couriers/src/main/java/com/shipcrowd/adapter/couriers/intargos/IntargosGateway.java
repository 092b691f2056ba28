package com.shipcrowd.adapter.couriers.intargos;

import com.shipcrowd.adapter.couriers.intargos.IntargosMapper.Said;
import com.shipcrowd.adapter.couriers.speech.Answers;
import com.shipcrowd.adapter.couriers.speech.Notebook;
import com.shipcrowd.adapter.couriers.speech.Texts;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Intargos and ParcelX parcels. In doubt here means: a time-out, a cut connection, a 5xx, or an answer we cannot read;
/// nothing settles it but people.
@Singleton
final class IntargosGateway implements CourierGateway {
  private final IntargosClient client;
  // Numbers of pickup places told in this process, for bookings that do not bring one yet.
  private final Notebook places = new Notebook(2_000);

  IntargosGateway(IntargosClient client) {
    this.client = client;
  }

  @Override
  public String courier() {
    return "intargos";
  }

  @Override
  public boolean isEnabled(CourierAccount account) {
    return IntargosSettings.of(account).isOn();
  }

  /// Switched off, which is the default, an account only looks after what is on its way.
  @Override
  public Set<Capability> capabilities(CourierAccount account) {
    var able = EnumSet.of(Capability.CANCEL, Capability.TRACK);
    if (IntargosSettings.of(account).isOn())
      able.addAll(Set.of(Capability.FORWARD, Capability.COD, Capability.WAREHOUSE));
    return able;
  }

  @Override
  public Booking book(CourierAccount account, BookingRequest request) {
    var to = IntargosSettings.of(account);
    if (!to.isOn()) return Answers.incapable("this account is switched off");
    if (request.parcels().size() != 1
        || request.isFreight()
        || request.direction() == Direction.REVERSE)
      return Answers.incapable("they carry single parcels to buyers only");
    if (!request.returnTo().equals(request.warehouse().address()))
      return Answers.incapable("they bring returns back to the pickup place only");
    var place = place(to, request.warehouse());
    if (place.isEmpty())
      return new Booking.Refused("PICKUP_PLACE_UNKNOWN", "the place has no number yet", true);
    var json = IntargosMapper.order(request, place, to.isParcelx());
    return switch (IntargosMapper.said(client.create(to, json))) {
      case Said.Yes(var root) -> IntargosMapper.booked(root, request.reference().text());
      case Said.No(var words) -> IntargosMapper.refused(words);
      case Said.Refused(var code, var words) -> new Booking.Refused(code, words, true);
      case Said.InDoubt(var why) -> new Booking.InDoubt(why);
    };
  }

  private String place(IntargosSettings to, PickupPlace place) {
    return place.courierReference().isEmpty()
        ? places.read(key(to, place)).orElse("")
        : place.courierReference();
  }

  private static String key(IntargosSettings to, PickupPlace place) {
    return to.line().account() + " " + place.nickname();
  }

  @Override
  public Ack cancel(CourierAccount account, Awb awb) {
    var to = IntargosSettings.of(account);
    return switch (IntargosMapper.said(
        client.cancel(to, IntargosMapper.cancel(awb, to.isParcelx())))) {
      case Said.Yes _ -> new Ack.Accepted("");
      // Said twice, it is done already.
      case Said.No(var words) ->
          Texts.has(words, "already cancel") ? new Ack.Accepted("") : Answers.refused(words);
      case Said.Refused(var code, var words) -> new Ack.Refused(code, words);
      case Said.InDoubt(var why) -> new Ack.InDoubt(why);
    };
  }

  @Override
  public Tracking track(CourierAccount account, List<Awb> awbs) {
    var to = IntargosSettings.of(account);
    var scans = new ArrayList<CourierScan>();
    for (var awb : awbs) {
      switch (IntargosMapper.said(client.track(to, awb.number(), IntargosMapper.track(awb)))) {
        case Said.Yes(var root) -> {
          if (!root.path("summary").isObject() && !root.path("current_status").isObject())
            return new Tracking.InDoubt(Answers.UNREADABLE);
          scans.addAll(IntargosMapper.scans(awb, root));
        }
        // A plain no is how they say that they know no such number.
        case Said.No _ -> {}
        case Said.Refused(var code, var words) -> {
          return new Tracking.Refused(code, words);
        }
        case Said.InDoubt(var why) -> {
          return new Tracking.InDoubt(why);
        }
      }
    }
    return new Tracking.Scans(List.copyOf(scans));
  }

  /// A place with a number is changed under its name, where the dialect can; ParcelX keeps the old one as it is.
  @Override
  public Ack registerWarehouse(CourierAccount account, PickupPlace place) {
    var to = IntargosSettings.of(account);
    if (!to.isOn()) return Ack.MISSING;
    var json = IntargosMapper.warehouse(place, to.isParcelx());
    boolean isKnown = !place.courierReference().isEmpty() && !to.isParcelx();
    var reply = isKnown ? client.updateWarehouse(to, json) : client.addWarehouse(to, json);
    return switch (IntargosMapper.said(reply)) {
      case Said.Yes(var root) -> {
        var id = isKnown ? place.courierReference() : IntargosMapper.placeId(root);
        if (id.isEmpty()) yield new Ack.InDoubt("success without a number");
        places.write(key(to, place), id);
        yield new Ack.Accepted(id);
      }
      case Said.No(var words) -> Answers.refused(words);
      case Said.Refused(var code, var words) -> new Ack.Refused(code, words);
      case Said.InDoubt(var why) -> new Ack.InDoubt(why);
    };
  }

  @Override
  public Map<String, String> breakers(CourierAccount account) {
    return client.circuits(IntargosSettings.of(account));
  }
}
