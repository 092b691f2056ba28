package com.shipcrowd.adapter.rest.shipment;

import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.PathId;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.shipment.SeeMargin;
import com.shipcrowd.application.shipment.SeeMargin.Shown;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.shipment.ShipmentId;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import org.jspecify.annotations.Nullable;

/// What is left of a shipment's price. For platform staff.
@Controller("/v1/admin/shipments")
final class MarginResource {
  private final SeeMargin margins;

  MarginResource(SeeMargin margins) {
    this.margins = margins;
  }

  /// @param marginBp of what the courier is paid
  record MarginJson(
      String shipmentId,
      @Nullable String awb,
      String service,
      String currency,
      String rateCardVersionId,
      long soldTaxablePaise,
      @Nullable String buyRateCardVersionId,
      @Nullable Long buyTaxablePaise,
      @Nullable Long marginPaise,
      @Nullable Long marginBp) {

    static MarginJson of(Shown shown) {
      var awb = shown.awb();
      var bought = shown.bought();
      var margin = shown.margin();
      return new MarginJson(
          shown.shipment().text(),
          awb == null ? null : awb.number(),
          shown.service(),
          "INR",
          shown.version().text(),
          shown.sold().paise(),
          bought == null ? null : bought.version().text(),
          bought == null ? null : bought.taxable().paise(),
          margin == null ? null : margin.amount().paise(),
          margin == null || margin.basisPoints().isEmpty()
              ? null
              : margin.basisPoints().getAsLong());
    }
  }

  @Get("/{id}/margin")
  MarginJson margin(Caller caller, String id) {
    caller.requirePlatform(Category.WALLET_BILLING, Action.VIEW);
    var shipment = PathId.read(ShipmentId.PREFIX, id, ShipmentId::new, "shipment");
    return MarginJson.of(margins.of(shipment).orElseThrow(() -> new NotFound("shipment")));
  }
}
