package com.shipcrowd.application.pickup.needs;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.pickup.Manifest;
import com.shipcrowd.domain.pickup.ManifestId;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Manifests. All calls join the surrounding unit of work.
public interface Manifests {
  /// Keeps a manifest.
  ///
  /// @return those of its shipments that are on a manifest already; nothing was kept unless it is empty
  List<ShipmentId> add(Manifest manifest);

  /// How many manifests a company closed with numbers that start alike.
  int countNumbered(CompanyId company, String beginning);

  Optional<Manifest> find(CompanyId company, ManifestId id);

  /// Newest first.
  List<Manifest> page(CompanyId company, @Nullable UUID before, int size);
}
