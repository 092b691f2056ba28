package com.shipcrowd.adapter.couriers;

import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.domain.courier.CarrierRules;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.ratecard.LiveRate;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A good gateway, passed through; a mutant overrides what it does wrong.
public class MutatedGateway implements CourierGateway {
  protected final CourierGateway good;

  protected MutatedGateway(CourierGateway good) {
    this.good = good;
  }

  @Override
  public String courier() {
    return good.courier();
  }

  @Override
  public Set<Capability> capabilities(CourierAccount account) {
    return good.capabilities(account);
  }

  @Override
  public CarrierRules rules(CourierAccount account) {
    return good.rules(account);
  }

  @Override
  public Optional<Awb> reserve(CourierAccount account) {
    return good.reserve(account);
  }

  @Override
  public Booking book(CourierAccount account, BookingRequest request) {
    return good.book(account, request);
  }

  @Override
  public Lookup find(CourierAccount account, ShipmentId reference, @Nullable Awb reserved) {
    return good.find(account, reference, reserved);
  }

  @Override
  public Ack cancel(CourierAccount account, Awb awb) {
    return good.cancel(account, awb);
  }

  @Override
  public Ack edit(CourierAccount account, Awb awb, Edit edit) {
    return good.edit(account, awb, edit);
  }

  @Override
  public Tracking track(CourierAccount account, List<Awb> awbs) {
    return good.track(account, awbs);
  }

  @Override
  public int trackedAtOnce() {
    return good.trackedAtOnce();
  }

  @Override
  public Ack act(CourierAccount account, Awb awb, NdrAction action) {
    return good.act(account, awb, action);
  }

  @Override
  public CourierLabel label(CourierAccount account, Awb awb) {
    return good.label(account, awb);
  }

  @Override
  public CourierLabel manifest(CourierAccount account, List<Awb> awbs) {
    return good.manifest(account, awbs);
  }

  @Override
  public Pickup schedulePickup(CourierAccount account, PickupRequest request) {
    return good.schedulePickup(account, request);
  }

  @Override
  public LiveRate rate(CourierAccount account, RateRequest request) {
    return good.rate(account, request);
  }

  @Override
  public Reach serviceability(CourierAccount account, Pincode from, Pincode to) {
    return good.serviceability(account, from, to);
  }

  @Override
  public Ack registerWarehouse(CourierAccount account, PickupPlace place) {
    return good.registerWarehouse(account, place);
  }

  @Override
  public Map<String, String> breakers(CourierAccount account) {
    return good.breakers(account);
  }
}
