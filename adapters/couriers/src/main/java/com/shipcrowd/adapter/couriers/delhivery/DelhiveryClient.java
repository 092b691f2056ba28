package com.shipcrowd.adapter.couriers.delhivery;

import com.shipcrowd.adapter.calls.Allowance;
import com.shipcrowd.adapter.calls.HttpCall;
import com.shipcrowd.adapter.calls.HttpCaller;
import com.shipcrowd.adapter.calls.HttpReply;
import com.shipcrowd.adapter.calls.Patience;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// Their paths, headers and limits. It knows no shipment.
@Singleton
final class DelhiveryClient {
  private static final Duration QUICK = Duration.ofSeconds(10);
  private static final Duration RATE = Duration.ofSeconds(2);
  private static final Duration SLOW = Duration.ofSeconds(65);
  private static final Duration VERY_SLOW = Duration.ofSeconds(130);
  private static final int LABEL_BYTES = 8 << 20;
  private static final String JSON = "application/json";

  private final HttpCaller caller;
  private final Allowance bulkNumbers = new Allowance(5, Duration.ofMinutes(5));
  private final Allowance tracks = new Allowance(750, Duration.ofMinutes(5));
  private final Allowance warehouses = new Allowance(10, Duration.ofMinutes(1));

  DelhiveryClient(HttpCaller caller) {
    this.caller = caller;
  }

  HttpReply numbers(DelhiverySettings to, int count) {
    if (!bulkNumbers.take(to.account())) return overLimit();
    var query = new LinkedHashMap<String, String>();
    query.put("token", to.token());
    query.put("count", Integer.toString(count));
    if (!to.clientName().isEmpty()) query.put("cl", to.clientName());
    return send(to, get(to, "waybill", "/waybill/api/bulk/json/", query, QUICK, 1));
  }

  /// What they ask for a parcel; a quote waits for it, so it is asked once.
  HttpReply charges(DelhiverySettings to, Map<String, String> query) {
    return send(to, get(to, "rate", "/api/kinko/v1/invoice/charges/.json", query, RATE, 1));
  }

  /// Never repeated here: a repeat is the settling job's decision.
  HttpReply create(DelhiverySettings to, String json) {
    var form = "format=json&data=" + HttpCall.escaped(json);
    return send(
        to,
        post(
            to,
            "book",
            "/api/cmu/create.json",
            "application/x-www-form-urlencoded",
            form,
            QUICK,
            1));
  }

  /// Edit and cancel; both may be said twice.
  HttpReply change(DelhiverySettings to, String json) {
    return send(to, post(to, "edit", "/api/p/edit", JSON, json, QUICK, 2));
  }

  HttpReply pincode(DelhiverySettings to, String pin) {
    return send(
        to,
        get(to, "serviceability", "/c/api/pin-codes/json/", Map.of("filter_codes", pin), QUICK, 2));
  }

  HttpReply track(DelhiverySettings to, String waybills, String reference) {
    if (!tracks.take(to.account())) return overLimit();
    var query = new LinkedHashMap<String, String>();
    query.put("waybill", waybills);
    query.put("ref_ids", reference);
    return send(to, get(to, "track", "/api/v1/packages/json/", query, QUICK, 2));
  }

  HttpReply slip(DelhiverySettings to, String waybill) {
    var query = new LinkedHashMap<String, String>();
    query.put("wbns", waybill);
    query.put("pdf", "true");
    query.put("pdf_size", "4R");
    return send(to, get(to, "label", "/api/p/packing_slip", query, SLOW, 1));
  }

  /// The link carries its own permission, so our token stays home.
  HttpReply file(DelhiverySettings to, URI link) {
    return caller.send(
        HttpCall.get(
            to.account(),
            "label",
            link,
            Map.of(),
            to.patience(SLOW).reading(LABEL_BYTES).repeating(2)));
  }

  HttpReply pickup(DelhiverySettings to, String json) {
    return send(to, post(to, "pickup", "/fm/request/new/", JSON, json, QUICK, 1));
  }

  HttpReply createWarehouse(DelhiverySettings to, String json) {
    if (!warehouses.take(to.account())) return overLimit();
    return send(
        to, post(to, "warehouse", "/api/backend/clientwarehouse/create/", JSON, json, QUICK, 1));
  }

  HttpReply editWarehouse(DelhiverySettings to, String json) {
    if (!warehouses.take(to.account())) return overLimit();
    return send(
        to, post(to, "warehouse", "/api/backend/clientwarehouse/edit/", JSON, json, SLOW, 1));
  }

  HttpReply ndr(DelhiverySettings to, String json) {
    return send(to, post(to, "ndr", "/api/p/update", JSON, json, VERY_SLOW, 1));
  }

  HttpReply ndrResult(DelhiverySettings to, String requestId) {
    var path = "/api/cmu/get_bulk_upl/" + HttpCall.escaped(requestId);
    return send(to, get(to, "ndr", path, Map.of("verbose", "true"), SLOW, 1));
  }

  Map<String, String> circuits(DelhiverySettings of) {
    return caller.circuits(of.account());
  }

  private static HttpCall get(
      DelhiverySettings to,
      String operation,
      String path,
      Map<String, String> query,
      Duration usual,
      int tries) {
    return HttpCall.get(to.account(), operation, to.url(path), query, patience(to, usual, tries));
  }

  private static HttpCall post(
      DelhiverySettings to,
      String operation,
      String path,
      String type,
      String body,
      Duration usual,
      int tries) {
    return HttpCall.post(
        to.account(),
        operation,
        to.url(path),
        type,
        body.getBytes(StandardCharsets.UTF_8),
        patience(to, usual, tries));
  }

  private static Patience patience(DelhiverySettings to, Duration usual, int tries) {
    return to.patience(usual).repeating(tries);
  }

  private HttpReply send(DelhiverySettings to, HttpCall call) {
    return caller.send(call.with("Authorization", "Token " + to.token()).with("Accept", JSON));
  }

  private static HttpReply overLimit() {
    return new HttpReply.NotSent("our share of their rate limit is used up", false);
  }
}
