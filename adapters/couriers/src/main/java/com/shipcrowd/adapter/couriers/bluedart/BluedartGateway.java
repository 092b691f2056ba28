package com.shipcrowd.adapter.couriers.bluedart;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.adapter.couriers.bluedart.BluedartAnswers.Said;
import com.shipcrowd.adapter.couriers.bluedart.BluedartWire.Ask;
import com.shipcrowd.adapter.couriers.bluedart.BluedartWire.Instruction;
import com.shipcrowd.adapter.couriers.speech.Answers;
import com.shipcrowd.adapter.couriers.speech.Heard;
import com.shipcrowd.adapter.couriers.speech.LooseJson;
import com.shipcrowd.adapter.couriers.speech.Notebook;
import com.shipcrowd.adapter.couriers.speech.Texts;
import com.shipcrowd.application.Clock;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.domain.courier.CarrierRules;
import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.courier.TransportMode;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Parcels through Blue Dart. A repeat of a booking is answered with the first one's number, so a doubt is settled by
/// asking again; nothing can be looked up.
@Singleton
final class BluedartGateway implements CourierGateway {
  private static final int A_TRACK_CALL = 25;
  // A label is some hundred kilobytes.
  private static final int LABELS = 200;
  private static final int NOTES = 20_000;
  // Two lines and what joins them fill three of theirs.
  private static final int LINE = 43;

  private final BluedartClient client;
  private final Clock clock;
  private final Notebook labels = new Notebook(LABELS);
  private final Notebook pickups = new Notebook(NOTES);

