package com.shipcrowd.adapter.couriers.speech;

import com.shipcrowd.adapter.calls.HttpReply;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.courier.needs.CourierGateway.Ack;
import com.shipcrowd.application.courier.needs.CourierGateway.Booking;
import com.shipcrowd.application.courier.needs.CourierGateway.CourierLabel;
import com.shipcrowd.application.courier.needs.CourierGateway.Lookup;
import com.shipcrowd.application.courier.needs.CourierGateway.Pickup;
import com.shipcrowd.application.courier.needs.CourierGateway.Reach;
import com.shipcrowd.domain.ratecard.LiveRate;
import java.util.function.Function;

/// Replies as the port's answers: what was not sent is refused, what is not known is in doubt, and only a body is read.
public final class Answers {
  /// The reason of a doubt whose body is no JSON of theirs.
  public static final String UNREADABLE = "an answer we cannot read";

  private Answers() {}

  /// A booking that was certainly not made lets another courier try.
  public static Booking booking(HttpReply reply, Function<Heard.Body, Booking> read) {
    return switch (Heard.of(reply)) {
      case Heard.Refused(var code, var words) -> new Booking.Refused(code, words, true);
      case Heard.InDoubt(var why) -> new Booking.InDoubt(why);
      case Heard.Body body -> read.apply(body);
    };
  }

  /// A plain answer.
  public static Ack ack(HttpReply reply, Function<Heard.Body, Ack> read) {
    return switch (Heard.of(reply)) {
      case Heard.Refused(var code, var words) -> new Ack.Refused(code, words);
      case Heard.InDoubt(var why) -> new Ack.InDoubt(why);
      case Heard.Body body -> read.apply(body);
    };
  }

  /// A look for a lost booking; only a body can say that there is none.
  public static Lookup lookup(HttpReply reply, Function<Heard.Body, Lookup> read) {
    return switch (Heard.of(reply)) {
      case Heard.Refused(var _, var words) -> new Lookup.Unknown(words);
      case Heard.InDoubt(var why) -> new Lookup.Unknown(why);
      case Heard.Body body -> read.apply(body);
    };
  }

  /// A pickup.
  public static Pickup pickup(HttpReply reply, Function<Heard.Body, Pickup> read) {
    return switch (Heard.of(reply)) {
      case Heard.Refused(var code, var words) -> new Pickup.Refused(code, words);
      case Heard.InDoubt(var why) -> new Pickup.InDoubt(why);
      case Heard.Body body -> read.apply(body);
    };
  }

  /// Papers.
  public static CourierLabel label(HttpReply reply, Function<Heard.Body, CourierLabel> read) {
    return Heard.of(reply) instanceof Heard.Body body
        ? read.apply(body)
        : new CourierLabel.NotReady("no answer");
  }

  /// A price.
  public static LiveRate rate(HttpReply reply, Function<Heard.Body, LiveRate> read) {
    return switch (Heard.of(reply)) {
      case Heard.Refused _ -> new LiveRate.Silent(LiveRate.Problem.COURIER_DOWN);
      case Heard.InDoubt _ -> new LiveRate.Silent(LiveRate.Problem.LIVE_RATE_TIMEOUT);
      case Heard.Body body -> read.apply(body);
    };
  }

  /// Whether they go somewhere.
  public static Reach service(HttpReply reply, Function<Heard.Body, Reach> read) {
    return switch (Heard.of(reply)) {
      case Heard.Refused(var code, var words) -> new Reach.Refused(code, words);
      case Heard.InDoubt(var why) -> new Reach.InDoubt(why);
      case Heard.Body body -> read.apply(body);
    };
  }

  /// The courier's own no.
  public static Ack refused(String words) {
    return new Ack.Refused("COURIER_REFUSED", Texts.said(words));
  }

  /// For what the adapter must not send.
  public static Booking incapable(String words) {
    return new Booking.Refused(CourierGateway.MISSING, words, true);
  }
}
