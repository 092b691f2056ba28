package com.shipcrowd.adapter.persistence.courier;

import com.shipcrowd.adapter.persistence.RowJson;
import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.courier.FileKind;
import com.shipcrowd.application.courier.ServiceEntry;
import com.shipcrowd.application.courier.ServiceFile;
import com.shipcrowd.application.courier.needs.CourierServices;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.courier.ServiceClass;
import com.shipcrowd.domain.courier.TransportMode;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

@Singleton
final class JdbcCourierServices implements CourierServices {
  private static final String SELECT =
      """
      SELECT code, courier, account_id, title, transport, max_weight_g, max_side_mm, max_cod_paise, priority, cod, reverse,
        b2b, class, active, cut_off, holidays::text AS holidays, area_version, lanes_version, created_at, version
      FROM courier_service
      """;

  private final Sql sql;

  JdbcCourierServices(Sql sql) {
    this.sql = sql;
  }

  /// Only for the column, so that `RowJson` has a type to read.
  record Days(Map<LocalDate, String> names) {}

  @Override
  public List<ServiceEntry> all() {
    return sql.list(SELECT + " ORDER BY code", JdbcCourierServices::read);
  }

  @Override
  public Optional<ServiceEntry> lock(String code) {
    return sql.first(SELECT + " WHERE code = ? FOR UPDATE", JdbcCourierServices::read, code);
  }

  @Override
  public boolean add(ServiceEntry e) {
    return sql.change(
            """
            INSERT INTO courier_service (code, courier, account_id, title, transport, max_weight_g, max_side_mm,
              max_cod_paise, priority, cod, reverse, b2b, class, active, cut_off, holidays, area_version, lanes_version,
              created_at, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::time, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """,
            e.code(),
            e.courier(),
            e.account().value(),
            e.title(),
            e.transport().name(),
            e.maxWeightG(),
            e.maxSideMm(),
            e.maxCodPaise(),
            e.priority(),
            e.cod(),
            e.reverse(),
            e.b2b(),
            e.serviceClass().name(),
            e.active(),
            e.cutOff().toString(),
            RowJson.write(new Days(e.holidays())),
            e.areaVersion(),
            e.lanesVersion(),
            e.createdAt(),
            e.version())
        == 1;
  }

  @Override
  public void save(ServiceEntry e) {
    sql.changeOne(
        "courier service",
        """
        UPDATE courier_service SET title = ?, max_weight_g = ?, max_side_mm = ?, max_cod_paise = ?, priority = ?, class = ?,
          active = ?, cut_off = ?::time, holidays = ?, area_version = ?, lanes_version = ?, version = ?
        WHERE code = ? AND version = ?
        """,
        e.title(),
        e.maxWeightG(),
        e.maxSideMm(),
        e.maxCodPaise(),
        e.priority(),
        e.serviceClass().name(),
        e.active(),
        e.cutOff().toString(),
        RowJson.write(new Days(e.holidays())),
        e.areaVersion(),
        e.lanesVersion(),
        e.version(),
        e.code(),
        e.version() - 1);
  }

  @Override
  public int newest(String code, FileKind kind) {
    return sql.list(
            "SELECT coalesce(max(number), 0) FROM courier_service_file WHERE service = ? AND kind = ?",
            row -> row.getInt(1),
            code,
            kind.name())
        .getFirst();
  }

  @Override
  public void keep(ServiceFile f, String text) {
    sql.change(
        """
        INSERT INTO courier_service_file (service, kind, number, replaces, rows, actor, note, created_at, csv)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        f.service(),
        f.kind().name(),
        f.number(),
        f.replaces(),
        f.rows(),
        f.actor(),
        f.note(),
        f.createdAt(),
        zipped(text));
  }

  @Override
  public Optional<String> text(String code, FileKind kind, int number) {
    return sql.first(
        "SELECT csv FROM courier_service_file WHERE service = ? AND kind = ? AND number = ?",
        row -> unzipped(row.getBytes(1)),
        code,
        kind.name(),
        number);
  }

  @Override
  public List<ServiceFile> files(String code, FileKind kind, int most) {
    return sql.list(
        """
        SELECT service, kind, number, replaces, rows, actor, note, created_at FROM courier_service_file
        WHERE service = ? AND kind = ? ORDER BY number DESC LIMIT ?
        """,
        row ->
            new ServiceFile(
                row.getString("service"),
                FileKind.valueOf(row.getString("kind")),
                row.getInt("number"),
                row.getInt("replaces"),
                row.getInt("rows"),
                row.getString("actor"),
                row.getString("note"),
                Sql.instant(row, "created_at")),
        code,
        kind.name(),
        most);
  }

  private static byte[] zipped(String text) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String unzipped(byte[] bytes) {
    try (var zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ServiceEntry read(ResultSet row) throws SQLException {
    return new ServiceEntry(
        row.getString("code"),
        row.getString("courier"),
        new CourierAccountId(Sql.uuid(row, "account_id")),
        row.getString("title"),
        TransportMode.valueOf(row.getString("transport")),
        row.getInt("max_weight_g"),
        row.getInt("max_side_mm"),
        row.getLong("max_cod_paise"),
        row.getInt("priority"),
        row.getBoolean("cod"),
        row.getBoolean("reverse"),
        row.getBoolean("b2b"),
        ServiceClass.valueOf(row.getString("class")),
        row.getBoolean("active"),
        row.getObject("cut_off", LocalTime.class),
        RowJson.read(row.getString("holidays"), Days.class).names(),
        row.getInt("area_version"),
        row.getInt("lanes_version"),
        Sql.instant(row, "created_at"),
        row.getLong("version"));
  }
}
