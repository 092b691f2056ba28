package com.shipcrowd.application.place;

import com.shipcrowd.domain.place.PincodeDirectory;

/// The map that everything is looked up and priced on, as one immutable whole. Held under the topic `geography`.
///
/// @param directory every pincode; positions hold as long as this object does
public record Geography(PincodeDirectory directory) {
  /// What is announced when it changes.
  public static final String TOPIC = "geography";
}
