package com.shipcrowd.adapter.calls;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/// What became of a call. A partner with a business code inside a 200 is still `Answered`: meaning is the caller's.
public sealed interface HttpReply {
  /// A whole answer, whatever its status.
  ///
  /// @param headers names in lower case, several values joined by a comma
  record Answered(int status, Map<String, String> headers, byte[] body) implements HttpReply {
    /// The body read as UTF-8.
    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    /// Whether the status is 200 to 299.
    public boolean isOk() {
      return status >= 200 && status < 300;
    }

    /// A header by any spelling, empty when absent.
    public String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    @Override
    public String toString() {
      return "Answered[" + status + ", " + body.length + " bytes]";
    }
  }

  /// Certainly nothing happened over there: no connection, or we did not even try.
  ///
  /// @param circuitOpen whether we held it back ourselves: breaker open, told to wait, too many at once
  record NotSent(String why, boolean circuitOpen) implements HttpReply {}

  /// It may have happened: time-out, connection cut, answer cut short or too long.
  record InDoubt(String why) implements HttpReply {}
}
