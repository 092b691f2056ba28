package com.shipcrowd.adapter.rest.shipment;

import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.PathId;
import com.shipcrowd.adapter.rest.Problem;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.shipment.FetchCourierLabel;
import com.shipcrowd.application.shipment.FetchCourierLabel.Answer;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.shipment.ShipmentId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.Map;

/// Labels that couriers print themselves.
@Controller("/v1/shipments")
final class CourierLabelResource {
  private final FetchCourierLabel labels;

  CourierLabelResource(FetchCourierLabel labels) {
    this.labels = labels;
  }

  @Get("/{id}/courier-label")
  HttpResponse<?> label(Caller caller, String id) {
    caller.require(Category.SHIPMENTS, Action.VIEW);
    var shipment = PathId.read(ShipmentId.PREFIX, id, ShipmentId::new, "shipment");
    return switch (labels
        .handle(caller.company(), shipment)
        .orElseThrow(() -> new NotFound("shipment"))) {
      case Answer.Pdf(var bytes) ->
          HttpResponse.ok(bytes)
              .header("Content-Type", "application/pdf")
              .header("Content-Disposition", "inline; filename=\"" + id + ".pdf\"");
      case Answer.NotReady(var words) ->
          Problem.of(
              "LABEL_DATA_MISSING",
              "The courier has no label for it",
              Map.of("courier_words", words));
    };
  }
}
