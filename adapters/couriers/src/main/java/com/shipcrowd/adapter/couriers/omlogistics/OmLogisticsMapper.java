package com.shipcrowd.adapter.couriers.omlogistics;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.adapter.calls.HttpReply;
import com.shipcrowd.adapter.calls.HttpReply.Answered;
import com.shipcrowd.adapter.calls.Tokens.Login;
import com.shipcrowd.adapter.couriers.speech.Answers;
import com.shipcrowd.adapter.couriers.speech.Heard;
import com.shipcrowd.adapter.couriers.speech.IndianTime;
import com.shipcrowd.adapter.couriers.speech.LooseJson;
import com.shipcrowd.adapter.couriers.speech.Texts;
import com.shipcrowd.application.courier.needs.CourierGateway.Booking;
import com.shipcrowd.application.courier.needs.CourierGateway.BookingRequest;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/// Ours to theirs and back; pure functions.
final class OmLogisticsMapper {
  // How long a token lives is not known; a refused one is renewed anyway.
  private static final Duration LIFE = Duration.ofHours(1);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MMM/uuuu", Locale.ENGLISH);

  private OmLogisticsMapper() {}

  // ---- login

  static String login(OmLogisticsSettings to) {
    var body = new LinkedHashMap<String, String>();
    body.put(to.userField(), to.username());
    body.put(to.passwordField(), to.password());
    return LooseJson.write(body);
  }

  /// The name of the token is not known, so the likely ones are tried, on top and under `data`.
  static Login loggedIn(HttpReply reply) {
    return switch (Heard.of(reply)) {
      case Heard.Refused(var code, var words) ->
          code.equals("COURIER_AUTH") ? new Login.Refused(words) : new Login.Failed(words);
      case Heard.InDoubt(var why) -> new Login.Failed(why);
      case Heard.Body body -> {
        var root = LooseJson.object(body.bytes());
        if (root.isEmpty()) yield new Login.Failed(Answers.UNREADABLE);
        for (var place : List.of(root.get(), root.get().path("data"), root.get().path("Data"))) {
          for (var name : List.of("token", "Token", "access_token", "accessToken", "session")) {
            var token = LooseJson.text(place.path(name));
            if (!token.isEmpty()) yield new Login.Granted(token, LIFE);
          }
        }
        yield isFailure(root.get())
            ? new Login.Refused(words(root.get()))
            : new Login.Failed("no token");
      }
    };
  }

  /// They speak of a token with HTTP 401 or in the text of a failure.
  static boolean isWornOut(Answered answer) {
    return answer.status() == 401
        || LooseJson.object(answer.body())
            .filter(OmLogisticsMapper::isFailure)
            .filter(root -> Texts.has(words(root), "token", "session expired", "unauthor"))
            .isPresent();
  }

  // ---- ours to theirs

  static String note(OmLogisticsSettings to, BookingRequest request) {
    var at = request.buyer();
    var papers = request.seller();
    var value = BigDecimal.valueOf(request.declaredValue().paise(), 2).toPlainString();
    return LooseJson.write(
        new OmLogisticsWire.Note(
            upper(at.name()),
            upper(at.line1()),
            upper(at.line2()),
            "",
            upper(at.city()),
            upper(at.state().title()),
            at.pincode().digits(),
            at.phone(),
            request.reference().text(),
            to.empcode(),
            List.of(
                new OmLogisticsWire.Invoice(
                    Integer.toString(request.parcels().size()),
                    "CRTN_BOX",
                    Integer.toString(request.quantity()),
                    value,
                    value,
                    kilograms(request.deadWeight().grams()),
                    kilograms(chargeable(to, request)),
                    papers.invoiceNumber().isEmpty()
                        ? request.orderNumber()
                        : papers.invoiceNumber(),
                    DAY.format(request.orderedOn()).toUpperCase(Locale.ROOT)))));
  }

