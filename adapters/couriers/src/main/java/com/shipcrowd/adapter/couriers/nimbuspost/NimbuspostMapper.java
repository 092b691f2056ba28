package com.shipcrowd.adapter.couriers.nimbuspost;

import com.shipcrowd.adapter.couriers.panel.PanelMapper;
import com.shipcrowd.adapter.couriers.panel.PanelWire;
import com.shipcrowd.adapter.couriers.speech.IndianTime;
import com.shipcrowd.adapter.couriers.speech.LooseJson;
import com.shipcrowd.adapter.couriers.speech.Rupees;
import com.shipcrowd.adapter.couriers.speech.Texts;
import com.shipcrowd.application.courier.needs.CourierGateway.BookingRequest;
import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.util.List;
import java.util.Optional;

/// Our bookings in their words, their pushes in ours; pure functions. What they share with other panels is in
/// `PanelMapper`.
final class NimbuspostMapper {
  // What clients send for less; a carrier charges for half a kilogram anyhow.
  private static final int LIGHTEST_GRAMS = 100;

  private NimbuspostMapper() {}

  /// @param courierId empty lets the account's rule choose
  static String create(BookingRequest request, String courierId) {
    boolean isCod = request.paymentMode() == PaymentMode.COD;
    var kind = isCod ? "cod" : "prepaid";
    var parcel = request.parcels().getFirst();
    var sides = PanelMapper.sides(parcel);
    return LooseJson.write(
        new PanelWire.Create(
            request.reference().text(),
            null,
            0,
            0,
            0,
            request.direction() == Direction.REVERSE ? "reverse" : kind,
            // This is what they collect.
            Rupees.of(isCod ? request.collectable() : request.declaredValue()),
            null,
            Math.max(LIGHTEST_GRAMS, parcel.dead().grams()),
            sides[0],
            sides[1],
            sides[2],
            "yes",
            courierId.isEmpty() ? null : courierId,
            PanelMapper.place(request.buyer()),
            PanelMapper.warehouse(request.warehouse().nickname(), request.warehouse().address()),
            null,
            null,
            PanelMapper.items(request),
            "0"));
  }

  static String numbers(List<Awb> awbs) {
    return LooseJson.write(new NimbuspostWire.Numbers(awbs.stream().map(Awb::number).toList()));
  }

  /// The number of one of our orders on a page of the old list.
  static Optional<Awb> listed(byte[] body, ShipmentId reference) {
    var data =
        LooseJson.read(body, PanelWire.Answer.class).map(PanelWire.Answer::data).orElse(null);
    return LooseJson.each(data).stream()
        .flatMap(row -> LooseJson.as(row, NimbuspostWire.Row.class).stream())
        .filter(row -> LooseJson.text(row.orderNumber()).equals(reference.text()))
        .flatMap(row -> Texts.awb(LooseJson.text(row.awb())).stream())
        .findFirst();
  }

  /// The one scan of a push; empty when it names no parcel or no status.
  static Optional<CourierScan> scan(NimbuspostWire.Push push) {
    var status = LooseJson.text(push.status());
    if (status.isEmpty()) return Optional.empty();
    return Texts.awb(LooseJson.text(push.awb()))
        .map(
            awb ->
                PanelMapper.scan(
                    awb,
                    status,
                    LooseJson.text(push.message()),
                    LooseJson.text(push.location()),
                    IndianTime.read(LooseJson.text(push.eventTime())),
                    NimbuspostStatuses.DIALECT,
                    false));
  }
}
