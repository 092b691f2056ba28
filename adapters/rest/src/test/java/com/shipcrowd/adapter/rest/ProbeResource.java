package com.shipcrowd.adapter.rest;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.MDC;

/// Small endpoints that do nothing but show the plumbing.
@Controller("/v1/probe")
class ProbeResource {
  static final AtomicInteger RUNS = new AtomicInteger();

  record InnerJson(String sku, Integer quantity) {}

  record ProbeJson(
      String name,
      Long amountPaise,
      int count,
      Boolean flag,
      List<InnerJson> items,
      InnerJson inner) {}

  @Open
  @Post("/json")
  ProbeJson json(@Body ProbeJson body) {
    return body;
  }

  @Post("/run")
  HttpResponse<?> run(Caller caller, @Body Map<String, Object> body) {
    int run = RUNS.incrementAndGet();
    return switch (String.valueOf(body.get("want"))) {
      case "crash" -> throw new IllegalStateException("secret words");
      case "refusal" ->
          throw new com.shipcrowd.domain.place.UnknownPincode(
              new com.shipcrowd.domain.place.Pincode("999999"));
      default ->
          HttpResponse.created(Map.of("run", run, "key", String.valueOf(caller.idempotencyKey())));
    };
  }

  @Open
  @Get("/crash")
  String crash() {
    throw new IllegalStateException("secret words");
  }

  @Open
  @Get("/thread")
  Map<String, Object> thread() {
    return Map.of(
        "virtual",
        Thread.currentThread().isVirtual(),
        "trace",
        String.valueOf(MDC.get("trace_id")));
  }
}
