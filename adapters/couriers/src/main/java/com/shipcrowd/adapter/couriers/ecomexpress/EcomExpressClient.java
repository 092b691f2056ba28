package com.shipcrowd.adapter.couriers.ecomexpress;

import com.shipcrowd.adapter.calls.HttpCall;
import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.calls.HttpReply;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Their paths and form fields. It knows no shipment.
@Singleton
final class EcomExpressClient {
  private static final Duration USUAL = Duration.ofSeconds(20);
  private static final Duration SLOW = Duration.ofSeconds(40);
  private static final int LABEL_BYTES = 8 << 20;

  private final HttpCaller caller;

  EcomExpressClient(HttpCaller caller) {
    this.caller = caller;
  }

  /// @param type PPD, COD, REV or EXPP
  HttpReply numbers(EcomExpressSettings to, String type, int count) {
    var url =
        to.isPlus()
            ? to.plus("/services/shipment/products/v2/fetch_awb/")
            : to.url("/apiv2/fetch_awb/");
    return send(to, "waybill", url, 1, "count", Integer.toString(count), "type", type);
  }

  /// Never repeated here: a repeat is the settling job's decision.
  HttpReply create(EcomExpressSettings to, String json) {
    var url =
        to.isPlus()
            ? to.plus("/services/expp/manifest/v2/expplus/")
            : to.url("/apiv2/manifest_awb/");
    return send(to, "book", url, 1, "json_input", json);
  }

  HttpReply createReverse(EcomExpressSettings to, String json) {
    return send(to, "book", to.url("/apiv2/manifest_awb_rev_v2/"), 1, "json_input", json);
  }

  /// May be said twice.
  HttpReply cancel(EcomExpressSettings to, String awb) {
    return send(to, "cancel", to.url("/apiv2/cancel_awb/"), 2, "awbs", awb);
  }

  /// GET works as well, but would carry the password in the address.
  ///
  /// @param awbs joined by commas
  HttpReply track(EcomExpressSettings to, String awbs) {
    return send(to, "track", to.track("/track_me/api/mawbd/"), 2, "awb", awbs);
  }

  HttpReply ndr(EcomExpressSettings to, String json) {
    return send(to, "ndr", to.url("/apiv2/ndr_resolutions/"), 1, "json_input", json);
  }

  HttpReply pincode(EcomExpressSettings to, String pincode) {
    var url = to.isPlus() ? to.plus("/services/expp/expppincode/") : to.url("/apiv2/pincode/");
    return send(to, "serviceability", url, 2, "pincode", pincode);
  }

  HttpReply label(EcomExpressSettings to, String awb) {
    return caller.send(
        call(
            to,
            "label",
            to.plus("/services/expp/shipping_label"),
            new HttpTries(2, SLOW, LABEL_BYTES),
            Map.of("awb", awb)));
  }

  Map<String, String> circuits(EcomExpressSettings of) {
    return caller.circuits(of.account());
  }

  private record HttpTries(int times, Duration usual, int bytes) {}

  private HttpReply send(
      EcomExpressSettings to, String operation, URI url, int tries, String... fields) {
    var form = new LinkedHashMap<String, String>();
    for (int i = 0; i < fields.length; i += 2) form.put(fields[i], fields[i + 1]);
    return caller.send(call(to, operation, url, new HttpTries(tries, USUAL, 2 << 20), form));
  }

  private static HttpCall call(
      EcomExpressSettings to,
      String operation,
      URI url,
      HttpTries tries,
      Map<String, String> fields) {
    var form = new LinkedHashMap<String, String>();
    form.put("username", to.username());
    form.put("password", to.password());
    form.putAll(fields);
    var body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + HttpCall.escaped(field.getValue()))
            .collect(Collectors.joining("&"));
    return HttpCall.post(
        to.account(),
        operation,
        url,
        "application/x-www-form-urlencoded",
        body.getBytes(StandardCharsets.UTF_8),
        to.patience(tries.usual).repeating(tries.times).reading(tries.bytes));
  }
}
