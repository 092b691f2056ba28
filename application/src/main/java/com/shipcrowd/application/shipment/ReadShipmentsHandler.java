package com.shipcrowd.application.shipment;

import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.shipment.needs.Shipments;
import com.shipcrowd.application.shipment.needs.Shipments.Filter;
import com.shipcrowd.application.shipment.needs.Shipments.Owner;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.shipment.Shipment;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads, nothing else.
public final class ReadShipmentsHandler implements ReadShipments {
  private final UnitOfWork work;
  private final Shipments shipments;

  public ReadShipmentsHandler(UnitOfWork work, Shipments shipments) {
    this.work = work;
    this.shipments = shipments;
  }

  @Override
  public Optional<Shipment> one(CompanyId company, ShipmentId id) {
    return work.of(company, () -> shipments.find(company, id));
  }

  @Override
  public List<Shipment> all(CompanyId company, List<ShipmentId> ids) {
    return work.of(company, () -> shipments.all(company, ids));
  }

  @Override
  public List<Shipment> page(CompanyId company, Filter filter, @Nullable UUID before, int size) {
    return work.of(company, () -> shipments.page(company, filter, before, size));
  }

  @Override
  public Optional<Story> story(CompanyId company, ShipmentId id) {
    return work.of(company, () -> tell(company, id));
  }

  @Override
  public Optional<Story> publicStory(String awbOrToken) {
    Optional<Owner> owner = work.acrossCompanies(() -> shipments.publicOwner(awbOrToken));
    return owner
        .flatMap(o -> work.of(o.company(), () -> tell(o.company(), o.id())))
        .map(
            s ->
                new Story(
                    s.shipment(),
                    s.events(),
                    s.scans(),
                    s.shipment().trackingToken().equals(awbOrToken)));
  }

  private Optional<Story> tell(CompanyId company, ShipmentId id) {
    return shipments
        .find(company, id)
        .map(s -> new Story(s, shipments.history(company, id), shipments.scans(company, id), true));
  }
}
