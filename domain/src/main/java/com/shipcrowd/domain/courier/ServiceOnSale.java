package com.shipcrowd.domain.courier;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/// A courier service as the platform sells it: the product, the contract it is booked under, where it goes and when it
/// works. Immutable; the network of all of them is replaced as a whole.
///
/// @param account the contract it is booked under
/// @param serviceClass for the filter of sellers
/// @param b2b carries freight of many boxes on one lorry receipt, not single parcels
/// @param active whether it is offered at all
/// @param live whether companies with real money may use it; sandbox services may be for trial companies only
/// @param cutOff bookings from that Indian wall clock time on are collected the next day
/// @param days when the courier delivers
/// @param area where it goes, compiled for one directory
/// @param areaVersion of the file the area was read from
/// @param lanesVersion of the file its lanes were read from; 0 for none
public record ServiceOnSale(
    CourierService service,
    CourierAccountId account,
    ServiceClass serviceClass,
    boolean b2b,
    boolean active,
    boolean live,
    LocalTime cutOff,
    WorkingDays days,
    ServiceArea area,
    int areaVersion,
    int lanesVersion) {

  /// The code of the service, unique in the network.
  public String code() {
    return service.code();
  }

  /// The dates of a booking.
  ///
  /// @param days promised from pickup to the door, as said by `CourierService.check`
  /// @param pickupOn in the calendar of India
  /// @param deliveryOn in the calendar of India; never a day off of the courier
  public record Promise(int days, LocalDate pickupOn, LocalDate deliveryOn) {}

  /// When a parcel booked now would be collected and delivered. Source: zones-and-rates.md section 14.
  ///
  /// @param laneDays promised from pickup to the door, out-of-area days included (`Serviceability.Serviceable.days`)
  /// @param bookedAt Indian wall clock
  /// @param warehouse when the sender hands over
  public Promise promise(int laneDays, LocalDateTime bookedAt, PickupHours warehouse) {
    var dates =
        DeliveryPromise.of(bookedAt, warehouse.cutOff(), cutOff, warehouse.days(), days, laneDays);
    return new Promise(laneDays, dates.pickupOn(), dates.deliveredBy());
  }
}
