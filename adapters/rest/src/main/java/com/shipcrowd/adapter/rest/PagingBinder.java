package com.shipcrowd.adapter.rest;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Reads `limit` and `after` once for all lists.
@Singleton
final class PagingBinder implements TypedRequestArgumentBinder<Paging> {
  private static final Argument<Paging> TYPE = Argument.of(Paging.class);

  @Override
  public Argument<Paging> argumentType() {
    return TYPE;
  }

  @Override
  public BindingResult<Paging> bind(
      ArgumentConversionContext<Paging> context, HttpRequest<?> source) {
    var asked = source.getParameters();
    var paging = Paging.read(asked.get("limit"), asked.get("after"));
    return () -> Optional.of(paging);
  }
}
