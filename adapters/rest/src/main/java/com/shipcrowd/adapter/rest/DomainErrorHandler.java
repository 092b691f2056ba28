package com.shipcrowd.adapter.rest;

import com.shipcrowd.domain.DomainError;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/// Says what the rules refused.
@Singleton
final class DomainErrorHandler implements ExceptionHandler<DomainError, HttpResponse<?>> {
  @Override
  @SuppressWarnings("rawtypes") // As the framework declares it.
  public HttpResponse<?> handle(HttpRequest request, DomainError error) {
    return Problem.of(request, error);
  }
}
