package com.shipcrowd.application.tracking;

import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a courier's code means, said by platform staff for a code that the adapter's table does not have.
///
/// @param code as the courier's scans carry it
/// @param reason of a failed attempt; null for every other status
public record Mapping(
    String courier,
    String code,
    ShipmentStatus status,
    @Nullable NdrReason reason,
    String note,
    String actor,
    Instant changedAt) {}
