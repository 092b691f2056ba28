package com.shipcrowd.adapter.persistence.pickup;

import com.shipcrowd.adapter.persistence.RowJson;
import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.pickup.needs.Manifests;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.pickup.Manifest;
import com.shipcrowd.domain.pickup.ManifestId;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.shipment.ShipmentId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcManifests implements Manifests {
  private static final String SELECT =
      """
      SELECT m.id, m.company_id, m.number, m.warehouse_id, m.courier, m.closed_at, m.header::text AS header,
        ARRAY(SELECT shipment_id FROM manifest_shipment s WHERE s.manifest_id = m.id ORDER BY s.n) AS shipments
      FROM manifest m
      """;

  private final Sql sql;

  JdbcManifests(Sql sql) {
    this.sql = sql;
  }

  record Header(String nickname, Address address, String sellerName) {}

  @Override
  public List<ShipmentId> add(Manifest m) {
    var shipments = m.shipments().stream().map(ShipmentId::value).toArray(UUID[]::new);
    var taken =
        sql.list(
            "SELECT shipment_id FROM manifest_shipment WHERE company_id = ? AND shipment_id = ANY (?)",
            row -> new ShipmentId(Sql.uuid(row, "shipment_id")),
            m.company().value(),
            shipments);
    if (!taken.isEmpty()) return taken;
    sql.change(
        """
        WITH m AS (
          INSERT INTO manifest (id, company_id, number, warehouse_id, courier, closed_at, header)
          VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id, company_id)
        INSERT INTO manifest_shipment (shipment_id, manifest_id, company_id, n)
        SELECT t.shipment, m.id, m.company_id, t.n FROM m, unnest(?::uuid[]) WITH ORDINALITY AS t (shipment, n)
        """,
        m.id().value(),
        m.company().value(),
        m.number(),
        m.warehouse(),
        m.courier(),
        m.closedAt(),
        RowJson.write(new Header(m.nickname(), m.address(), m.sellerName())),
        shipments);
    return List.of();
  }

  @Override
  public int countNumbered(CompanyId company, String beginning) {
    return sql.first(
            "SELECT count(*) FROM manifest WHERE company_id = ? AND starts_with(number, ?)",
            row -> row.getInt(1),
            company.value(),
            beginning)
        .orElse(0);
  }

  @Override
  public Optional<Manifest> find(CompanyId company, ManifestId id) {
    return sql.first(
        SELECT + "WHERE m.company_id = ? AND m.id = ?",
        JdbcManifests::read,
        company.value(),
        id.value());
  }

  @Override
  public List<Manifest> page(CompanyId company, @Nullable UUID before, int size) {
    return sql.list(
        SELECT + "WHERE m.company_id = ? AND m.id < ? ORDER BY m.id DESC LIMIT ?",
        JdbcManifests::read,
        company.value(),
        Sql.before(before),
        size);
  }

  private static Manifest read(ResultSet row) throws SQLException {
    var header = RowJson.read(row.getString("header"), Header.class);
    return new Manifest(
        new ManifestId(Sql.uuid(row, "id")),
        new CompanyId(Sql.uuid(row, "company_id")),
        row.getString("number"),
        Sql.uuid(row, "warehouse_id"),
        header.nickname,
        header.address,
        header.sellerName,
        row.getString("courier"),
        Sql.instant(row, "closed_at"),
        Arrays.stream((UUID[]) row.getArray("shipments").getArray()).map(ShipmentId::new).toList());
  }
}
