package com.shipcrowd.adapter.couriers.delhiveryfreight;

import com.shipcrowd.adapter.calls.HttpReply;
import com.shipcrowd.adapter.couriers.delhiveryfreight.DelhiveryFreightMapper.Heard;
import com.shipcrowd.adapter.couriers.delhiveryfreight.DelhiveryFreightMapper.Job;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.ratecard.LiveRate;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import com.shipcrowd.domain.shipment.ShipmentId;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Delhivery freight. In doubt here means: the order's answer was lost, or its job is not done while we wait. Only a job
/// whose number we know can be asked again.
@Singleton
final class DelhiveryFreightGateway implements CourierGateway {
  // Pauses before each look at a job, in multiples of the account's: ten seconds in all.
  private static final int[] PATIENCE = {1, 1, 1, 2};

  private final DelhiveryFreightClient client;
  private final DelhiveryFreightJobs jobs = new DelhiveryFreightJobs();

  DelhiveryFreightGateway(DelhiveryFreightClient client) {
    this.client = client;
  }

  @Override
  public String courier() {
    return "delhiveryfreight";
  }

  @Override
  public Set<Capability> capabilities(CourierAccount account) {
    var able =
        EnumSet.of(
            Capability.FREIGHT,
            Capability.MULTI_PIECE,
            Capability.CANCEL,
            Capability.EDIT,
            Capability.NDR_RETURN,
            Capability.LABEL,
            Capability.PICKUP,
            Capability.RATE,
            Capability.SERVICEABILITY,
            Capability.TRACK,
            Capability.WEBHOOK,
            Capability.WAREHOUSE);
    if (DelhiveryFreightSettings.of(account).collects()) able.add(Capability.COD);
    return able;
  }

  // ---- booking

  @Override
  public Booking book(CourierAccount account, BookingRequest request) {
    var to = DelhiveryFreightSettings.of(account);
    boolean collects = request.paymentMode() == PaymentMode.COD;
    if (!request.isFreight()
        || request.direction() == Direction.REVERSE
        || (collects && !to.collects())) {
      return new Booking.Refused(MISSING, MISSING_WORDS, true);
    }
    var known = jobs.of(to.account(), request.reference());
    if (known.isPresent()) return awaited(to, request.reference(), known.get());
    return switch (DelhiveryFreightMapper.heard(
        client.create(to, DelhiveryFreightMapper.create(to, request)))) {
      case Heard.Refused(var code, var words) -> new Booking.Refused(code, words, true);
      case Heard.No(var words) -> DelhiveryFreightMapper.refused(words);
      case Heard.InDoubt(var why) -> new Booking.InDoubt(why);
      case Heard.Done(var data, var root) -> {
        var job = DelhiveryFreightMapper.job(data, root);
        if (job.isEmpty()) yield new Booking.InDoubt("success without a job");
        jobs.remember(to.account(), request.reference(), job);
        yield awaited(to, request.reference(), job);
      }
    };
  }

  private Booking awaited(DelhiveryFreightSettings to, ShipmentId reference, String id) {
    var why = "the job is not done";
    for (int pause : PATIENCE) {
      LockSupport.parkNanos(to.pause().multipliedBy(pause).toNanos());
      switch (DelhiveryFreightMapper.job(client.job(to, id), id)) {
        case Job.Done(var lr, var children) -> {
          return new Booking.Accepted(lr, "", children);
        }
        case Job.Failed(var words) -> {
          jobs.forget(to.account(), reference);
          return DelhiveryFreightMapper.refused(words);
        }
        case Job.Pending(var reason) -> why = reason;
      }
    }
    return new Booking.InDoubt(DelhiveryFreightMapper.cut(why, 250));
  }

  /// Asks the job, where its number was heard; they know no other way.
  @Override
  public Lookup find(CourierAccount account, ShipmentId reference, @Nullable Awb reserved) {
    var to = DelhiveryFreightSettings.of(account);
    var known = jobs.of(to.account(), reference);
    if (known.isEmpty())
      return new Lookup.Unknown("they find no booking by our reference: look into their panel");
    return switch (DelhiveryFreightMapper.job(client.job(to, known.get()), known.get())) {
      case Job.Done(var lr, var children) -> new Lookup.Found(lr, "", children);
      case Job.Failed _ -> new Lookup.Absent();
      case Job.Pending(var why) -> new Lookup.Unknown(DelhiveryFreightMapper.cut(why, 250));
    };
  }

