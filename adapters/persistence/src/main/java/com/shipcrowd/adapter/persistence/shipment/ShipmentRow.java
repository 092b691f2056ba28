package com.shipcrowd.adapter.persistence.shipment;

import com.shipcrowd.adapter.persistence.RowJson;
import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.ratecard.RateCardVersionId;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.Milestones;
import com.shipcrowd.domain.shipment.NdrReason;
import com.shipcrowd.domain.shipment.Scan;
import com.shipcrowd.domain.shipment.ScanFlag;
import com.shipcrowd.domain.shipment.Shipment;
import com.shipcrowd.domain.shipment.ShipmentFacts;
import com.shipcrowd.domain.shipment.ShipmentId;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows of shipments and scans, read into the domain.
final class ShipmentRow {
  /// Everything of a shipment, the numbers of its pieces included, in one statement.
  static final String SELECT =
      """
      SELECT s.id, s.company_id, s.order_id, s.courier, s.account_id, s.service, s.rate_card_version_id, s.status,
        s.status_at, s.ndr_reason, s.flag, s.reserved_awb, s.awb, s.sort_code, s.tracking_token, s.facts::text AS facts,
        s.picked_up_at, s.first_ofd_at, s.delivered_at, s.rto_initiated_at, s.rto_delivered_at, s.lost_at, s.cancelled_at,
        s.cancel_requested_at, s.attempts, s.failure, s.created_at, s.version,
        ARRAY(SELECT p.awb FROM shipment_package p WHERE p.shipment_id = s.id AND p.awb IS NOT NULL ORDER BY p.n) AS pieces
      FROM shipment s
      """;

  private ShipmentRow() {}

  static Shipment read(ResultSet row) throws SQLException {
    return new Shipment(
        new ShipmentId(Sql.uuid(row, "id")),
        new CompanyId(Sql.uuid(row, "company_id")),
        Sql.uuid(row, "order_id"),
        row.getString("courier"),
        new CourierAccountId(Sql.uuid(row, "account_id")),
        row.getString("service"),
        new RateCardVersionId(Sql.uuid(row, "rate_card_version_id")),
        ShipmentStatus.valueOf(row.getString("status")),
        Sql.instant(row, "status_at"),
        reason(row.getString("ndr_reason")),
        flag(row.getString("flag")),
        awb(row.getString("reserved_awb")),
        awb(row.getString("awb")),
        pieces(row),
        row.getString("sort_code"),
        row.getString("tracking_token"),
        RowJson.read(row.getString("facts"), ShipmentFacts.class),
        milestones(row),
        Sql.instantOrNull(row, "cancel_requested_at"),
        row.getString("failure") == null ? "" : row.getString("failure"),
        Sql.instant(row, "created_at"),
        row.getLong("version"));
  }

  private static Milestones milestones(ResultSet row) throws SQLException {
    return new Milestones(
        Sql.instantOrNull(row, "picked_up_at"),
        Sql.instantOrNull(row, "first_ofd_at"),
        Sql.instantOrNull(row, "delivered_at"),
        Sql.instantOrNull(row, "rto_initiated_at"),
        Sql.instantOrNull(row, "rto_delivered_at"),
        Sql.instantOrNull(row, "lost_at"),
        Sql.instantOrNull(row, "cancelled_at"),
        row.getInt("attempts"));
  }

  private static List<Awb> pieces(ResultSet row) throws SQLException {
    return Arrays.stream((String[]) row.getArray("pieces").getArray()).map(Awb::new).toList();
  }

  static Scan scan(ResultSet row) throws SQLException {
    var status = row.getString("status");
    return new Scan(
        row.getString("scan_id"),
        status == null ? null : ShipmentStatus.valueOf(status),
        Sql.instant(row, "at"),
        row.getString("courier_code"),
        row.getString("location"),
        reason(row.getString("ndr_reason")),
        row.getString("remark"),
        row.getBoolean("time_suspect"),
        Sql.instant(row, "received_at"),
        Scan.Source.valueOf(row.getString("source")),
        flag(row.getString("flag")));
  }

  private static @Nullable NdrReason reason(@Nullable String name) {
    return name == null ? null : NdrReason.valueOf(name);
  }

  private static @Nullable ScanFlag flag(@Nullable String name) {
    return name == null ? null : ScanFlag.valueOf(name);
  }

  private static @Nullable Awb awb(@Nullable String number) {
    return number == null ? null : new Awb(number);
  }
}
