package com.shipcrowd.adapter.couriers.speech;

import com.shipcrowd.adapter.calls.HttpCall;
import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.calls.HttpReply;
import com.shipcrowd.adapter.calls.HttpReply.Answered;
import com.shipcrowd.adapter.calls.Patience;
import com.shipcrowd.application.courier.needs.CourierGateway.CourierLabel;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// Papers that couriers hand over as a link to a file.
public final class Links {
  private static final int LONGEST_FILE = 8 << 20;

  private Links() {}

  /// Fetches a PDF. The link carries its own permission, so our token stays home; a plain link is only taken from a
  /// plain server, which is a test.
  ///
  /// @param baseUrl of the account
  public static CourierLabel pdf(
      HttpCaller caller, String account, String baseUrl, String link, Patience patience) {
    return address(baseUrl, link)
        .map(
            url ->
                HttpCall.get(
                    account, "file", url, Map.of(), patience.reading(LONGEST_FILE).repeating(2)))
        .map(call -> pdf(caller.send(call)))
        .orElseGet(() -> new CourierLabel.NotReady("their file is not there"));
  }

  /// A reply that is the file itself.
  public static CourierLabel pdf(HttpReply reply) {
    return reply instanceof Answered answer && isPdf(answer)
        ? new CourierLabel.Pdf(answer.body())
        : new CourierLabel.NotReady("their file is not there");
  }

  // Half a file starts like a whole one.
  private static boolean isPdf(Answered answer) {
    var text = answer.text();
    return answer.isOk() && text.startsWith("%PDF") && text.stripTrailing().endsWith("%%EOF");
  }

  private static Optional<URI> address(String baseUrl, String link) {
    boolean isFit =
        link.startsWith("https://")
            || (link.startsWith("http://") && baseUrl.startsWith("http://"));
    try {
      return isFit ? Optional.of(URI.create(link)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
