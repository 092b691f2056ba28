package com.shipcrowd.adapter.couriers.bluedart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.shipcrowd.adapter.calls.HttpReply;
import com.shipcrowd.adapter.calls.HttpReply.Answered;
import com.shipcrowd.adapter.calls.Tokens.Login;
import com.shipcrowd.adapter.couriers.speech.Answers;
import com.shipcrowd.adapter.couriers.speech.Heard;
import com.shipcrowd.adapter.couriers.speech.LooseJson;
import com.shipcrowd.adapter.couriers.speech.Sessions;
import com.shipcrowd.adapter.couriers.speech.Texts;
import com.shipcrowd.application.courier.needs.CourierGateway.Ack;
import com.shipcrowd.application.courier.needs.CourierGateway.Booking;
import com.shipcrowd.domain.shipment.Awb;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Their answers in our words. Source: bluedart.md sections 2 and 3.
final class BluedartAnswers {
  private static final Duration TOKEN = Duration.ofHours(24);
  private static final Pattern TWICE = Pattern.compile("(?i)already|duplicate");
  private static final Pattern FIRST_AWB = Pattern.compile("(?i)waybill\\s*no\\D{0,12}(\\d{8,12})");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d-MMM-yy", Locale.ENGLISH);

  private BluedartAnswers() {}

  /// What any answer but tracking says first.
  sealed interface Said {
    record Yes(JsonNode result) implements Said {}

    /// @param words for people
    /// @param all codes and words
    record No(String words, String all) implements Said {}

    record Unclear(String why) implements Said {}
  }

  /// @param wrappers names the result may have
  static Said said(Heard.Body body, String... wrappers) {
    var answer = LooseJson.object(body.bytes());
    if (answer.isEmpty()) return new Said.Unclear(Answers.UNREADABLE);
    for (var wrapper : wrappers) {
      var result = answer.get().path(wrapper);
      if (!result.isObject()) continue;
      if (body.isOk() && isFalse(result.get("IsError"))) return new Said.Yes(result);
      if (LooseJson.isYes(result.get("IsError"))) return no(result, answer.get());
    }
    return body.isOk()
        ? new Said.Unclear("neither yes nor no")
        : no(error(answer.get()), answer.get());
  }

  private static boolean isFalse(@Nullable JsonNode flag) {
    return flag != null
        && (flag.isBoolean() || flag.isTextual())
        && flag.asText().equalsIgnoreCase("false");
  }

  // A list with one object, or that object.
  private static JsonNode error(JsonNode answer) {
    var error = answer.path("error-response");
    return error.isArray() ? error.path(0) : error;
  }

  private static Said no(JsonNode result, JsonNode answer) {
    var status = result.has("Status") ? result.path("Status") : result.path("status");
    for (var node :
        List.of(
            result.path("ErrorMessage"),
            result.path("msg"),
            result.path("StatusInformation"),
            informations(status),
            answer.path("Error Message"),
            answer.path("title"))) {
      var words = LooseJson.words(node);
      if (!words.isEmpty())
        return new Said.No(Texts.said(words), words + " " + LooseJson.words(status));
    }
    return new Said.Unclear("a refusal without words");
  }

  // The first entry that says more than that all is well.
  private static JsonNode informations(JsonNode status) {
    for (var one : LooseJson.each(status)) {
      if (!LooseJson.text(one.get("StatusCode")).equalsIgnoreCase("valid")
          && !LooseJson.words(one.get("StatusInformation")).isEmpty())
        return one.path("StatusInformation");
    }
    return MissingNode.getInstance();
  }

  static Login login(HttpReply reply) {
    if (!(reply instanceof Answered answered)) return new Login.Failed("no answer");
    var answer = LooseJson.object(answered.body());
    var token = LooseJson.text(answer.map(node -> node.get("JWTToken")).orElse(null));
    if (answered.isOk() && !token.isEmpty())
      return new Login.Granted(token, Sessions.life(token).orElse(TOKEN));
    return switch (answered.status()) {
      case 400, 401, 403 ->
          new Login.Refused(
              Texts.said(answer.map(node -> LooseJson.words(node)).orElse("no words")));
      default -> new Login.Failed("status " + answered.status());
    };
  }

  // ---- bookings

