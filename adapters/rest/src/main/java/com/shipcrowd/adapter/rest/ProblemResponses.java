package com.shipcrowd.adapter.rest;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/// Turns every refusal of the server itself into a problem: no page, no stack trace, no word of the framework.
@Primary
@Singleton
final class ProblemResponses implements ErrorResponseProcessor<byte[]> {
  @Override
  public MutableHttpResponse<byte[]> processResponse(
      ErrorContext context, MutableHttpResponse<?> base) {
    var request = context.getRequest();
    var trouble = context.getRootCause().map(JsonTrouble::in).orElse(null);
    MutableHttpResponse<byte[]> problem;
    if (trouble != null && base.code() < 500) {
      problem = Problem.of(request, JsonTrouble.told(trouble));
    } else {
      var code = codeFor(base.code(), context);
      problem = Problem.of(request, code, detail(code), Map.of(), List.of());
    }
    base.getHeaders()
        .forEach(
            (name, values) -> {
              if (!name.equalsIgnoreCase("Content-Type")
                  && !name.equalsIgnoreCase("Content-Length")) {
                values.forEach(v -> problem.header(name, v));
              }
            });
    return problem.contentType(MediaType.of("application/problem+json"));
  }

  private static String codeFor(int status, ErrorContext context) {
    return switch (status) {
      case 401 -> "UNAUTHENTICATED";
      case 403 -> "PERMISSION_DENIED";
      case 404 -> "NOT_FOUND";
      case 405 -> "METHOD_NOT_ALLOWED";
      case 406 -> "NOT_ACCEPTABLE";
      case 413 -> "PAYLOAD_TOO_LARGE";
      case 414, 431 -> "BAD_REQUEST";
      case 415 -> "UNSUPPORTED_MEDIA_TYPE";
      case 429 -> "RATE_LIMITED";
      case 503 -> "SERVICE_UNAVAILABLE";
      default -> status >= 500 ? "INTERNAL_ERROR" : badRequest(context);
    };
  }

  private static String badRequest(ErrorContext context) {
    return context.getErrors().stream().anyMatch(e -> e.getMessage().startsWith("Required Body"))
        ? "BODY_MISSING"
        : context.getErrors().stream().anyMatch(e -> e.getPath().isPresent())
            ? "INVALID_PARAMETER"
            : "BAD_REQUEST";
  }

  private static String detail(String code) {
    return ErrorCatalog.row(code).cause();
  }
}
