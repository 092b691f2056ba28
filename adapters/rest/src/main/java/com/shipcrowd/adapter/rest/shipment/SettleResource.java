package com.shipcrowd.adapter.rest.shipment;

import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.PathId;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.shipment.SettleByHand;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.ShipmentId;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import org.jspecify.annotations.Nullable;

/// Bookings that only a person can close, after a look at the courier's own list. For platform staff.
@Controller("/v1/admin/shipments")
final class SettleResource {
  private final SettleByHand settling;

  SettleResource(SettleByHand settling) {
    this.settling = settling;
  }

  /// @param awb what the courier has
  /// @param booked false when it has nothing
  record SettledJson(@Nullable String awb, @Nullable Boolean booked) {}

  @Post("/{id}/settle")
  ShipmentJson settle(Caller caller, String id, @Body SettledJson body) {
    caller.requirePlatform(Category.SHIPMENTS, Action.UPDATE);
    var shipment = PathId.read(ShipmentId.PREFIX, id, ShipmentId::new, "shipment");
    var in = new Input();
    var number = in.optionalText("/awb", body.awb, 4, 40);
    if (number != null && !Awb.isWellFormed(number))
      in.refuse("/awb", "ID_INVALID", "is not a courier's number");
    if ((number == null) != Boolean.FALSE.equals(body.booked))
      in.refuse("/awb", "ONE_OF", "give the awb, or booked false when the courier has nothing");
    in.check();
    return settling
        .handle(shipment, number == null ? null : new Awb(number), caller.actor().text())
        .map(ShipmentJson::of)
        .orElseThrow(() -> new NotFound("shipment"));
  }
}
