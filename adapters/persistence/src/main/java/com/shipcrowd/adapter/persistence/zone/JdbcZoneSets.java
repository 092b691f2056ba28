package com.shipcrowd.adapter.persistence.zone;

import com.shipcrowd.adapter.persistence.RowJson;
import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.place.needs.ZoneMaps;
import com.shipcrowd.application.zone.needs.ZoneSets;
import com.shipcrowd.application.zone.needs.ZoneUses;
import com.shipcrowd.domain.zone.Boundary;
import com.shipcrowd.domain.zone.NamedZone;
import com.shipcrowd.domain.zone.NamedZoneSet;
import com.shipcrowd.domain.zone.Zone;
import com.shipcrowd.domain.zone.ZoneChange;
import com.shipcrowd.domain.zone.ZoneChange.ZoneChangeId;
import com.shipcrowd.domain.zone.ZoneCodeTaken;
import com.shipcrowd.domain.zone.ZoneId;
import com.shipcrowd.domain.zone.ZoneSet;
import com.shipcrowd.domain.zone.ZoneSetId;
import com.shipcrowd.domain.zone.ZoneSetNameTaken;
import com.shipcrowd.domain.zone.ZoneType;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcZoneSets implements ZoneSets, ZoneMaps, ZoneUses {
  private static final String SETS =
      "select id, name, courier, created_at, deleted_at, version from zone_set where deleted_at is null";
  private static final String ZONES =
      """
      select id, zone_set_id, code, name, type, counts_as, boundary::text as boundary, created_at, deleted_at, version
      from zone where deleted_at is null
      """;

  private final Sql sql;

  JdbcZoneSets(Sql sql) {
    this.sql = sql;
  }

  private record Fields(List<ZoneChange.Field> fields) {}

  @Override
  public Optional<NamedZoneSet> lock(ZoneSetId set) {
    return sql.first(SETS + " and id = ? for update", JdbcZoneSets::readSet, set.value());
  }

  @Override
  public void add(NamedZoneSet set) {
    try {
      sql.change(
          "insert into zone_set (id, name, courier, created_at, version) values (?, ?, ?, ?, ?)",
          set.id().value(),
          set.name(),
          set.courier(),
          set.createdAt(),
          set.version());
    } catch (Sql.AlreadyThere taken) {
      throw new ZoneSetNameTaken(set.name());
    }
  }

  @Override
  public void save(NamedZoneSet set) {
    sql.changeOne(
        "zone set",
        "update zone_set set deleted_at = ?, version = ? where id = ? and version = ?",
        set.deletedAt(),
        set.version(),
        set.id().value(),
        set.version() - 1);
  }

  @Override
  public Optional<NamedZone> find(ZoneId zone) {
    return sql.first(ZONES + " and id = ?", JdbcZoneSets::readZone, zone.value());
  }

  @Override
  public List<NamedZone> zonesOf(ZoneSetId set) {
    return sql.list(
        ZONES + " and zone_set_id = ? order by code", JdbcZoneSets::readZone, set.value());
  }

  @Override
  public void add(NamedZone zone) {
    try {
      sql.change(
          """
          insert into zone (id, zone_set_id, code, name, type, counts_as, boundary, created_at, version)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          zone.id().value(),
          zone.set().value(),
          zone.code(),
          zone.name(),
          zone.type().name(),
          zone.countsAs().name(),
          boundaryOf(zone),
          zone.createdAt(),
          zone.version());
    } catch (Sql.AlreadyThere taken) {
      throw new ZoneCodeTaken(zone.code());
    }
  }

  @Override
  public void save(NamedZone zone) {
    try {
      sql.changeOne(
          "zone",
          """
          update zone set code = ?, name = ?, type = ?, counts_as = ?, boundary = ?, deleted_at = ?, version = ?
          where id = ? and version = ?
          """,
          zone.code(),
          zone.name(),
          zone.type().name(),
          zone.countsAs().name(),
          boundaryOf(zone),
          zone.deletedAt(),
          zone.version(),
          zone.id().value(),
          zone.version() - 1);
    } catch (Sql.AlreadyThere taken) {
      throw new ZoneCodeTaken(zone.code());
    }
  }

  @Override
  public List<ZoneSet.Member> members(ZoneSetId set, int[] pincodes) {
    return sql.list(
        "select pincode, zone_id from zone_member where zone_set_id = ? and pincode = any(?::bigint[])",
        JdbcZoneSets::readMember,
        set.value(),
        boxed(pincodes));
  }

  @Override
  public int[] pincodesOf(ZoneSetId set, ZoneId zone) {
    return sql
        .list(
            "select pincode from zone_member where zone_id = ? order by pincode",
            row -> row.getInt(1),
            zone.value())
        .stream()
        .mapToInt(Integer::intValue)
        .toArray();
  }

  @Override
  public void put(ZoneSetId set, ZoneId zone, int[] pincodes) {
    if (pincodes.length == 0) return;
    sql.change(
        "insert into zone_member (zone_set_id, zone_id, pincode) select ?, ?, unnest(?::bigint[])",
        set.value(),
        zone.value(),
        boxed(pincodes));
  }

  @Override
  public void take(ZoneSetId set, ZoneId zone, int[] pincodes) {
    if (pincodes.length == 0) return;
    sql.change(
        "delete from zone_member where zone_set_id = ? and zone_id = ? and pincode = any(?::bigint[])",
        set.value(),
        zone.value(),
        boxed(pincodes));
  }

  @Override
  public void empty(ZoneSetId set, ZoneId zone) {
    sql.change(
        "delete from zone_member where zone_set_id = ? and zone_id = ?", set.value(), zone.value());
  }

  @Override
  public void note(ZoneChange change) {
    sql.change(
        "insert into zone_change (id, zone_id, at, by, what, fields) values (?, ?, ?, ?, ?, ?)",
        change.id().value(),
        change.zone().value(),
        change.at(),
        change.by(),
        change.what().name(),
        RowJson.write(new Fields(change.fields())));
  }

  @Override
  public List<ZoneChange> history(ZoneId zone, @Nullable UUID before, int most) {
    return sql.list(
        """
        select id, zone_id, at, by, what, fields::text as fields from zone_change
        where zone_id = ? and id < ? order by id desc limit ?
        """,
        row ->
            new ZoneChange(
                new ZoneChangeId(Sql.uuid(row, "id")),
                new ZoneId(Sql.uuid(row, "zone_id")),
                Sql.instant(row, "at"),
                row.getString("by"),
                ZoneChange.What.valueOf(row.getString("what")),
                RowJson.read(row.getString("fields"), Fields.class).fields()),
        zone.value(),
        Sql.before(before),
        most);
  }

  @Override
  public List<NamedZoneSet> inUse() {
    return sql.list(SETS + " order by id", JdbcZoneSets::readSet);
  }

  @Override
  public List<ZoneSet.Member> membersOf(ZoneSetId set) {
    return sql.list(
        "select pincode, zone_id from zone_member where zone_set_id = ?",
        JdbcZoneSets::readMember,
        set.value());
  }

  @Override
  public List<String> cardsUsing(ZoneSetId set) {
    return sql.list(
        "select rate_card_version_id from zone_set_use where zone_set_id = ? order by 1 limit 20",
        row -> row.getString(1),
        set.value());
  }

  private static Long[] boxed(int[] pincodes) {
    return Arrays.stream(pincodes).mapToObj(Long::valueOf).toArray(Long[]::new);
  }

  private static Sql.@Nullable Json boundaryOf(NamedZone zone) {
    var boundary = zone.boundary();
    return boundary == null ? null : RowJson.write(BoundaryRow.of(boundary));
  }

  private static @Nullable Boundary boundary(@Nullable String json) {
    return json == null ? null : RowJson.read(json, BoundaryRow.class).boundary();
  }

  private static ZoneSet.Member readMember(ResultSet row) throws SQLException {
    return new ZoneSet.Member(row.getInt("pincode"), new ZoneId(Sql.uuid(row, "zone_id")));
  }

  private static NamedZoneSet readSet(ResultSet row) throws SQLException {
    return new NamedZoneSet(
        new ZoneSetId(Sql.uuid(row, "id")),
        row.getString("name"),
        row.getString("courier"),
        Sql.instant(row, "created_at"),
        Sql.instantOrNull(row, "deleted_at"),
        row.getLong("version"));
  }

  private static NamedZone readZone(ResultSet row) throws SQLException {
    return new NamedZone(
        new ZoneId(Sql.uuid(row, "id")),
        new ZoneSetId(Sql.uuid(row, "zone_set_id")),
        row.getString("code"),
        row.getString("name"),
        ZoneType.valueOf(row.getString("type")),
        Zone.valueOf(row.getString("counts_as")),
        boundary(row.getString("boundary")),
        Sql.instant(row, "created_at"),
        Sql.instantOrNull(row, "deleted_at"),
        row.getLong("version"));
  }
}
