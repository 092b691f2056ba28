package com.shipcrowd.adapter.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.shipcrowd.domain.DomainError;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.context.ServerRequestContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Refusals as RFC 9457 problem details. Status and title come from the {@link ErrorCatalog}, so a code always reads the
/// same.
public final class Problem {
  private Problem() {}

  /// A refusal for a resource to answer.
  ///
  /// @param code a row of the catalog
  /// @param detail what went wrong this time, for a person
  /// @param values further members, snake case
  public static MutableHttpResponse<byte[]> of(String code, String detail, Map<String, ?> values) {
    return of(ServerRequestContext.currentRequest().orElse(null), code, detail, values, List.of());
  }

  static MutableHttpResponse<byte[]> of(@Nullable HttpRequest<?> request, DomainError error) {
    return waiting(
        of(request, error.code(), messageOf(error), error.values(), List.of()), error.values());
  }

  private static MutableHttpResponse<byte[]> waiting(
      MutableHttpResponse<byte[]> answer, Map<String, ?> values) {
    if (values.get("retry_after_s") instanceof Number seconds) {
      answer.header("Retry-After", seconds.toString());
    }
    return answer;
  }

  static MutableHttpResponse<byte[]> of(@Nullable HttpRequest<?> request, Refusal refusal) {
    return waiting(
        of(request, refusal.code(), messageOf(refusal), refusal.values(), refusal.errors()),
        refusal.values());
  }

  private static String messageOf(RuntimeException error) {
    return Optional.ofNullable(error.getMessage()).orElse("");
  }

  static MutableHttpResponse<byte[]> of(
      @Nullable HttpRequest<?> request,
      String code,
      String detail,
      Map<String, ?> values,
      List<Refusal.InputError> errors) {
    var row = ErrorCatalog.row(code);
    var body = new LinkedHashMap<String, Object>();
    body.put("type", "/docs/errors/" + code);
    body.put("title", row.title());
    body.put("status", row.status().getCode());
    body.put("detail", detail);
    body.put("code", code);
    body.put("trace_id", Trace.of(request).id());
    values.forEach(body::putIfAbsent);
    if (!errors.isEmpty()) body.put("errors", errors.stream().map(Problem::json).toList());
    MutableHttpResponse<byte[]> answer =
        HttpResponse.<byte[]>status(row.status()).body(bytes(body));
    if (row.status().getCode() == 401) answer.header("WWW-Authenticate", "Bearer");
    if (row.retryAfterSeconds() > 0)
      answer.header("Retry-After", Integer.toString(row.retryAfterSeconds()));
    return answer.contentType(MediaType.of("application/problem+json"));
  }

  private static Map<String, Object> json(Refusal.InputError error) {
    var json = new LinkedHashMap<String, Object>();
    json.put("pointer", error.pointer());
    json.put("code", error.code());
    json.put("message", error.message());
    var value = error.value();
    if (value != null) json.put("value", value);
    return json;
  }

  private static byte[] bytes(Map<String, Object> body) {
    try {
      return StrictJson.mapper().writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