  // ---- after booking

  @Override
  public Ack cancel(CourierAccount account, Awb awb) {
    var to = DelhiveryFreightSettings.of(account);
    return switch (acked(client.cancel(to, awb.number()))) {
      // Said twice, it is done already.
      case Ack.Refused(var _, var words)
          when words.toLowerCase(Locale.ROOT).contains("already cancel") ->
          new Ack.Accepted("");
      case Ack other -> other;
    };
  }

  /// Becomes a job as well; their words for its end are not known, so a job is an acceptance.
  @Override
  public Ack edit(CourierAccount account, Awb awb, Edit edit) {
    var to = DelhiveryFreightSettings.of(account);
    return acked(client.update(to, awb.number(), DelhiveryFreightMapper.change(edit)));
  }

  /// A return is their cancel call, which turns a waiting LR round; the rest they do themselves.
  @Override
  public Ack act(CourierAccount account, Awb awb, NdrAction action) {
    return action instanceof NdrAction.ReturnToOrigin ? cancel(account, awb) : Ack.MISSING;
  }

  private static Ack acked(HttpReply reply) {
    return switch (DelhiveryFreightMapper.heard(reply)) {
      case Heard.Refused(var code, var words) -> new Ack.Refused(code, words);
      case Heard.No(var words) ->
          new Ack.Refused("COURIER_REFUSED", DelhiveryFreightMapper.cut(words, 250));
      case Heard.InDoubt(var why) -> new Ack.InDoubt(why);
      case Heard.Done(var data, var _) ->
          new Ack.Accepted(DelhiveryFreightWire.words(data.path("job_id")));
    };
  }

  @Override
  public Tracking track(CourierAccount account, List<Awb> awbs) {
    var to = DelhiveryFreightSettings.of(account);
    var scans = new ArrayList<CourierScan>();
    for (var awb : awbs) {
      switch (DelhiveryFreightMapper.heard(client.track(to, awb.number()))) {
        case Heard.Done(var data, var _) -> {
          if (!data.isObject()) return new Tracking.InDoubt("an answer we cannot read");
          scans.addAll(DelhiveryFreightMapper.scans(data, awb));
        }
        case Heard.No(var words) -> {
          boolean isAbsent = words.toLowerCase(Locale.ROOT).contains("not found");
          if (!isAbsent)
            return new Tracking.Refused("COURIER_REFUSED", DelhiveryFreightMapper.cut(words, 250));
        }
        case Heard.Refused(var code, var words) -> {
          return new Tracking.Refused(code, words);
        }
        case Heard.InDoubt(var why) -> {
          return new Tracking.InDoubt(why);
        }
      }
    }
    return new Tracking.Scans(List.copyOf(scans));
  }

  // ---- label, pickup, warehouse

  @Override
  public CourierLabel label(CourierAccount account, Awb awb) {
    var to = DelhiveryFreightSettings.of(account);
    if (!(DelhiveryFreightMapper.heard(client.labels(to, awb.number()))
            instanceof Heard.Done(var links, var _))
        || !links.isArray()
        || links.isEmpty()) {
      return new CourierLabel.NotReady("they have no label yet");
    }
    var pictures = new ArrayList<byte[]>();
    for (var link : links) {
      var picture = own(to, DelhiveryFreightWire.words(link)).flatMap(own -> picture(to, own));
      if (picture.isEmpty()) return new CourierLabel.NotReady("a box has no label yet");
      pictures.add(picture.get());
    }
    return DelhiveryFreightLabels.pdf(pictures)
        .<CourierLabel>map(CourierLabel.Pdf::new)
        .orElseGet(() -> new CourierLabel.NotReady("their label is no picture"));
  }

