package com.shipcrowd.application.platform.needs;

/// A part without which no request can be answered: the database.
public interface Vital {
  /// Lower case, as shown to operators.
  String name();

  /// Whether it answers within two seconds; never throws.
  boolean works();
}
