package com.shipcrowd.adapter.rest.platform;

import com.shipcrowd.adapter.rest.Open;
import com.shipcrowd.application.platform.CheckReadiness;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.util.Map;

/// Liveness never looks at anything else: restarting this process would not mend a database.
@Open
@Controller
final class HealthResource {
  private final CheckReadiness readiness;
  private final PrometheusMeterRegistry metrics;

  HealthResource(CheckReadiness readiness, PrometheusMeterRegistry metrics) {
    this.readiness = readiness;
    this.metrics = metrics;
  }

  record HealthJson(String status, Map<String, String> parts) {}

  @Get("/health/live")
  HealthJson live() {
    return new HealthJson("UP", Map.of());
  }

  @Get("/health/ready")
  HttpResponse<HealthJson> ready() {
    var parts = new java.util.TreeMap<String, String>();
    readiness.check().forEach((part, works) -> parts.put(part, works ? "UP" : "DOWN"));
    boolean up = !parts.containsValue("DOWN");
    // A node that cannot reach a courier serves all the others.
    readiness.partnersDown().forEach(partner -> parts.put(partner, "DEGRADED"));
    return HttpResponse.<HealthJson>status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .body(new HealthJson(up ? "UP" : "DOWN", parts));
  }

  @Get("/metrics")
  @Produces("text/plain; version=0.0.4; charset=utf-8")
  String metrics() {
    return metrics.scrape();
  }
}
