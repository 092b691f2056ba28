package com.shipcrowd.adapter.couriers.marutilegacy;

import java.math.BigDecimal;
import java.util.List;

/// What we send, in their spelling. Their answers are `status`, `message`, `errors` and a `data` of many shapes, and stay
/// trees.
final class MarutiLegacyWire {
  private MarutiLegacyWire() {}

  record Login(String email, String password, String vendorType) {}

  record Lane(int fromPincode, int toPincode, boolean isCodOrder, String deliveryMode) {}

  record Price(
      String deliveryPromise,
      int fromPincode,
      int toPincode,
      int weight,
      int length,
      int width,
      int height) {}

  record Order(
      String orderId,
      String orderSubtype,
      String orderCreatedAt,
      String currency,
      BigDecimal amount,
      BigDecimal subTotal,
      int weight,
      int length,
      int width,
      int height,
      String paymentType,
      String paymentStatus,
      String deliveryPromise,
      boolean readyToPick,
      String remarks,
      int gst,
      int discount,
      String discountUnit,
      List<Carrier> selectedCarriers,
      List<Item> lineItems,
      Place shippingAddress,
      Place billingAddress,
      Place pickupAddress,
      Place returnAddress) {}

  record Carrier(String shortName) {}

  record Item(
      String name, BigDecimal price, int weight, int quantity, String sku, BigDecimal unitPrice) {}

  record Place(
      String name,
      String email,
      String phone,
      String address1,
      String address2,
      String city,
      String state,
      String country,
      String zip) {}

  record Cancel(String orderId, String cancelReason) {}
}
