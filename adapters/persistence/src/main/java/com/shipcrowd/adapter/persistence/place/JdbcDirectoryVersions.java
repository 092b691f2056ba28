package com.shipcrowd.adapter.persistence.place;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.place.needs.DirectoryVersions;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcDirectoryVersions implements DirectoryVersions {
  private static final String COLUMNS =
      "select id, former, rows, added, changed, dropped, at, by from pincode_directory";

  private final Sql sql;

  JdbcDirectoryVersions(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void lock() {
    sql.list("select 1 from pincode_directory_active for update", row -> 1);
  }

  @Override
  public Optional<UUID> active() {
    return sql.first(
        "select version_id from pincode_directory_active where version_id is not null",
        row -> Sql.uuid(row, "version_id"));
  }

  @Override
  public Optional<Version> find(UUID id) {
    return sql.first(COLUMNS + " where id = ?", JdbcDirectoryVersions::read, id);
  }

  @Override
  public List<Version> page(@Nullable UUID before, int most) {
    return sql.list(
        COLUMNS + " where id < ? order by id desc limit ?",
        JdbcDirectoryVersions::read,
        Sql.before(before),
        most);
  }

  @Override
  public String csv(UUID id) {
    return sql.first(
            "select csv_gz from pincode_directory where id = ?", row -> row.getBytes(1), id)
        .map(JdbcDirectoryVersions::unzipped)
        .orElseThrow();
  }

  @Override
  public void add(Version version, String csv) {
    sql.change(
        """
        insert into pincode_directory (id, former, rows, added, changed, dropped, at, by, csv_gz)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        version.id(),
        version.former(),
        version.rows(),
        version.added(),
        version.changed(),
        version.dropped(),
        version.at(),
        version.by(),
        zipped(csv));
  }

  @Override
  public void activate(@Nullable UUID id) {
    sql.change("update pincode_directory_active set version_id = ?::uuid", id);
  }

  private static byte[] zipped(String csv) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(csv.getBytes(StandardCharsets.UTF_8));
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

  private static Version read(ResultSet row) throws SQLException {
    return new Version(
        Sql.uuid(row, "id"),
        row.getObject("former", UUID.class),
        row.getInt("rows"),
        row.getInt("added"),
        row.getInt("changed"),
        row.getInt("dropped"),
        Sql.instant(row, "at"),
        row.getString("by"));
  }
}
