package com.shipcrowd.adapter.rest;

import io.micronaut.context.propagation.slf4j.MdcPropagationContext;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Map;

/// Puts the trace into every log line that is written for a request, whatever thread writes it.
@Order(-1000)
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class TraceFilter {
  @RequestFilter
  void begin(HttpRequest<?> request, MutablePropagatedContext context) {
    context.add(new MdcPropagationContext(Map.of("trace_id", Trace.of(request).id())));
  }
}
