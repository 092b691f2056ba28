package com.shipcrowd.application.shipment;

import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.courier.Couriers;
import com.shipcrowd.application.courier.needs.CourierGateway.Capability;
import com.shipcrowd.application.courier.needs.CourierGateway.CourierLabel;
import com.shipcrowd.application.shipment.needs.Shipments;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.shipment.Shipment;
import com.shipcrowd.domain.shipment.ShipmentId;
import com.shipcrowd.domain.shipment.WrongMoment;
import java.util.Optional;

/// See {@link FetchCourierLabel}.
public final class FetchCourierLabelHandler implements FetchCourierLabel {
  private final UnitOfWork work;
  private final Shipments shipments;
  private final Couriers couriers;

  public FetchCourierLabelHandler(UnitOfWork work, Shipments shipments, Couriers couriers) {
    this.work = work;
    this.shipments = shipments;
    this.couriers = couriers;
  }

  @Override
  public Optional<Answer> handle(CompanyId company, ShipmentId id) {
    Optional<Shipment> found = work.of(company, () -> shipments.find(company, id));
    return found.map(this::fetch);
  }

  private Answer fetch(Shipment shipment) {
    var awb = shipment.awb();
    if (awb == null) throw new WrongMoment("labelled", shipment.status());
    var line = couriers.line(shipment.account(), shipment.company());
    if (!line.gateway().capabilities(line.account()).contains(Capability.LABEL))
      throw new CapabilityMissing(shipment.courier(), "label");
    return switch (line.gateway().label(line.account(), awb)) {
      case CourierLabel.Pdf(var bytes) -> new Answer.Pdf(bytes);
      case CourierLabel.NotReady(var words) -> new Answer.NotReady(words);
    };
  }
}