  // The heavier of scale and volume, box by box, and never less than their least.
  private static int chargeable(OmLogisticsSettings to, BookingRequest request) {
    int grams =
        request.parcels().stream()
            .map(parcel -> parcel.dead().max(parcel.volumetric(to.divisor())))
            .reduce(Weight.NONE, Weight::plus)
            .grams();
    return Math.max(grams, to.minimumKilograms() * 1_000);
  }

  private static String kilograms(int grams) {
    return Texts.kilograms(grams).toPlainString();
  }

  private static String upper(String text) {
    return Texts.line(text).toUpperCase(Locale.ROOT);
  }

  /// Lets a note go with its e-way bill, which the booking itself has no field for.
  static String release(Awb note, BookingRequest request) {
    return LooseJson.write(
        new OmLogisticsWire.Release(
            "1", note.number(), Integer.toString(request.quantity()), request.seller().ewayBill()));
  }

  /// Above 50,000 rupees goods do not move without one.
  static boolean lacksBill(BookingRequest request) {
    return request.declaredValue().isMoreThan(new Money(50_000_00L))
        && request.seller().ewayBill().isEmpty();
  }

  // ---- theirs to ours

  static Booking booked(Heard.Body body, int boxes) {
    var root = LooseJson.object(body.bytes());
    if (root.isEmpty()) return new Booking.InDoubt(Answers.UNREADABLE);
    var status = status(root.get());
    if (isFailure(root.get())) return refused(words(root.get()));
    boolean isDone = status.isBoolean() || LooseJson.text(status).equalsIgnoreCase("false");
    if (!isDone || !body.isOk()) return new Booking.InDoubt("neither yes nor no");
    return Texts.awb(LooseJson.text(root.get().path("AutoNumber")))
        .<Booking>map(note -> new Booking.Accepted(note, "", children(note, boxes)))
        .orElseGet(() -> new Booking.InDoubt("success without a number"));
  }

  private static List<Awb> children(Awb note, int boxes) {
    var children = new ArrayList<Awb>();
    for (int i = 2; i <= boxes; i++) Texts.awb(note.number() + "-" + i).ifPresent(children::add);
    return List.copyOf(children);
  }

  private static Booking refused(String words) {
    var said = Texts.said(words);
    if (Texts.has(words, "already exist"))
      return new Booking.InDoubt("they know it already and do not tell its number: " + said);
    if (Texts.has(words, "token", "unauthor", "empcode"))
      return new Booking.Refused("COURIER_AUTH", said, true);
    if (Texts.has(words, "pincode", "serviceable"))
      return new Booking.Refused("PINCODE_NOT_SERVED", said, true);
    return new Booking.Refused("COURIER_REFUSED", said, true);
  }

  private static JsonNode status(JsonNode root) {
    var message = root.path("message").path("error_status");
    return message.isMissingNode() ? root.path("Result").path("error_status") : message;
  }

  private static boolean isFailure(JsonNode root) {
    return LooseJson.isYes(status(root));
  }

  private static String words(JsonNode root) {
    var words = LooseJson.words(root.path("message").path("message"));
    return words.isEmpty() ? LooseJson.words(root.path("Result").path("message")) : words;
  }

  /// Where a note stands. No time of it is known to be told; one is read if it ever comes as `statusDate`.
  static CourierScan scan(Awb note, JsonNode data) {
    var main = data.path("main");
    var text = LooseJson.text(main.path("currentStatus"));
    boolean isDelivered = !LooseJson.text(main.path("deliveryDate")).isEmpty();
    boolean isOnItsWay = !LooseJson.text(data.path("ddr").path("outDdrNo")).isEmpty();
    var meaning = OmLogisticsStatuses.read(text, isDelivered, isOnItsWay);
    return new CourierScan(
        note,
        Texts.cut(text, 120),
        meaning.status(),
        IndianTime.read(LooseJson.text(main.path("statusDate"))),
        "",
        meaning.reason(),
        Texts.said(LooseJson.text(main.path("remarks"))),
        meaning.flag());
  }
}
