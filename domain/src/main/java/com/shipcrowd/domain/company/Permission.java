package com.shipcrowd.domain.company;

import java.util.Locale;

/// One right: doing something with one kind of thing.
public record Permission(Category category, Action action) {
  /// As it is written outside: `orders.create`.
  public String text() {
    return (category.name() + "." + action.name()).toLowerCase(Locale.ROOT);
  }
}
