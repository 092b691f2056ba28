package com.shipcrowd.application.pickup;

import com.shipcrowd.domain.DomainError;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.pickup.Manifest;
import com.shipcrowd.domain.pickup.ManifestId;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lists parcels for handover to one courier from one warehouse.
public interface MakeManifest {
  /// Closes a manifest over the named shipments.
  ///
  /// @param shipments 1 to 500, all of the company, of one courier and one warehouse, booked and not picked up
  /// @throws NotForThisManifest naming the first shipment that does not fit, and why
  Manifest handle(CompanyId company, UUID warehouse, String courier, List<ShipmentId> shipments);

  Optional<Manifest> find(CompanyId company, ManifestId id);

  /// Newest first.
  List<Manifest> page(CompanyId company, @Nullable UUID before, int size);

  /// A shipment that cannot be on the manifest.
  final class NotForThisManifest extends DomainError {
    NotForThisManifest(String shipment, String why) {
      super(
          "MANIFEST_SHIPMENT_UNFIT",
          "A shipment cannot be on this manifest: " + why,
          Map.of("shipment_id", shipment, "reason", why));
    }
  }
}
