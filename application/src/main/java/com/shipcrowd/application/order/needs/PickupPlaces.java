package com.shipcrowd.application.order.needs;

import com.shipcrowd.domain.company.CompanyId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which warehouses an order may name. Joins the surrounding unit of work.
public interface PickupPlaces {
  /// The warehouse itself, or the company's default for null; empty when there is no such one in use.
  Optional<UUID> usable(CompanyId company, @Nullable UUID warehouse);
}
