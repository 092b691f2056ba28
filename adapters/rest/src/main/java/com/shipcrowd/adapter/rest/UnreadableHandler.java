package com.shipcrowd.adapter.rest;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.codec.CodecException;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/// Bodies that could not be read into what a resource wants.
@Singleton
final class UnreadableHandler implements ExceptionHandler<CodecException, HttpResponse<?>> {
  @Override
  @SuppressWarnings("rawtypes") // As the framework declares it.
  public HttpResponse<?> handle(HttpRequest request, CodecException error) {
    var trouble = JsonTrouble.in(error);
    return trouble == null
        ? Problem.of(request, "MALFORMED_JSON", "The body cannot be read", Map.of(), List.of())
        : Problem.of(request, JsonTrouble.told(trouble));
  }
}
