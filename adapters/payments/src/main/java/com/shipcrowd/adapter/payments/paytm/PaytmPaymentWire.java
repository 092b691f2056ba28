package com.shipcrowd.adapter.payments.paytm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.shipcrowd.domain.money.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Paytm's envelopes, forms and amounts.
final class PaytmPaymentWire {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern RUPEES = Pattern.compile("[0-9]{1,12}([.][0-9]{1,2})?");

  private PaytmPaymentWire() {}

  static String write(Map<String, ?> body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("our own map is not JSON", e);
    }
  }

  /// The body's text stands in it exactly as it was signed.
  static byte[] envelope(String body, String signature) {
    return ("{\"head\":" + write(Map.of("signature", signature)) + ",\"body\":" + body + "}")
        .getBytes(StandardCharsets.UTF_8);
  }

  static JsonNode read(byte[] body) {
    try {
      var tree = JSON.readTree(body);
      return tree == null ? MissingNode.getInstance() : tree;
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  /// The text of the member `body` of an envelope, as it arrived; empty when there is none.
  static String bodyText(byte[] envelope) {
    var text = new String(envelope, StandardCharsets.UTF_8);
    try (var parser = JSON.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) return "";
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean isBody = parser.currentName().equals("body");
        parser.nextToken();
        int from = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        int to = (int) parser.currentLocation().getCharOffset();
        if (isBody) return text.substring(from, to);
      }
      return "";
    } catch (IOException | RuntimeException e) {
      return "";
    }
  }

  /// Fields of an urlencoded form; of one that comes twice the last.
  static Map<String, String> form(byte[] body) {
    var fields = new TreeMap<String, String>();
    for (var pair : new String(body, StandardCharsets.UTF_8).split("&")) {
      int mark = pair.indexOf('=');
      if (mark > 0) {
        try {
          fields.put(decoded(pair.substring(0, mark)), decoded(pair.substring(mark + 1)));
        } catch (IllegalArgumentException noEscape) {
          return Map.of();
        }
      }
    }
    return fields;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  static String rupees(Money amount) {
    return BigDecimal.valueOf(amount.paise(), 2).toPlainString();
  }

  static Optional<Money> money(String rupees) {
    return RUPEES.matcher(rupees).matches()
        ? Optional.of(new Money(new BigDecimal(rupees).movePointRight(2).longValueExact()))
        : Optional.empty();
  }
}
