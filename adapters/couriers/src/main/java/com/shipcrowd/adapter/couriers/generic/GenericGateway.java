package com.shipcrowd.adapter.couriers.generic;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.shipcrowd.adapter.calls.HttpReply;
import com.shipcrowd.adapter.calls.HttpReply.Answered;
import com.shipcrowd.adapter.couriers.generic.GenericWire.Said;
import com.shipcrowd.adapter.couriers.speech.Answers;
import com.shipcrowd.adapter.couriers.speech.Heard;
import com.shipcrowd.adapter.couriers.speech.Links;
import com.shipcrowd.adapter.couriers.speech.Notebook;
import com.shipcrowd.application.Clock;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.domain.courier.CarrierRules;
import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.ratecard.LiveRate;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import com.shipcrowd.domain.shipment.ShipmentId;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Parcels through any partner that a profile describes. What a profile does not describe, its account cannot do.
@Singleton
final class GenericGateway implements CourierGateway {
  private static final int AT_ONCE = 100;
  private static final int NOTES = 20_000;
  private static final Map<Capability, String> OPERATIONS =
      Map.ofEntries(
          Map.entry(Capability.FIND_BY_REFERENCE, "find"),
          Map.entry(Capability.CANCEL, "cancel"),
          Map.entry(Capability.EDIT, "edit"),
          Map.entry(Capability.TRACK, "track"),
          Map.entry(Capability.LABEL, "label"),
          Map.entry(Capability.MANIFEST, "manifest"),
          Map.entry(Capability.PICKUP, "pickup"),
          Map.entry(Capability.WAREHOUSE, "warehouse"),
          Map.entry(Capability.NDR_REATTEMPT, "ndr_reattempt"),
          Map.entry(Capability.NDR_RESCHEDULE, "ndr_reschedule"),
          Map.entry(Capability.NDR_CHANGE_DETAILS, "ndr_change_details"),
          Map.entry(Capability.NDR_RETURN, "ndr_return"),
          Map.entry(Capability.RATE, "rate"),
          Map.entry(Capability.SERVICEABILITY, "serviceability"));
  // What a booking can be, beside what can be asked.
  private static final Set<Capability> CARGO =
      EnumSet.of(
          Capability.FORWARD,
          Capability.REVERSE,
          Capability.QUALITY_CHECK,
          Capability.FREIGHT,
          Capability.COD,
          Capability.MULTI_PIECE);

  private final GenericClient client;
  private final Clock clock;
  private final Notebook pickups = new Notebook(NOTES);

