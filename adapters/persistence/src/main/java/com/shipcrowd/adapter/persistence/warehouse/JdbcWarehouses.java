package com.shipcrowd.adapter.persistence.warehouse;

import com.shipcrowd.adapter.persistence.RowJson;
import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.warehouse.needs.Warehouses;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.company.Gstin;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.warehouse.Warehouse;
import com.shipcrowd.domain.warehouse.WarehouseId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcWarehouses implements Warehouses {
  private static final String COLUMNS =
      """
      select id, company_id, nickname, address::text as address, gstin, cut_off, return_address::text as return_address,
        is_default, created_at, deleted_at, version
      from warehouse
      """;

  private final Sql sql;

  JdbcWarehouses(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void lock(CompanyId company) {
    sql.list(
        "select pg_advisory_xact_lock(hashtextextended(?, 3))",
        row -> 1,
        company.value().toString());
  }

  @Override
  public Optional<Warehouse> find(CompanyId company, WarehouseId id) {
    return sql.first(
        COLUMNS + " where company_id = ? and id = ?",
        JdbcWarehouses::read,
        company.value(),
        id.value());
  }

  @Override
  public List<Warehouse> inUse(CompanyId company) {
    return sql.list(
        COLUMNS + " where company_id = ? and deleted_at is null order by id",
        JdbcWarehouses::read,
        company.value());
  }

  @Override
  public List<Warehouse> page(CompanyId company, @Nullable UUID before, int most) {
    return sql.list(
        COLUMNS
            + " where company_id = ? and id < ? and deleted_at is null order by id desc limit ?",
        JdbcWarehouses::read,
        company.value(),
        Sql.before(before),
        most);
  }

  @Override
  public void add(Warehouse warehouse) {
    sql.change(
        """
        insert into warehouse (nickname, address, gstin, cut_off, return_address, is_default, deleted_at, version, id,
          company_id, created_at)
        values (?, ?, ?, ?::time, ?, ?, ?, ?, ?, ?, ?)
        """,
        warehouse.nickname(),
        RowJson.write(warehouse.address()),
        gstinOf(warehouse),
        warehouse.cutOff().toString(),
        jsonOrNull(warehouse.returnAddress()),
        warehouse.isDefault(),
        warehouse.deletedAt(),
        warehouse.version(),
        warehouse.id().value(),
        warehouse.company().value(),
        warehouse.createdAt());
  }

  @Override
  public void save(Warehouse warehouse) {
    sql.changeOne(
        "warehouse",
        """
        update warehouse set nickname = ?, address = ?, gstin = ?, cut_off = ?::time, return_address = ?, is_default = ?,
          deleted_at = ?, version = ?
        where id = ? and company_id = ? and version = ?
        """,
        warehouse.nickname(),
        RowJson.write(warehouse.address()),
        gstinOf(warehouse),
        warehouse.cutOff().toString(),
        jsonOrNull(warehouse.returnAddress()),
        warehouse.isDefault(),
        warehouse.deletedAt(),
        warehouse.version(),
        warehouse.id().value(),
        warehouse.company().value(),
        warehouse.version() - 1);
  }

  private static @Nullable String gstinOf(Warehouse warehouse) {
    var gstin = warehouse.gstin();
    return gstin == null ? null : gstin.text();
  }

  private static Sql.@Nullable Json jsonOrNull(@Nullable Address address) {
    return address == null ? null : RowJson.write(address);
  }

  private static Warehouse read(ResultSet row) throws SQLException {
    var gstin = row.getString("gstin");
    var returns = row.getString("return_address");
    return new Warehouse(
        new WarehouseId(Sql.uuid(row, "id")),
        new CompanyId(Sql.uuid(row, "company_id")),
        row.getString("nickname"),
        RowJson.read(row.getString("address"), Address.class),
        gstin == null ? null : new Gstin(gstin),
        row.getObject("cut_off", LocalTime.class),
        returns == null ? null : RowJson.read(returns, Address.class),
        row.getBoolean("is_default"),
        Sql.instant(row, "created_at"),
        Sql.instantOrNull(row, "deleted_at"),
        row.getLong("version"));
  }
}
