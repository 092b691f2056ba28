package com.shipcrowd.domain.pickup;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A closed list of parcels of one courier and one warehouse. Source: lifecycle.md section 6.
///
/// @param number `MF-{warehouse}-{yyyyMMdd}-{seq}`, unique in the company
/// @param shipments in printing order, at least one
public record Manifest(
    ManifestId id,
    CompanyId company,
    String number,
    UUID warehouse,
    String nickname,
    Address address,
    String sellerName,
    String courier,
    Instant closedAt,
    List<ShipmentId> shipments) {}
