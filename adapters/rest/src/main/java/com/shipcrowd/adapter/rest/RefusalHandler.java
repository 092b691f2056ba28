package com.shipcrowd.adapter.rest;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/// Says what is wrong with the form of a request.
@Singleton
final class RefusalHandler implements ExceptionHandler<Refusal, HttpResponse<?>> {
  @Override
  @SuppressWarnings("rawtypes") // As the framework declares it.
  public HttpResponse<?> handle(HttpRequest request, Refusal refusal) {
    return Problem.of(request, refusal);
  }
}
