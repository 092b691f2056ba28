package com.shipcrowd.adapter.couriers.xpressbees;

import com.shipcrowd.adapter.couriers.panel.PanelMapper;
import com.shipcrowd.adapter.couriers.panel.PanelWire;
import com.shipcrowd.adapter.couriers.speech.LooseJson;
import com.shipcrowd.adapter.couriers.speech.Rupees;
import com.shipcrowd.adapter.couriers.speech.Texts;
import com.shipcrowd.application.courier.needs.CourierGateway.BookingRequest;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.math.BigDecimal;

/// Our bookings in their words; pure functions. What they share with other panels is in `PanelMapper`.
final class XpressbeesMapper {
  private static final int ORDER_NUMBER = 20;

  private XpressbeesMapper() {}

  /// Our number as they can hold it.
  static String order(ShipmentId reference) {
    return Texts.tail(reference, ORDER_NUMBER);
  }

  /// @param courierId empty lets the account's default choose
  static String create(BookingRequest request, String courierId) {
    boolean isCod = request.paymentMode() == PaymentMode.COD;
    boolean returnsElsewhere = !request.returnTo().equals(request.warehouse().address());
    var parcel = request.parcels().getFirst();
    var sides = PanelMapper.sides(parcel);
    return LooseJson.write(
        new PanelWire.Create(
            order(request.reference()),
            "yes",
            0,
            0,
            0,
            isCod ? "cod" : "prepaid",
            Rupees.of(request.declaredValue()),
            isCod ? Rupees.of(request.collectable()) : BigDecimal.ZERO,
            parcel.dead().grams(),
            sides[0],
            sides[1],
            sides[2],
            "yes",
            courierId.isEmpty() ? null : courierId,
            PanelMapper.place(request.buyer()),
            PanelMapper.warehouse(request.warehouse().nickname(), request.warehouse().address()),
            returnsElsewhere ? "yes" : "no",
            returnsElsewhere
                ? PanelMapper.warehouse(
                    request.warehouse().nickname() + " return", request.returnTo())
                : null,
            PanelMapper.items(request),
            null));
  }

  static String reverse(BookingRequest request, String category) {
    var parcel = request.parcels().getFirst();
    var sides = PanelMapper.sides(parcel);
    var check = request.isQualityChecked() ? "1" : null;
    return LooseJson.write(
        new XpressbeesWire.Reverse(
            order(request.reference()),
            "yes",
            PanelMapper.place(request.buyer()),
            PanelMapper.warehouse(request.warehouse().nickname(), request.warehouse().address()),
            category,
            Texts.line(request.goodsLine()),
            Integer.toString(request.quantity()),
            Rupees.text(request.declaredValue()),
            parcel.dead().grams(),
            Integer.toString(sides[0]),
            Integer.toString(sides[1]),
            Integer.toString(sides[2]),
            request.isQualityChecked() ? "1" : "0",
            check,
            check));
  }
}
