package com.shipcrowd.application.pickup;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.pickup.needs.Manifests;
import com.shipcrowd.application.shipment.ReadShipments;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.pickup.Manifest;
import com.shipcrowd.domain.pickup.ManifestId;
import com.shipcrowd.domain.shipment.Shipment;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Every shipment is checked before anything is kept; the database keeps a shipment from being on two.
public final class MakeManifestHandler implements MakeManifest {
  private final UnitOfWork work;
  private final Manifests manifests;
  private final ReadShipments shipments;
  private final Ids ids;
  private final Clock clock;

  public MakeManifestHandler(
      UnitOfWork work, Manifests manifests, ReadShipments shipments, Ids ids, Clock clock) {
    this.work = work;
    this.manifests = manifests;
    this.shipments = shipments;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Manifest handle(
      CompanyId company, UUID warehouse, String courier, List<ShipmentId> wanted) {
    var found = shipments.all(company, wanted);
    var known = new HashSet<>(found.stream().map(Shipment::id).toList());
    for (var id : wanted) {
      if (!known.contains(id)) throw new NotForThisManifest(id.text(), "SHIPMENT_UNKNOWN");
    }
    for (var shipment : found) check(shipment, warehouse, courier);
    return work.of(company, () -> close(company, warehouse, courier, found));
  }

  private static void check(Shipment shipment, UUID warehouse, String courier) {
    var facts = shipment.facts();
    if (!shipment.courier().equals(courier))
      throw new NotForThisManifest(shipment.id().text(), "OTHER_COURIER");
    if (!facts.warehouse().equals(warehouse))
      throw new NotForThisManifest(shipment.id().text(), "OTHER_WAREHOUSE");
    if (shipment.awb() == null || !shipment.status().isBeforePickup()) {
      throw new NotForThisManifest(shipment.id().text(), "STATUS_" + shipment.status());
    }
  }

  private Manifest close(CompanyId company, UUID warehouse, String courier, List<Shipment> found) {
    var facts = found.getFirst().facts();
    var place = facts.pickupNickname().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "-");
    var beginning =
        "MF-" + place + "-" + clock.today().format(DateTimeFormatter.BASIC_ISO_DATE) + "-";
    var manifest =
        new Manifest(
            new ManifestId(ids.next()),
            company,
            beginning + (manifests.countNumbered(company, beginning) + 1),
            warehouse,
            facts.pickupNickname(),
            facts.pickup(),
            facts.sellerName(),
            courier,
            clock.now().truncatedTo(ChronoUnit.MICROS),
            found.stream().map(Shipment::id).toList());
    var taken = manifests.add(manifest);
    if (!taken.isEmpty())
      throw new NotForThisManifest(taken.getFirst().text(), "ON_ANOTHER_MANIFEST");
    return manifest;
  }

  @Override
  public Optional<Manifest> find(CompanyId company, ManifestId id) {
    return work.of(company, () -> manifests.find(company, id));
  }

  @Override
  public List<Manifest> page(CompanyId company, @Nullable UUID before, int size) {
    return work.of(company, () -> manifests.page(company, before, size));
  }
}