  // Our token goes along, so nowhere but to their own address.
  private static Optional<URI> own(DelhiveryFreightSettings to, String link) {
    try {
      return link.startsWith(to.baseUrl() + "/") ? Optional.of(URI.create(link)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Optional<byte[]> picture(DelhiveryFreightSettings to, URI link) {
    return client.label(to, link) instanceof HttpReply.Answered answer && answer.isOk()
        ? DelhiveryFreightMapper.picture(answer.body())
        : Optional.empty();
  }

  @Override
  public Pickup schedulePickup(CourierAccount account, PickupRequest request) {
    var to = DelhiveryFreightSettings.of(account);
    return switch (DelhiveryFreightMapper.heard(
        client.pickup(to, DelhiveryFreightMapper.pickup(request)))) {
      case Heard.Refused(var code, var words) -> new Pickup.Refused(code, words);
      case Heard.InDoubt(var why) -> new Pickup.InDoubt(why);
      case Heard.Done(var data, var _) -> {
        var id = DelhiveryFreightMapper.pickupId(data);
        yield id.isEmpty()
            ? new Pickup.InDoubt("success without a number")
            : new Pickup.Scheduled(id);
      }
      case Heard.No(var words) ->
          DelhiveryFreightMapper.openPickup(words)
              .<Pickup>map(Pickup.Scheduled::new)
              .orElseGet(() -> notPickedUp(words));
    };
  }

  private static Pickup notPickedUp(String words) {
    var code =
        words.toLowerCase(Locale.ROOT).contains("client warehouse")
            ? "PICKUP_PLACE_UNKNOWN"
            : "COURIER_REFUSED";
    return new Pickup.Refused(code, DelhiveryFreightMapper.cut(words, 250));
  }

  @Override
  public Ack registerWarehouse(CourierAccount account, PickupPlace place) {
    var to = DelhiveryFreightSettings.of(account);
    var created = acked(client.createWarehouse(to, DelhiveryFreightMapper.warehouse(place)));
    boolean isKnown =
        created instanceof Ack.Refused(var _, var words)
            && words.toLowerCase(Locale.ROOT).contains("already exist");
    return isKnown
        ? acked(client.updateWarehouse(to, DelhiveryFreightMapper.warehouseUpdate(place)))
        : created;
  }

  // ---- prices and places

  @Override
  public LiveRate rate(CourierAccount account, RateRequest request) {
    var to = DelhiveryFreightSettings.of(account);
    return switch (DelhiveryFreightMapper.heard(
        client.estimate(to, DelhiveryFreightMapper.estimate(request)))) {
      case Heard.Refused _ -> new LiveRate.Silent(LiveRate.Problem.COURIER_DOWN);
      case Heard.InDoubt _ -> new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_TIMEOUT);
      case Heard.No _ -> new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_REFUSED);
      case Heard.Done(var data, var _) -> DelhiveryFreightMapper.price(data);
    };
  }

  /// They collect at one end and deliver at the other; days are told where they can be.
  @Override
  public Reach serviceability(CourierAccount account, Pincode from, Pincode to) {
    var there = DelhiveryFreightSettings.of(account);
    var start = goes(there, from, "fm_serviceable");
    if (!(start instanceof Reach.Goes)) return start;
    var target = goes(there, to, "lm_serviceable");
    if (!(target instanceof Reach.Goes end)) return target;
    Integer days = null;
    if (DelhiveryFreightMapper.heard(client.transit(there, from.digits(), to.digits()))
            instanceof Heard.Done(var data, var _)
        && data.path("tat").isInt()) {
      days = data.path("tat").asInt();
    }
    return new Reach.Goes(end.prepaid(), end.cod() && there.collects(), false, days);
  }

  private Reach goes(DelhiveryFreightSettings there, Pincode pincode, String end) {
    return switch (DelhiveryFreightMapper.heard(client.pincode(there, pincode.digits()))) {
      case Heard.Refused(var code, var words) -> new Reach.Refused(code, words);
      case Heard.InDoubt(var why) -> new Reach.InDoubt(why);
      case Heard.No(var words) -> new Reach.Stays(DelhiveryFreightMapper.cut(words, 250));
      case Heard.Done(var data, var _) -> {
        var service = DelhiveryFreightMapper.goes(data, end);
        yield service == null ? new Reach.InDoubt("an answer we cannot read") : service;
      }
    };
  }

  @Override
  public Map<String, String> breakers(CourierAccount account) {
    return client.circuits(DelhiveryFreightSettings.of(account));
  }
}