  BluedartGateway(BluedartClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  @Override
  public String courier() {
    return "bluedart";
  }

  @Override
  public Set<Capability> capabilities(CourierAccount account) {
    var all =
        EnumSet.of(
            Capability.FORWARD,
            Capability.REVERSE,
            Capability.QUALITY_CHECK,
            Capability.COD,
            Capability.MULTI_PIECE,
            Capability.CANCEL,
            Capability.NDR_REATTEMPT,
            Capability.NDR_RESCHEDULE,
            Capability.NDR_CHANGE_DETAILS,
            Capability.NDR_RETURN,
            Capability.PICKUP,
            Capability.SERVICEABILITY,
            Capability.TRACK,
            Capability.WEBHOOK,
            Capability.SAFE_REPEAT);
    if (BluedartSettings.of(account).ownLabels()) all.add(Capability.LABEL);
    return all;
  }

  /// Three address lines of thirty; letters as in section 5.
  @Override
  public CarrierRules rules(CourierAccount account) {
    return CarrierRules.USUAL.texts(BluedartMapper.LINE, LINE, "`{}|<>\t\n");
  }

  // ---- booking

  @Override
  public Booking book(CourierAccount account, BookingRequest request) {
    if (request.isFreight()) return Answers.incapable("they carry parcels only");
    var to = BluedartSettings.of(account);
    if (request.direction() == Direction.REVERSE) return bookBack(to, request);
    return book(to, request, to.originArea(request.warehouse().address().pincode().digits()));
  }

  private Booking book(BluedartSettings to, BookingRequest request, String originArea) {
    var day = BluedartMapper.nextWorkingDay(clock.today());
    var waybill = BluedartMapper.waybill(to, request, originArea, day);
    var ask = new Ask(waybill, to.profile(BluedartMapper.VERSION));
    return Answers.booking(
        client.book(to, LooseJson.write(ask)),
        body -> {
          var booking =
              BluedartAnswers.booked(
                  body, waybill.services().creditReferenceNo(), request.parcels().size());
          if (to.ownLabels() && booking instanceof Booking.Accepted accepted)
            BluedartAnswers.label(body)
                .ifPresent(
                    pdf ->
                        labels.write(
                            key(to, accepted.awb()), Base64.getEncoder().encodeToString(pdf)));
          return booking;
        });
  }

  // The area of a buyer's door is theirs to tell; no answer books nothing.
  private Booking bookBack(BluedartSettings to, BookingRequest request) {
    var wish =
        new BluedartWire.ReturnPincode(
            request.buyer().pincode().digits(),
            "A",
            "P",
            "L",
            "R",
            to.profile(BluedartMapper.VERSION));
    return switch (Heard.of(client.returnPincode(to, LooseJson.write(wish)))) {
      case Heard.Refused(var code, var words) -> new Booking.Refused(code, words, true);
      case Heard.InDoubt(var why) -> new Booking.Refused("COURIER_DOWN", why, true);
      case Heard.Body body ->
          switch (BluedartAnswers.said(body, "GetServicesforPincodeAndProductResult")) {
            case Said.Unclear(var why) -> new Booking.Refused("COURIER_DOWN", why, true);
            case Said.No(var words, var _) ->
                new Booking.Refused("PINCODE_NOT_SERVED", words, true);
            case Said.Yes(var result) ->
                isYes(result.get("PickupService"))
                    ? book(to, request, LooseJson.text(result.get("PickupAreaCode")))
                    : new Booking.Refused(
                        "PINCODE_NOT_SERVED", "they take nothing back there", true);
          };
    };
  }

  // `Y` and `Yes` are both in use.
  private static boolean isYes(@Nullable JsonNode flag) {
    return LooseJson.text(flag).toLowerCase(Locale.ROOT).startsWith("y");
  }

  // ---- after booking

  @Override
  public Ack cancel(CourierAccount account, Awb awb) {
    var to = BluedartSettings.of(account);
    var ask = new Ask(new BluedartWire.Number(awb.number()), to.profile(BluedartMapper.VERSION));
    return Answers.ack(
        client.cancel(to, LooseJson.write(ask)),
        body -> BluedartAnswers.ack(body, "CancelWaybillResult", "already cancel"));
  }

  @Override
  public Tracking track(CourierAccount account, List<Awb> awbs) {
    var to = BluedartSettings.of(account);
    var scans = new ArrayList<CourierScan>();
    for (int from = 0; from < awbs.size(); from += A_TRACK_CALL) {
      var some = awbs.subList(from, Math.min(awbs.size(), from + A_TRACK_CALL));
      var numbers = some.stream().map(Awb::number).toList();
      switch (Heard.of(client.track(to, numbers))) {
        case Heard.Refused(var code, var words) -> {
          return new Tracking.Refused(code, words);
        }
        case Heard.InDoubt(var why) -> {
          return new Tracking.InDoubt(why);
        }
        case Heard.Body body -> {
          var read = BluedartScans.tracked(body);
          if (read.isEmpty()) return new Tracking.InDoubt(Answers.UNREADABLE);
          read.get().stream().filter(scan -> some.contains(scan.awb())).forEach(scans::add);
        }
      }
    }
    return new Tracking.Scans(List.copyOf(scans));
  }

  @Override
  public int trackedAtOnce() {
    return A_TRACK_CALL;
  }

  /// A further attempt needs a day. Of a buyer's details they take another phone and a landmark of thirty letters.
  @Override
  public Ack act(CourierAccount account, Awb awb, NdrAction action) {
    var to = BluedartSettings.of(account);
    return switch (action) {
      case NdrAction.Reattempt() ->
          instruct(
              to,
              BluedartMapper.instruction(
                  awb, "DT", BluedartMapper.nextWorkingDay(clock.today()), "", ""));
      case NdrAction.Reschedule(var on) ->
          instruct(to, BluedartMapper.instruction(awb, "DT", on, "", ""));
      case NdrAction.ReturnToOrigin() ->
          instruct(to, BluedartMapper.instruction(awb, "RTO", null, "", ""));
      case NdrAction.ChangeDetails(var edit) -> change(to, awb, edit);
    };
  }

  private Ack change(BluedartSettings to, Awb awb, Edit edit) {
    var line = edit.addressLine();
    if (line != null && Texts.line(line).length() > BluedartMapper.LINE)
      return Answers.refused("they take a landmark of 30 letters, not an address");
    if (line == null && edit.phone() == null) return Answers.refused("they change no name");
    if (line != null) {
      var landmark = BluedartMapper.text(line, BluedartMapper.LINE, "");
      if (landmark.isEmpty()) return Answers.refused("they take Latin letters only");
      var told = instruct(to, BluedartMapper.instruction(awb, "LM", null, "", landmark));
      if (edit.phone() == null || !(told instanceof Ack.Accepted)) return told;
    }
    return instruct(
        to, BluedartMapper.instruction(awb, "AM", null, String.valueOf(edit.phone()), ""));
  }

  private Ack instruct(BluedartSettings to, Instruction wish) {
    var ask = new BluedartWire.Instruct(wish, to.profile(BluedartMapper.INSTRUCTION_VERSION));
    return Answers.ack(
        client.instruct(to, LooseJson.write(ask)),
        body -> BluedartAnswers.ack(body, "CustALTInstructionUpdateResult", ""));
  }

  // ---- papers and pickups

  @Override
  public CourierLabel label(CourierAccount account, Awb awb) {
    var to = BluedartSettings.of(account);
    if (!to.ownLabels()) return new CourierLabel.NotReady(MISSING_WORDS);
    return labels
        .read(key(to, awb))
        .<CourierLabel>map(text -> new CourierLabel.Pdf(Base64.getDecoder().decode(text)))
        .orElseGet(() -> new CourierLabel.NotReady("they print it once, with the booking"));
  }

  @Override
  public Pickup schedulePickup(CourierAccount account, PickupRequest request) {
    var to = BluedartSettings.of(account);
    var key = to.line().account() + " " + request.nickname() + " " + request.on();
    var wish =
        new BluedartWire.Register(
            BluedartMapper.pickup(to, request), to.profile(BluedartMapper.VERSION));
    return Answers.pickup(
        client.pickup(to, LooseJson.write(wish)),
        body ->
            switch (BluedartAnswers.said(body, "RegisterPickupResult")) {
              case Said.Yes(var result) -> {
                var token = LooseJson.text(result.get("TokenNumber"));
                pickups.write(key, token);
                yield new Pickup.Scheduled(token);
              }
              case Said.No(var words, var all) ->
                  Texts.has(all, "already registered")
                      ? new Pickup.Scheduled(pickups.read(key).orElse(""))
                      : new Pickup.Refused("COURIER_REFUSED", words);
              case Said.Unclear(var why) -> new Pickup.InDoubt(why);
            });
  }

  // ---- lanes

  /// One end must let parcels of the product out, the other let them in; days are told by a third question, whose
  /// failure only leaves them unknown.
  @Override
  public Reach serviceability(CourierAccount account, Pincode from, Pincode to) {
    var settings = BluedartSettings.of(account);
    return Answers.service(
        client.pincode(settings, ask(settings, from)),
        there ->
            switch (area(there)) {
              case Said.Unclear(var why) -> new Reach.InDoubt(why);
              case Said.No(var words, var all) -> stays(words, all);
              case Said.Yes(var out) ->
                  Answers.service(
                      client.pincode(settings, ask(settings, to)),
                      here ->
                          switch (area(here)) {
                            case Said.Unclear(var why) -> new Reach.InDoubt(why);
                            case Said.No(var words, var all) -> stays(words, all);
                            case Said.Yes(var in) -> lane(settings, from, to, out, in);
                          });
            });
  }

  private static String ask(BluedartSettings to, Pincode pincode) {
    return LooseJson.write(
        new BluedartWire.Pincode(pincode.digits(), to.profile(BluedartMapper.VERSION)));
  }

  private static Said area(Heard.Body body) {
    return BluedartAnswers.said(
        body, "GetServicesforPincodeResult", "ServiceCenterDetailsReference");
  }

  private static Reach stays(String words, String all) {
    return Texts.has(all, "pincode", "not found", "no data")
        ? new Reach.Stays(words)
        : new Reach.Refused("COURIER_REFUSED", words);
  }

  private Reach lane(BluedartSettings to, Pincode from, Pincode there, JsonNode out, JsonNode in) {
    if (isYes(out.get("Embargo")) || isYes(in.get("Embargo")))
      return new Reach.Stays("an embargo lies on it");
    var product = to.product("", TransportMode.AIR);
    boolean prepaid = isServed(product, "PrePaid", out, in);
    boolean cod = isServed(product, "COD", out, in);
    boolean reverse = !LooseJson.text(in.get("RVPService")).isEmpty();
    if (!prepaid && !cod) return new Reach.Stays("not with this product");
    return new Reach.Goes(prepaid, cod, reverse, days(to, from, there, product));
  }

  // Source: section 3.2; one of their names lacks a letter.
  private static boolean isServed(String product, String payment, JsonNode out, JsonNode in) {
    if (product.equals("D"))
      return payment.equals("PrePaid")
          && isYes(out.get("DomesticPriorityOutbound"))
          && isYes(in.get("DomesticPriorityInbound"));
    var name = "eTail" + payment + (product.equals("A") ? "Air" : "Ground");
    return (isYes(out.get(name + "Outbound")) || isYes(out.get(name + "Outound")))
        && isYes(in.get(name + "Inbound"));
  }

  private @Nullable Integer days(BluedartSettings to, Pincode from, Pincode there, String product) {
    var day = BluedartMapper.nextWorkingDay(clock.today());
    var wish = BluedartMapper.transit(to, from.digits(), there.digits(), product, day);
    if (!(Heard.of(client.transit(to, LooseJson.write(wish))) instanceof Heard.Body body))
      return null;
    return BluedartAnswers.expected(body)
        .map(expected -> (int) ChronoUnit.DAYS.between(day, expected))
        .filter(days -> days >= 0 && days < 60)
        .orElse(null);
  }

  @Override
  public Map<String, String> breakers(CourierAccount account) {
    return client.circuits(BluedartSettings.of(account));
  }

  private static String key(BluedartSettings to, Awb awb) {
    return to.line().account() + " " + awb.number();
  }
}