  GenericGateway(GenericClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  @Override
  public String courier() {
    return "generic";
  }

  /// Nothing at all with a profile that cannot be read.
  @Override
  public Set<Capability> capabilities(CourierAccount account) {
    var all = EnumSet.noneOf(Capability.class);
    var profile = GenericSettings.of(account).profile();
    profile
        .operation("book")
        .ifPresent(
            book -> {
              for (var cargo : CARGO) if (profile.names("carries", cargo.name())) all.add(cargo);
              if (book.hasKey()) all.add(Capability.SAFE_REPEAT);
            });
    OPERATIONS.forEach(
        (capability, name) -> {
          if (profile.operation(name).isPresent()) all.add(capability);
        });
    if (profile.webhook().isObject()) all.add(Capability.WEBHOOK);
    return all;
  }

  @Override
  public CarrierRules rules(CourierAccount account) {
    var profile = GenericSettings.of(account).profile();
    var usual = CarrierRules.USUAL;
    return usual
        .boxes(
            new Weight(profile.limit("weight_g", usual.maxDead().grams())),
            profile.limit("side_mm", usual.maxSideMm()),
            profile.limit("pieces", usual.maxPieces()))
        .money(
            new Money(limit(profile, "cod_paise", usual.maxCod())),
            new Money(limit(profile, "value_paise", usual.maxValue())))
        .texts(
            profile.limit("name", usual.nameLength()),
            profile.limit("line", usual.lineLength()),
            GenericWire.scalar(profile.section("limits").get("forbidden")));
  }

  private static long limit(GenericProfile profile, String name, Money usual) {
    int told = profile.limit(name, -1);
    return told < 0 ? usual.paise() : told;
  }

  // ---- booking

  @Override
  public Booking book(CourierAccount account, BookingRequest request) {
    var to = GenericSettings.of(account);
    var operation = to.profile().operation("book");
    if (operation.isEmpty()) return Answers.incapable(missing(to));
    var lacking = lacking(account, request);
    if (!lacking.isEmpty()) return Answers.incapable("they offer no " + lacking);
    var facts = new GenericMapper(to.profile());
    return Answers.booking(
        client.send(to, operation.get(), facts.booking(request), false),
        body -> GenericReader.booked(operation.get(), body, facts.ours(request.reference())));
  }

  private String lacking(CourierAccount account, BookingRequest request) {
    var wanted = EnumSet.noneOf(Capability.class);
    boolean isReturn = request.direction() == Direction.REVERSE;
    wanted.add(
        request.isFreight()
            ? Capability.FREIGHT
            : isReturn ? Capability.REVERSE : Capability.FORWARD);
    if (isReturn && request.isQualityChecked()) wanted.add(Capability.QUALITY_CHECK);
    if (request.paymentMode() == PaymentMode.COD) wanted.add(Capability.COD);
    if (request.parcels().size() > 1) wanted.add(Capability.MULTI_PIECE);
    wanted.removeAll(capabilities(account));
    return wanted.isEmpty() ? "" : wanted.iterator().next().name();
  }

  private static String missing(GenericSettings to) {
    var fault = to.profile().fault();
    return fault.isEmpty() ? MISSING_WORDS : fault;
  }

  @Override
  public Lookup find(CourierAccount account, ShipmentId reference, @Nullable Awb reserved) {
    var to = GenericSettings.of(account);
    var operation = to.profile().operation("find");
    if (operation.isEmpty()) return new Lookup.Unknown("they find no booking by our reference");
    var facts = new GenericMapper(to.profile());
    return Answers.lookup(
        client.send(to, operation.get(), facts.reference(reference), false),
        body -> GenericReader.found(operation.get(), body, facts.ours(reference)));
  }

  // ---- after booking

  @Override
  public Ack cancel(CourierAccount account, Awb awb) {
    var to = GenericSettings.of(account);
    return ack(to, "cancel", new GenericMapper(to.profile()).parcels("cancel", List.of(awb)));
  }

  @Override
  public Ack edit(CourierAccount account, Awb awb, Edit edit) {
    var to = GenericSettings.of(account);
    return ack(to, "edit", new GenericMapper(to.profile()).edit("edit", awb, edit));
  }

  /// A further attempt that names no day is wanted tomorrow.
  @Override
  public Ack act(CourierAccount account, Awb awb, NdrAction action) {
    var to = GenericSettings.of(account);
    var facts = new GenericMapper(to.profile());
    return switch (action) {
      case NdrAction.Reattempt() -> again(to, "ndr_reattempt", awb, clock.today().plusDays(1));
      case NdrAction.Reschedule(var on) -> again(to, "ndr_reschedule", awb, on);
      case NdrAction.ChangeDetails(var edit) ->
          ack(to, "ndr_change_details", facts.edit("ndr", awb, edit));
      case NdrAction.ReturnToOrigin() -> again(to, "ndr_return", awb, null);
    };
  }

  private Ack again(GenericSettings to, String name, Awb awb, @Nullable LocalDate on) {
    return ack(to, name, new GenericMapper(to.profile()).again("ndr", awb, on));
  }

  private Ack ack(GenericSettings to, String name, ObjectNode facts) {
    var operation = to.profile().operation(name);
    if (operation.isEmpty()) return Ack.MISSING;
    return Answers.ack(
        client.send(to, operation.get(), facts, false),
        body -> GenericReader.ack(operation.get(), body, ""));
  }

  // ---- scans

  @Override
  public Tracking track(CourierAccount account, List<Awb> awbs) {
    var to = GenericSettings.of(account);
    var operation = to.profile().operation("track");
    if (operation.isEmpty()) return new Tracking.Refused(MISSING, MISSING_WORDS);
    var scans = new ArrayList<CourierScan>();
    int most = operation.get().atOnce();
    for (int from = 0; from < awbs.size(); from += most) {
      var some = awbs.subList(from, Math.min(awbs.size(), from + most));
      var facts = new GenericMapper(to.profile()).parcels("track", some);
      switch (Heard.of(client.send(to, operation.get(), facts, false))) {
        case Heard.Refused(var code, var words) -> {
          return new Tracking.Refused(code, words);
        }
        case Heard.InDoubt(var why) -> {
          return new Tracking.InDoubt(why);
        }
        case Heard.Body body -> {
          if (operation.get().isUnknown(body)) continue;
          if (!(operation.get().said(body) instanceof Said.Yes(var answer)))
            return new Tracking.InDoubt(Answers.UNREADABLE);
          var only = some.size() == 1 ? some.getFirst() : null;
          var read = GenericReader.tracked(operation.get(), answer, only);
          if (read.isEmpty()) return new Tracking.InDoubt(Answers.UNREADABLE);
          // What they tell beside the question is not ours to believe.
          read.get().stream().filter(scan -> some.contains(scan.awb())).forEach(scans::add);
        }
      }
    }
    return new Tracking.Scans(List.copyOf(scans));
  }

  /// The usual profile's; one with less asks several times.
  @Override
  public int trackedAtOnce() {
    return AT_ONCE;
  }

  // ---- papers and pickups

  @Override
  public CourierLabel label(CourierAccount account, Awb awb) {
    return paper(account, "label", List.of(awb));
  }

  @Override
  public CourierLabel manifest(CourierAccount account, List<Awb> awbs) {
    return paper(account, "manifest", awbs);
  }

  // The file itself, or where it is.
  private CourierLabel paper(CourierAccount account, String name, List<Awb> awbs) {
    var to = GenericSettings.of(account);
    var operation = to.profile().operation(name);
    if (operation.isEmpty()) return new CourierLabel.NotReady(MISSING_WORDS);
    var facts = new GenericMapper(to.profile()).parcels(name, awbs);
    var reply = client.send(to, operation.get(), facts, true);
    if (isFile(reply)) return Links.pdf(reply);
    return Answers.label(
        reply,
        body -> {
          if (operation.get().said(body) instanceof Said.No(var _, var words, var _, var _))
            return new CourierLabel.NotReady(words);
          if (!(operation.get().said(body) instanceof Said.Yes(var answer)))
            return new CourierLabel.NotReady(Answers.UNREADABLE);
          var link = GenericWire.scalar(operation.get().result(answer, "url"));
          return client.file(to, link);
        });
  }

  private static boolean isFile(HttpReply reply) {
    return reply instanceof Answered answer && answer.text().startsWith("%PDF");
  }

  @Override
  public Pickup schedulePickup(CourierAccount account, PickupRequest request) {
    var to = GenericSettings.of(account);
    var operation = to.profile().operation("pickup");
    if (operation.isEmpty()) return new Pickup.Refused(MISSING, MISSING_WORDS);
    var key = to.line().account() + " " + request.nickname() + " " + request.on();
    return Answers.pickup(
        client.send(to, operation.get(), new GenericMapper(to.profile()).pickup(request), false),
        body ->
            switch (GenericReader.ack(operation.get(), body, "token")) {
              case Ack.Accepted(var token) -> {
                pickups.write(key, token);
                yield new Pickup.Scheduled(token.isEmpty() ? pickups.read(key).orElse("") : token);
              }
              case Ack.Refused(var code, var words) -> new Pickup.Refused(code, words);
              case Ack.InDoubt(var why) -> new Pickup.InDoubt(why);
            });
  }

  // ---- places

  /// A name they know already is changed where the partner can, so that it stands where we say.
  @Override
  public Ack registerWarehouse(CourierAccount account, PickupPlace place) {
    var to = GenericSettings.of(account);
    var operation = to.profile().operation("warehouse");
    if (operation.isEmpty()) return Ack.MISSING;
    var facts = new GenericMapper(to.profile()).warehouse(place);
    return Answers.ack(
        client.send(to, operation.get(), facts, false),
        body -> {
          if (operation.get().said(body) instanceof Said.No(var _, var _, var isKnown, var answer)
              && isKnown) {
            var id = GenericWire.scalar(operation.get().further(answer, "duplicate", "id"));
            return known(to, facts, id.isEmpty() ? place.courierReference() : id);
          }
          return GenericReader.ack(operation.get(), body, "id");
        });
  }

  private Ack known(GenericSettings to, ObjectNode facts, String id) {
    var update = to.profile().operation("warehouse_update");
    if (update.isEmpty()) return new Ack.Accepted(id);
    facts.put("operation", "warehouse_update").put("id", id);
    return Answers.ack(
        client.send(to, update.get(), facts, false),
        body ->
            GenericReader.ack(update.get(), body, "") instanceof Ack.Accepted
                ? new Ack.Accepted(id)
                : GenericReader.ack(update.get(), body, ""));
  }

  // ---- prices and lanes

  @Override
  public LiveRate rate(CourierAccount account, RateRequest request) {
    var to = GenericSettings.of(account);
    var operation = to.profile().operation("rate");
    if (operation.isEmpty()) return new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_NOT_OFFERED);
    var facts = new GenericMapper(to.profile()).rate(request);
    return Answers.rate(
        client.send(to, operation.get(), facts, false),
        body ->
            GenericReader.price(operation.get(), body, GenericWire.scalar(facts.get("service"))));
  }

  @Override
  public Reach serviceability(CourierAccount account, Pincode from, Pincode to) {
    var settings = GenericSettings.of(account);
    var operation = settings.profile().operation("serviceability");
    if (operation.isEmpty()) return new Reach.Refused(MISSING, MISSING_WORDS);
    var facts = new GenericMapper(settings.profile()).lane("serviceability", from, to);
    return Answers.service(
        client.send(settings, operation.get(), facts, false),
        body -> GenericReader.reach(operation.get(), body));
  }

  @Override
  public Map<String, String> breakers(CourierAccount account) {
    return client.circuits(GenericSettings.of(account));
  }
}
