package com.shipcrowd.application.place;

import com.shipcrowd.domain.place.Pincode;
import java.util.Optional;

/// Tells what is known about a pincode; from memory, may be called anywhere.
public interface LookUpPincode {
  Optional<PlaceFacts> lookUp(Pincode pincode);
}
