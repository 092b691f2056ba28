package com.shipcrowd.adapter.rest.tracking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/// The buyer's page: one file, no script, nothing from another host, readable on a small phone.
final class TrackPage {
  private static final String STYLE =
      "body{font:16px/1.5 system-ui,sans-serif;margin:0;background:#f6f7f9;color:#1c2430}"
          + "main{max-width:36rem;margin:0 auto;padding:1.5rem 1rem}"
          + ".card{background:#fff;border:1px solid #dde2ea;border-radius:10px;padding:1.25rem;margin-bottom:1rem}"
          + "h1{font-size:1.5rem;margin:0 0 .25rem}.muted{color:#5b6675;margin:0}"
          + "ol{list-style:none;margin:0;padding:0}li{padding:.6rem 0 .6rem 1.25rem;border-left:3px solid #cfd6e0}"
          + "li:first-child{border-color:#0a7d4f}li b{display:block}";

  /// For the page's content security policy.
  static final String STYLE_HASH = hash();

  private TrackPage() {}

  static String whole(
      String awb, String courier, String status, String at, String seller, String steps) {
    var from = seller.isEmpty() ? "" : "<p class=\"muted\">From " + escaped(seller) + "</p>";
    return """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex"><title>Parcel %s</title><style>%s</style></head>
        <body><main>
        <section class="card"><h1>%s</h1><p class="muted">since %s</p>%s
        <p class="muted">%s, AWB %s</p></section>
        <section class="card"><ol>%s</ol></section>
        </main></body></html>
        """
        .formatted(
            escaped(awb),
            STYLE,
            escaped(words(status)),
            escaped(at),
            from,
            escaped(courier),
            escaped(awb),
            steps);
  }

  static String step(String status, String at, String place) {
    var where = place.isEmpty() ? "" : ", " + escaped(place);
    return "<li><b>"
        + escaped(words(status))
        + "</b><span class=\"muted\">"
        + escaped(at)
        + where
        + "</span></li>";
  }

  private static String words(String status) {
    var text = status.replace('_', ' ');
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String hash() {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