  /// A repeat is refused with the first number in the words: then the first booking is the answer.
  ///
  /// @param reference ours as they hold it
  /// @param pieces how many boxes
  static Booking booked(Heard.Body body, String reference, int pieces) {
    return switch (said(body, "GenerateWayBillResult")) {
      case Said.Unclear(var why) -> new Booking.InDoubt(why);
      case Said.No(var words, var all) -> refused(words, all, pieces);
      case Said.Yes(var result) -> {
        var awb = Texts.awb(LooseJson.text(result.get("AWBNo")));
        if (awb.isEmpty()) yield new Booking.InDoubt("success without a number");
        var echo = LooseJson.text(result.get("CCRCRDREF"));
        if (!echo.isEmpty() && !echo.equalsIgnoreCase(reference))
          yield new Booking.InDoubt("an answer about another order");
        yield new Booking.Accepted(
            awb.get(), sortCode(result), children(result, awb.get(), pieces));
      }
    };
  }

  private static String sortCode(JsonNode result) {
    var parts = new ArrayList<String>();
    for (var field : List.of("DestinationArea", "DestinationLocation", "ClusterCode")) {
      var part = LooseJson.text(result.get(field));
      if (!part.isEmpty()) parts.add(part);
    }
    return String.join("/", parts);
  }

  // Their list has the first box in it, by number one.
  private static List<Awb> children(JsonNode result, Awb awb, int pieces) {
    var told = new ArrayList<Awb>();
    for (var one : LooseJson.each(result.path("MPSDetails")))
      Texts.awb(LooseJson.text(one.get("MPSNumber"))).ifPresent(told::add);
    told.remove(child(awb, 1));
    return told.size() == pieces - 1 ? List.copyOf(told) : children(awb, pieces);
  }

  /// Numbers of the boxes after the first; they follow from the first's.
  static List<Awb> children(Awb awb, int pieces) {
    var all = new ArrayList<Awb>();
    for (int i = 2; i <= pieces; i++) all.add(child(awb, i));
    return List.copyOf(all);
  }

  private static Awb child(Awb awb, int box) {
    return new Awb(awb.number() + "-" + String.format(Locale.ROOT, "%04d", box));
  }

  private static Booking refused(String words, String all, int pieces) {
    if (TWICE.matcher(all).find()) {
      var first = FIRST_AWB.matcher(all);
      if (first.find()) {
        var awb = new Awb(first.group(1));
        return new Booking.Accepted(awb, "", children(awb, pieces));
      }
      return new Booking.InDoubt("they have our order and do not show it");
    }
    if (Texts.has(all, "invalid area", "outbound service", "not authorized to register pickup"))
      return new Booking.Refused("PICKUP_PLACE_UNKNOWN", words, true);
    if (Texts.has(all, "serviceable", "pincode", "embargo", "inbound service"))
      return new Booking.Refused("PINCODE_NOT_SERVED", words, true);
    if (Texts.has(all, "balance")) return new Booking.Refused("COURIER_BALANCE_LOW", words, true);
    if (Texts.has(all, "userdoesnotexists", "licen"))
      return new Booking.Refused("COURIER_AUTH", words, true);
    return new Booking.Refused("COURIER_REFUSED", words, false);
  }

  /// Their PDF: byte numbers, or base64; empty when there is none.
  static Optional<byte[]> label(Heard.Body body) {
    if (!(said(body, "GenerateWayBillResult") instanceof Said.Yes(var result)))
      return Optional.empty();
    var content = result.path("AWBPrintContent");
    if (!content.isArray()) return base64(LooseJson.text(content));
    var bytes = new byte[content.size()];
    for (int i = 0; i < bytes.length; i++) {
      if (!content.path(i).canConvertToInt()) return Optional.empty();
      bytes[i] = (byte) content.path(i).intValue();
    }
    return Optional.of(bytes).filter(BluedartAnswers::isPdf);
  }

  private static Optional<byte[]> base64(String text) {
    try {
      return Optional.of(Base64.getDecoder().decode(text)).filter(BluedartAnswers::isPdf);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isPdf(byte[] bytes) {
    return bytes.length > 4
        && bytes[0] == '%'
        && bytes[1] == 'P'
        && bytes[2] == 'D'
        && bytes[3] == 'F';
  }

  // ---- the rest

  /// @param done words of a refusal that mean that it is so already
  static Ack ack(Heard.Body body, String wrapper, String done) {
    return switch (said(body, wrapper)) {
      case Said.Yes _ -> new Ack.Accepted("");
      case Said.No(var words, var all) ->
          !done.isEmpty() && Texts.has(all, done) ? new Ack.Accepted("") : Answers.refused(words);
      case Said.Unclear(var why) -> new Ack.InDoubt(why);
    };
  }

  /// The day they promise, empty when they name none.
  static Optional<LocalDate> expected(Heard.Body body) {
    if (!(said(body, "GetDomesticTransitTimeForPinCodeandProductResult")
        instanceof Said.Yes(var result))) return Optional.empty();
    try {
      return Optional.of(LocalDate.parse(LooseJson.text(result.get("ExpectedDateDelivery")), DAY));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
