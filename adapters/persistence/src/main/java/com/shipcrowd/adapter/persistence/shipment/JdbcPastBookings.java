package com.shipcrowd.adapter.persistence.shipment;

import com.shipcrowd.adapter.persistence.RowJson;
import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.shipment.needs.PastBookings;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.ratecard.RateCardVersionId;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.ShipmentFacts;
import com.shipcrowd.domain.shipment.ShipmentId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcPastBookings implements PastBookings {
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final Sql sql;

  JdbcPastBookings(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Key> keys(
      @Nullable CompanyId company, Instant from, Instant to, @Nullable Key after, int most) {
    // The row before the first: no id is smaller.
    var last = after == null ? new Key(from, BEFORE_ALL) : after;
    var where =
        new StringBuilder(
            "WHERE (created_at, id) > (?, ?) AND created_at < ?"
                + " AND status NOT IN ('CREATED', 'BOOKING_FAILED', 'CANCELLED')");
    var parameters = new ArrayList<@Nullable Object>(List.of(last.at(), last.shipment(), to));
    Sql.narrow(where, parameters, " AND company_id = ?", company == null ? null : company.value());
    parameters.add(most);
    return sql.list(
        "SELECT created_at, id FROM shipment " + where + " ORDER BY created_at, id LIMIT ?",
        row -> new Key(Sql.instant(row, "created_at"), Sql.uuid(row, "id")),
        parameters.toArray());
  }

  @Override
  public List<Booked> all(List<ShipmentId> ids) {
    return sql.list(
        """
        SELECT id, awb, created_at, account_id, service, rate_card_version_id, facts::text AS facts
        FROM shipment WHERE id = ANY (?)
        """,
        row -> {
          var awb = row.getString("awb");
          return new Booked(
              new ShipmentId(Sql.uuid(row, "id")),
              awb == null ? null : new Awb(awb),
              Sql.instant(row, "created_at"),
              new CourierAccountId(Sql.uuid(row, "account_id")),
              row.getString("service"),
              new RateCardVersionId(Sql.uuid(row, "rate_card_version_id")),
              RowJson.read(row.getString("facts"), ShipmentFacts.class));
        },
        (Object) ids.stream().map(ShipmentId::value).toArray(UUID[]::new));
  }
}
