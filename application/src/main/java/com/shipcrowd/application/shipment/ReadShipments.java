package com.shipcrowd.application.shipment;

import com.shipcrowd.application.shipment.needs.Shipments.Event;
import com.shipcrowd.application.shipment.needs.Shipments.Filter;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.shipment.Scan;
import com.shipcrowd.domain.shipment.Shipment;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Shows shipments to their seller, and a bare journey to whoever has the AWB or the buyer's link.
public interface ReadShipments {
  Optional<Shipment> one(CompanyId company, ShipmentId id);

  /// Those of the ids that are the company's, in the order of the ids.
  List<Shipment> all(CompanyId company, List<ShipmentId> ids);

  List<Shipment> page(CompanyId company, Filter filter, @Nullable UUID before, int size);

  /// A shipment's history with its raw scans; empty when the company has no such shipment.
  Optional<Story> story(CompanyId company, ShipmentId id);

  /// The journey of an AWB or a tracking token, without login.
  Optional<Story> publicStory(String awbOrToken);

  /// @param byToken whether it was asked for with the unguessable link
  record Story(Shipment shipment, List<Event> events, List<Scan> scans, boolean byToken) {}
}
