package com.shipcrowd.application.place.needs;

import com.shipcrowd.domain.place.Pincode;
import java.util.Map;

/// Courier services' own cities. Belongs to no company.
public interface CityOverrides {
  /// City keys by pincode, by the code of the service.
  Map<String, Map<Pincode, String>> all();

  /// Replaces all of one service.
  void replace(String service, Map<Pincode, String> keys);
}
