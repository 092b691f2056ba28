package com.shipcrowd.application.courier.contract;

import com.shipcrowd.application.courier.needs.CourierGateway.BookingRequest;
import com.shipcrowd.application.courier.needs.CourierGateway.Goods;
import com.shipcrowd.application.courier.needs.CourierGateway.PickupPlace;
import com.shipcrowd.application.courier.needs.CourierGateway.SellerPapers;
import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.courier.TransportMode;
import com.shipcrowd.domain.measure.Dimensions;
import com.shipcrowd.domain.measure.Parcel;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Bookings as the house asks for them, for tests of gateways: a shirt from Mumbai to Bengaluru, paid at the door.
public final class Requests {
  /// A pickup place that every stub knows, or takes.
  public static final PickupPlace PLACE =
      new PickupPlace(
          "Kaveri WH1",
          new Address(
              "Kaveri Crafts",
              "9800000009",
              "Plot 9, Ring Road",
              "",
              "Mumbai",
              State.MH,
              new Pincode("400018"),
              null));

  private Requests() {}

  /// One box with a number taken beforehand, or none.
  public static BookingRequest of(ShipmentId id, @Nullable Awb reserved) {
    return of(id, reserved, 1, "12 Lake Road");
  }

  /// @param line the buyer's first address line
  public static BookingRequest of(ShipmentId id, @Nullable Awb reserved, int boxes, String line) {
    return new BookingRequest(
        id,
        reserved,
        "SVC-SURFACE",
        TransportMode.SURFACE,
        Direction.FORWARD,
        false,
        PLACE,
        buyer(line),
        PLACE.address(),
        PaymentMode.COD,
        Money.ofRupees("1499"),
        Money.ofRupees("1499"),
        Collections.nCopies(boxes, new Parcel(new Weight(450), new Dimensions(250, 200, 45))),
        List.of(new Goods("SHIRT-M", "Cotton shirt", 1, Money.ofRupees("1499"), "6205")),
        "KC-1001",
        LocalDate.of(2026, 11, 20),
        new SellerPapers("Kaveri Crafts", "27ABCDE1234F1Z5", "INV-77", ""),
        false,
        false,
        false);
  }

  /// The same as lorry freight with the papers a heavy consignment needs, paid beforehand.
  public static BookingRequest freight(ShipmentId id, @Nullable Awb reserved, int boxes) {
    var parcel = of(id, reserved, boxes, "12 Lake Road");
    return new BookingRequest(
        id,
        reserved,
        "SVC-FREIGHT",
        TransportMode.SURFACE,
        Direction.FORWARD,
        true,
        PLACE,
        parcel.buyer(),
        PLACE.address(),
        PaymentMode.PREPAID,
        Money.ZERO,
        Money.ofRupees("61000"),
        Collections.nCopies(boxes, new Parcel(new Weight(12_000), new Dimensions(500, 400, 300))),
        parcel.goods(),
        parcel.orderNumber(),
        parcel.orderedOn(),
        new SellerPapers("Kaveri Crafts", "27ABCDE1234F1Z5", "INV-77", "391000000001"),
        false,
        false,
        false);
  }

  /// The same shirt on its way back from the buyer.
  public static BookingRequest reverse(ShipmentId id, @Nullable Awb reserved) {
    var parcel = of(id, reserved);
    return new BookingRequest(
        id,
        reserved,
        parcel.serviceCode(),
        parcel.transport(),
        Direction.REVERSE,
        false,
        PLACE,
        parcel.buyer(),
        PLACE.address(),
        PaymentMode.PREPAID,
        Money.ZERO,
        parcel.declaredValue(),
        parcel.parcels(),
        parcel.goods(),
        parcel.orderNumber(),
        parcel.orderedOn(),
        parcel.seller(),
        false,
        false,
        true);
  }

  /// The same with nothing to collect.
  public static BookingRequest paid(BookingRequest r) {
    return new BookingRequest(
        r.reference(),
        r.reserved(),
        r.serviceCode(),
        r.transport(),
        r.direction(),
        r.isFreight(),
        r.warehouse(),
        r.buyer(),
        r.returnTo(),
        PaymentMode.PREPAID,
        Money.ZERO,
        r.declaredValue(),
        r.parcels(),
        r.goods(),
        r.orderNumber(),
        r.orderedOn(),
        r.seller(),
        r.isFragile(),
        r.isDangerous(),
        r.isQualityChecked());
  }

  private static Address buyer(String line) {
    return new Address(
        "Asha Rao", "9800000001", line, "", "Bengaluru", State.KA, new Pincode("560078"), null);
  }
}
