package com.shipcrowd.adapter.payments.paypal;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/// What PayPal is asked about a push, and the text that its signature is over.
final class PaypalSignature {
  private static final Map<String, String> HEADERS = headers();

  private PaypalSignature() {}

  private static Map<String, String> headers() {
    var names = new LinkedHashMap<String, String>();
    names.put("auth_algo", "paypal-auth-algo");
    names.put("cert_url", "paypal-cert-url");
    names.put("transmission_id", "paypal-transmission-id");
    names.put("transmission_sig", "paypal-transmission-sig");
    names.put("transmission_time", "paypal-transmission-time");
    return names;
  }

  /// Whether all headers are there and of a length that they take; else nobody needs to be asked.
  static boolean isComplete(Map<String, String> headers) {
    return HEADERS.values().stream()
        .map(name -> headers.getOrDefault(name, ""))
        .allMatch(value -> !value.isBlank() && value.length() <= 500);
  }

  /// The question, the event's text in it as it came.
  static byte[] question(String webhookId, Map<String, String> headers, byte[] event) {
    var asked = new LinkedHashMap<String, String>();
    HEADERS.forEach((field, header) -> asked.put(field, headers.getOrDefault(header, "")));
    asked.put("webhook_id", webhookId);
    var json = PaypalPaymentWire.write(asked);
    return (json.substring(0, json.length() - 1)
            + ",\"webhook_event\":"
            + new String(event, StandardCharsets.UTF_8)
            + "}")
        .getBytes(StandardCharsets.UTF_8);
  }

  /// The text that their certificate signs: the checksum of the bytes is an unsigned decimal.
  static String text(String transmission, String time, String webhookId, byte[] event) {
    var crc = new CRC32();
    crc.update(event);
    return transmission + "|" + time + "|" + webhookId + "|" + crc.getValue();
  }
}
