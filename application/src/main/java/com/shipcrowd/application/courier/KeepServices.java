package com.shipcrowd.application.courier;

import com.shipcrowd.domain.courier.AreaRow;
import com.shipcrowd.domain.courier.ServiceClass;
import com.shipcrowd.domain.courier.TransportMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What platform staff does to services. Every change counts on every node within two seconds, on this one at once.
public interface KeepServices {
  /// @throws ServiceCodeTaken when there is one of this code
  /// @throws com.shipcrowd.application.NotFound when there is no contract with the courier
  ServiceEntry add(New wanted);

  /// @param courier whose first active contract of the platform it is booked under
  record New(
      String code,
      String courier,
      String title,
      TransportMode transport,
      int maxWeightG,
      int priority,
      ServiceClass serviceClass,
      boolean b2b,
      boolean reverse) {}

  /// Null leaves as it is.
  ///
  /// @throws com.shipcrowd.application.NotFound when there is no such service
  /// @throws com.shipcrowd.application.VersionMismatch when it is not the expected version
  ServiceEntry change(Change change);

  record Change(
      String code,
      @Nullable String title,
      @Nullable Integer maxWeightG,
      @Nullable Integer maxSideMm,
      @Nullable Long maxCodPaise,
      @Nullable Integer priority,
      @Nullable ServiceClass serviceClass,
      @Nullable Boolean active,
      @Nullable LocalTime cutOff,
      @Nullable Long expectedVersion) {}

  /// Says anew on which days the courier rests, besides Sundays.
  ServiceEntry rest(String code, Map<LocalDate, String> holidays);

  /// Says anew what a service does at one pincode; a new version of its area.
  ///
  /// @param row null to leave the pincode
  /// @throws com.shipcrowd.domain.place.UnknownPincode when the directory does not list it
  ServiceFile correct(
      String code, com.shipcrowd.domain.place.Pincode pincode, @Nullable AreaRow row, String actor);
}
