package com.shipcrowd.adapter.persistence.order;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.order.needs.PickupPlaces;
import com.shipcrowd.domain.company.CompanyId;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcPickupPlaces implements PickupPlaces {
  private final Sql sql;

  JdbcPickupPlaces(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<UUID> usable(CompanyId company, @Nullable UUID warehouse) {
    return warehouse == null
        ? sql.first(
            "SELECT id FROM warehouse WHERE company_id = ? AND is_default AND deleted_at IS NULL",
            row -> Sql.uuid(row, "id"),
            company.value())
        : sql.first(
            "SELECT id FROM warehouse WHERE company_id = ? AND id = ? AND deleted_at IS NULL",
            row -> Sql.uuid(row, "id"),
            company.value(),
            warehouse);
  }
}
