package com.shipcrowd.application.place.needs;

import com.shipcrowd.application.place.PlaceFacts;
import com.shipcrowd.domain.place.Pincode;
import java.util.Optional;

/// The directory of pincodes; answers from memory.
public interface KnownPlaces {
  /// Empty when no post office has the pincode.
  Optional<PlaceFacts> find(Pincode pincode);
}
