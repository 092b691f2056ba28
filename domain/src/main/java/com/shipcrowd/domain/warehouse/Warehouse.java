package com.shipcrowd.domain.warehouse;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.company.Gstin;
import com.shipcrowd.domain.place.Address;
import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// A place where a courier collects. Couriers know it by its nickname.
///
/// @param nickname unique in the company, ignoring case
/// @param address whom to ask for and where
/// @param gstin the registration of that state; null for none
/// @param cutOff pickups asked later are for the next day
/// @param returnAddress where undelivered goods go; null for the pickup address itself
/// @param isDefault exactly one of a company's warehouses is
/// @param deletedAt null while it may be used
/// @param version counts changes
public record Warehouse(
    WarehouseId id,
    CompanyId company,
    String nickname,
    Address address,
    @Nullable Gstin gstin,
    LocalTime cutOff,
    @Nullable Address returnAddress,
    boolean isDefault,
    Instant createdAt,
    @Nullable Instant deletedAt,
    long version) {
  /// A company may have this many.
  public static final int MOST = 50;

  /// Cut-off unless asked otherwise.
  public static final LocalTime USUAL_CUT_OFF = LocalTime.of(14, 0);

  /// The same place with or without being the default.
  public Warehouse asDefault(boolean yes) {
    return new Warehouse(
        id,
        company,
        nickname,
        address,
        gstin,
        cutOff,
        returnAddress,
        yes,
        createdAt,
        deletedAt,
        version + 1);
  }

  /// The same place, out of use.
  public Warehouse deleted(Instant at) {
    return new Warehouse(
        id,
        company,
        nickname,
        address,
        gstin,
        cutOff,
        returnAddress,
        false,
        createdAt,
        at,
        version + 1);
  }

  /// The same place, described anew.
  public Warehouse described(
      String newNickname,
      Address newAddress,
      @Nullable Gstin newGstin,
      LocalTime newCutOff,
      @Nullable Address newReturnAddress) {
    return new Warehouse(
        id,
        company,
        newNickname,
        newAddress,
        newGstin,
        newCutOff,
        newReturnAddress,
        isDefault,
        createdAt,
        deletedAt,
        version + 1);
  }

  /// Where undelivered goods go.
  public Address returnsTo() {
    return returnAddress == null ? address : returnAddress;
  }
}
