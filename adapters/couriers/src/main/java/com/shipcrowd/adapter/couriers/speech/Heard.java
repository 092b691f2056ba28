package com.shipcrowd.adapter.couriers.speech;

import com.shipcrowd.adapter.calls.HttpReply;
import com.shipcrowd.adapter.calls.HttpReply.Answered;

/// What any reply amounts to before its body is understood. A 4xx with a body that may be a courier's own words is a
/// `Body`: its meaning is the courier's.
public sealed interface Heard {
  /// Something to read.
  record Body(int status, byte[] bytes) implements Heard {
    /// Whether the status is 200 to 299.
    public boolean isOk() {
      return status >= 200 && status < 300;
    }
  }

  /// Certainly not done.
  ///
  /// @param code `COURIER_DOWN` or `COURIER_AUTH`
  record Refused(String code, String words) implements Heard {}

  /// Perhaps done.
  record InDoubt(String why) implements Heard {}

  /// A 401 or 403 is a refusal of our credentials, or of the caller when a firewall's page says it; 429 and what was
  /// never sent mean that nothing was done; redirects, 408 and 5xx prove nothing.
  static Heard of(HttpReply reply) {
    return switch (reply) {
      case HttpReply.NotSent(var why, var _) -> new Refused("COURIER_DOWN", why);
      case HttpReply.InDoubt(var why) -> new InDoubt(why);
      case Answered answer -> of(answer);
    };
  }

  private static Heard of(Answered answer) {
    if (answer.isOk()) return new Body(answer.status(), answer.body());
    boolean isPage = answer.text().stripLeading().startsWith("<");
    return switch (answer.status()) {
      case 429 -> new Refused("COURIER_DOWN", "they say we ask too often");
      case 401 -> new Refused("COURIER_AUTH", "they do not take our credentials");
      case 403 ->
          isPage
              ? new Refused("COURIER_DOWN", "their firewall keeps us out")
              : new Refused("COURIER_AUTH", "they do not take our credentials");
      default -> {
        if (answer.status() >= 500 || answer.status() == 408 || answer.status() < 400)
          yield new InDoubt("status " + answer.status());
        yield isPage
            ? new Refused("COURIER_DOWN", "status " + answer.status())
            : new Body(answer.status(), answer.body());
      }
    };
  }
}
