package com.shipcrowd.adapter.couriers.panel;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.adapter.calls.HttpReply;
import com.shipcrowd.adapter.calls.HttpReply.Answered;
import com.shipcrowd.adapter.calls.Tokens.Login;
import com.shipcrowd.adapter.couriers.panel.PanelWire.Answer;
import com.shipcrowd.adapter.couriers.panel.PanelWire.Item;
import com.shipcrowd.adapter.couriers.panel.PanelWire.NdrAct;
import com.shipcrowd.adapter.couriers.panel.PanelWire.NdrData;
import com.shipcrowd.adapter.couriers.panel.PanelWire.Place;
import com.shipcrowd.adapter.couriers.panel.PanelWire.Tracked;
import com.shipcrowd.adapter.couriers.panel.PanelWire.Warehouse;
import com.shipcrowd.adapter.couriers.speech.Answers;
import com.shipcrowd.adapter.couriers.speech.Heard;
import com.shipcrowd.adapter.couriers.speech.IndianTime;
import com.shipcrowd.adapter.couriers.speech.LooseJson;
import com.shipcrowd.adapter.couriers.speech.Meaning;
import com.shipcrowd.adapter.couriers.speech.Rupees;
import com.shipcrowd.adapter.couriers.speech.Sessions;
import com.shipcrowd.adapter.couriers.speech.Texts;
import com.shipcrowd.application.courier.needs.CourierGateway.Ack;
import com.shipcrowd.application.courier.needs.CourierGateway.Booking;
import com.shipcrowd.application.courier.needs.CourierGateway.BookingRequest;
import com.shipcrowd.application.courier.needs.CourierGateway.NdrAction;
import com.shipcrowd.application.courier.needs.CourierGateway.RateRequest;
import com.shipcrowd.application.courier.needs.CourierGateway.Reach;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.measure.Dimensions;
import com.shipcrowd.domain.measure.Parcel;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.ratecard.LiveRate;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Ours to theirs and back; pure functions.
public final class PanelMapper {
  private static final int WAREHOUSE_NAME = 20;
  private static final Comparator<CourierScan> BY_TIME =
      Comparator.comparing(
          CourierScan::at, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()));

  private PanelMapper() {}

  // ---- ours to theirs

  /// An address; both its lines have a field of their own.
  public static Place place(Address address) {
    return new Place(
        Texts.line(address.name()),
        Texts.line(address.line1()),
        Texts.line(address.line2()),
        Texts.line(address.city()),
        address.state().title(),
        address.pincode().digits(),
        address.phone());
  }

  /// The seller's end under a name they can hold.
  public static Warehouse warehouse(String nickname, Address address) {
    return new Warehouse(Texts.shortName(nickname, WAREHOUSE_NAME), place(address));
  }

  /// What is inside; each price is of one piece.
  public static List<Item> items(BookingRequest request) {
    return request.goods().stream()
        .map(
            goods ->
                new Item(
                    Texts.cut(Texts.line(goods.name()), 150),
                    Integer.toString(goods.quantity()),
                    Rupees.text(each(goods.value(), goods.quantity())),
                    Texts.line(goods.sku())))
        .toList();
  }

  private static Money each(Money line, int pieces) {
    return new Money(line.paise() / Math.max(1, pieces));
  }

  /// Sides in whole centimetres, rounded up; 1 where nobody measured, which weighs nothing by volume.
  public static int[] sides(Parcel parcel) {
    var size = parcel.size() == null ? new Dimensions(10, 10, 10) : parcel.size();
    return new int[] {
      Math.ceilDiv(size.lengthMm(), 10),
      Math.ceilDiv(size.breadthMm(), 10),
      Math.ceilDiv(size.heightMm(), 10)
    };
  }

  /// Their question for prices.
  public static String lane(RateRequest request) {
    boolean collects = request.paymentMode() == PaymentMode.COD;
    return LooseJson.write(
        new PanelWire.Lane(
            request.from().digits(),
            request.to().digits(),
            collects ? "cod" : "prepaid",
            Rupees.text(request.collectable()),
            Integer.toString(request.chargeable().grams()),
            "",
            "",
            ""));
  }

  /// The same for half a kilogram, to learn whether they go there at all.
  public static String lane(Pincode from, Pincode to, boolean collects) {
    return LooseJson.write(
        new PanelWire.Lane(
            from.digits(), to.digits(), collects ? "cod" : "prepaid", "500", "500", "", "", ""));
  }

  /// Words about a failed attempt; none when their API has no words for it: a return, or a new name without an address.
  ///
  /// @param tomorrow the day of a further attempt that names none
  public static List<NdrAct> acts(Awb awb, NdrAction action, LocalDate tomorrow) {
    return switch (action) {
      case NdrAction.Reattempt() -> List.of(again(awb, tomorrow));
      case NdrAction.Reschedule(var on) -> List.of(again(awb, on));
      case NdrAction.ReturnToOrigin() -> List.of();
      case NdrAction.ChangeDetails(var edit) -> {
        var acts = new ArrayList<NdrAct>();
        if (edit.addressLine() != null)
          acts.add(
              new NdrAct(
                  awb.number(),
                  "change_address",
                  new NdrData(null, edit.name(), Texts.line(edit.addressLine()), "", null)));
        else if (edit.name() != null) yield List.of();
        if (edit.phone() != null)
          acts.add(
              new NdrAct(
                  awb.number(), "change_phone", new NdrData(null, null, null, null, edit.phone())));
        yield List.copyOf(acts);
      }
    };
  }

  private static NdrAct again(Awb awb, LocalDate on) {
    return new NdrAct(
        awb.number(), "re-attempt", new NdrData(on.toString(), null, null, null, null));
  }

  // ---- theirs to ours

  /// What a login came to: a bare token, good for as long as it says itself.
  public static Login login(HttpReply reply, Duration otherwise) {
    if (!(reply instanceof Answered answered)) return new Login.Failed("no answer");
    var answer = LooseJson.read(answered.body(), Answer.class);
    if (answered.status() >= 500 || answered.status() == 429 || answer.isEmpty())
      return new Login.Failed("status " + answered.status());
    var token = LooseJson.text(answer.get().data());
    if (answered.isOk() && answer.get().isYes() && !token.isEmpty())
      return new Login.Granted(token, Sessions.life(token).orElse(otherwise));
    return answer.get().isNo()
        ? new Login.Refused(Texts.said(answer.get().words()))
        : new Login.Failed(Answers.UNREADABLE);
  }

  /// What a booking came to.
  ///
  /// @param labelLink empty when they made none
  public record Booked(Booking booking, String labelLink) {}

  /// Reads a booking answer.
  ///
  /// @param order the number we booked under
  public static Booked booked(Heard.Body body, String order) {
    var read = LooseJson.read(body.bytes(), Answer.class);
    if (read.isEmpty()) return doubt(Answers.UNREADABLE);
    var answer = read.get();
    if (answer.isNo()) return new Booked(refused(answer.words()), "");
    if (!answer.isYes() || !body.isOk()) return doubt("neither yes nor no");
    var named = LooseJson.text(answer.get("order_number"));
    if (!named.isEmpty() && !named.equals(order)) return doubt("the answer names another order");
    var awb = Texts.awb(LooseJson.text(answer.get("awb_number")));
    if (awb.isEmpty()) return doubt("success without a number");
    var label = LooseJson.text(answer.get("label"));
    return new Booked(
        new Booking.Accepted(awb.get(), LooseJson.text(answer.get("additional_info")), List.of()),
        label.isEmpty() ? LooseJson.text(answer.get("label_url")) : label);
  }

  private static Booked doubt(String why) {
    return new Booked(new Booking.InDoubt(why), "");
  }

  // Their wordings are not documented: these are key words. An order they know already was booked
  // by an earlier call
  // of ours, whose number they do not tell.
  private static Booking refused(String words) {
    if (Texts.has(words, "already exist", "duplicate", "already been", "already used"))
      return new Booking.InDoubt("they know this order already and do not tell its number");
    var said = Texts.said(words);
    if (Texts.has(words, "wallet", "balance", "recharge"))
      return new Booking.Refused("COURIER_BALANCE_LOW", said, true);
    if (Texts.has(words, "serviceable", "not serve"))
      return new Booking.Refused("PINCODE_NOT_SERVED", said, true);
    if (Texts.has(words, "token", "unauthor"))
      return new Booking.Refused("COURIER_AUTH", said, true);
    if (Texts.has(words, "warehouse"))
      return new Booking.Refused("PICKUP_PLACE_UNKNOWN", said, true);
    return new Booking.Refused("COURIER_REFUSED", said, false);
  }

  /// A yes or no to a cancel.
  public static Ack cancelled(Heard.Body body) {
    return answered(body, "cancel");
  }

  private static Ack answered(Heard.Body body, String doneWord) {
    var read = LooseJson.read(body.bytes(), Answer.class);
    if (read.isEmpty()) return new Ack.InDoubt(Answers.UNREADABLE);
    var answer = read.get();
    if (answer.isYes() && body.isOk()) return new Ack.Accepted("");
    if (Texts.has(answer.words(), "already") && Texts.has(answer.words(), doneWord))
      return new Ack.Accepted("");
    return answer.isNo() ? Answers.refused(answer.words()) : new Ack.InDoubt("neither yes nor no");
  }

  /// Their answers to words about failed attempts: a list, or a list in `data`; one no is a no.
  ///
  /// @param asked how many words we sent
  public static Ack acted(Heard.Body body, int asked) {
    var node = LooseJson.read(body.bytes(), JsonNode.class);
    if (node.isEmpty()) return new Ack.InDoubt(Answers.UNREADABLE);
    var list = node.get().isArray() ? node.get() : node.get().get("data");
    if (list == null || !list.isArray()) return answered(body, "requested");
    var answers =
        LooseJson.each(list).stream()
            .map(one -> new Answer(one.get("status"), one.get("message"), null))
            .toList();
    var no = answers.stream().filter(Answer::isNo).findFirst();
    if (no.isPresent()) return Answers.refused(no.get().words());
    return answers.size() >= asked && answers.stream().allMatch(Answer::isYes)
        ? new Ack.Accepted("")
        : new Ack.InDoubt("not every word was answered");
  }

  /// The link of a handover list: a text, or an object that holds one.
  public static String link(Heard.Body body) {
    var data =
        LooseJson.read(body.bytes(), Answer.class)
            .filter(Answer::isYes)
            .map(Answer::data)
            .orElse(null);
    if (data == null) return "";
    if (data.isTextual()) return data.asText();
    return LooseJson.each(data).stream()
        .map(LooseJson::text)
        .filter(text -> text.startsWith("http"))
        .findFirst()
        .orElse("");
  }

  /// The price of the service with that id, or of the cheapest when none is named.
  ///
  /// @param isTaxed whether their prices hold GST
  public static LiveRate price(
      Heard.Body body, String courierId, boolean collects, boolean isTaxed) {
    var answer = LooseJson.read(body.bytes(), Answer.class);
    if (answer.isEmpty()) return new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_UNREADABLE);
    var services = services(answer.get());
    if (answer.get().isNo() || (services.isEmpty() && isEmptyList(answer.get().data())))
      return new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_REFUSED);
    return services.stream()
        .filter(one -> courierId.isEmpty() || courierId.equals(LooseJson.text(one.get("id"))))
        .map(
            one ->
                Rupees.price(
                    one.get("freight_charges"), collects ? one.get("cod_charges") : null, isTaxed))
        .filter(LiveRate.Asked.class::isInstance)
        .map(LiveRate.Asked.class::cast)
        .min(Comparator.comparingLong(rate -> rate.carriage().plus(rate.cod()).paise()))
        .<LiveRate>map(rate -> rate)
        .orElseGet(() -> new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_UNREADABLE));
  }

  /// Whether they go from one place to another: asked prepaid, with collecting, and prepaid the other way, which is how a
  /// return travels.
  ///
  /// @param ask makes the call
  public static Reach service(Function<String, HttpReply> ask, Pincode from, Pincode to) {
    return Answers.service(
        ask.apply(lane(from, to, false)),
        first -> {
          var prepaid = goes(first);
          if (prepaid.isEmpty()) return new Reach.InDoubt(Answers.UNREADABLE);
          var collects = goes(Heard.of(ask.apply(lane(from, to, true))));
          var back = goes(Heard.of(ask.apply(lane(to, from, false))));
          if (collects.isEmpty() || back.isEmpty()) return new Reach.InDoubt("half an answer");
          return prepaid.get() || collects.get() || back.get()
              ? new Reach.Goes(prepaid.get(), collects.get(), back.get(), null)
              : new Reach.Stays("no service of theirs goes there");
        });
  }

  private static Optional<Boolean> goes(Heard heard) {
    return heard instanceof Heard.Body body ? goes(body) : Optional.empty();
  }

  /// A parcel's journey out of an answer's data, which may be a list of one.
  public static Optional<Tracked> tracked(@Nullable JsonNode data) {
    var node = data != null && data.isArray() ? data.get(0) : data;
    return LooseJson.as(node, Tracked.class)
        .filter(tracked -> !LooseJson.text(tracked.awb()).isEmpty());
  }

  // Whether some service goes there; empty when the answer cannot be read.
  private static Optional<Boolean> goes(Heard.Body body) {
    var answer = LooseJson.read(body.bytes(), Answer.class);
    if (answer.isEmpty()) return Optional.empty();
    if (answer.get().isNo()) return Optional.of(false);
    if (!answer.get().isYes()) return Optional.empty();
    return Optional.of(!services(answer.get()).isEmpty());
  }

  private static List<JsonNode> services(Answer answer) {
    return LooseJson.each(answer.data()).stream().filter(JsonNode::isObject).toList();
  }

  private static boolean isEmptyList(@Nullable JsonNode data) {
    return data != null && data.isArray() && data.isEmpty();
  }

  /// How a courier of this family reads one event of a journey.
  public interface Dialect {
    /// @param code their status code or word
    /// @param isReverse whether the parcel comes back from a buyer
    Meaning read(String code, String message, boolean isReverse);

    /// A code as it is kept; alike from tracking and from pushes, so that both make the same scan.
    default String spelled(String code) {
      return code;
    }
  }

  // A status without events has no time, so each poll would tell it anew: only the last one is
  // worth that.
  private static List<CourierScan> ended(
      Awb awb, String status, Dialect dialect, boolean isReverse) {
    var scan = scan(awb, status, "", "", null, dialect, isReverse);
    return scan.status() != null && scan.status().isTerminal() ? List.of(scan) : List.of();
  }

  /// Scans of one parcel, oldest first; one without events still tells that its journey is over. A code that starts with RP,
  /// or the payment type, says that it comes back from a buyer.
  public static List<CourierScan> scans(Tracked tracked, Dialect dialect) {
    var awb = Texts.awb(LooseJson.text(tracked.awb()));
    if (awb.isEmpty()) return List.of();
    var events =
        (tracked.history() == null ? List.<PanelWire.Event>of() : tracked.history())
            .stream().filter(Objects::nonNull).toList();
    boolean isReverse =
        LooseJson.text(tracked.paymentType()).equalsIgnoreCase("reverse")
            || events.stream().anyMatch(e -> LooseJson.text(e.statusCode()).startsWith("RP"));
    var status = LooseJson.text(tracked.status());
    if (events.isEmpty()) return ended(awb.get(), status, dialect, isReverse);
    var scans = new ArrayList<CourierScan>();
    for (var event : events)
      scans.add(
          scan(
              awb.get(),
              LooseJson.text(event.statusCode()),
              LooseJson.text(event.message()),
              LooseJson.text(event.location()),
              IndianTime.read(LooseJson.text(event.eventTime())),
              dialect,
              isReverse));
    var first = scans.getFirst().at();
    var last = scans.getLast().at();
    // Events of one minute keep their order, so a list that runs backwards is turned round before
    // it is sorted.
    var ordered =
        new ArrayList<>(
            first != null && last != null && first.isAfter(last) ? scans.reversed() : scans);
    ordered.sort(BY_TIME);
    return List.copyOf(ordered);
  }

  /// One event as a scan.
  public static CourierScan scan(
      Awb awb,
      String code,
      String message,
      String location,
      @Nullable Instant at,
      Dialect dialect,
      boolean isReverse) {
    var meaning = dialect.read(code, message, isReverse);
    return new CourierScan(
        awb,
        Texts.cut(dialect.spelled(code), 120),
        meaning.status(),
        at,
        Texts.cut(location, 120),
        meaning.reason(),
        Texts.said(message),
        meaning.flag());
  }
}
