package com.shipcrowd.adapter.persistence.discrepancy;

import com.shipcrowd.adapter.persistence.RowJson;
import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.discrepancy.needs.Weighings;
import com.shipcrowd.domain.discrepancy.Weighing;
import com.shipcrowd.domain.shipment.Awb;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@Singleton
final class JdbcWeighings implements Weighings {
  private final Sql sql;

  JdbcWeighings(Sql sql) {
    this.sql = sql;
  }

  private record Row(
      UUID id,
      String courier,
      String awb,
      int grams,
      int length_mm,
      int breadth_mm,
      int height_mm,
      LocalDate measured_on) {}

  @Override
  public void add(List<Waiting> weighings) {
    var rows =
        weighings.stream()
            .map(
                w ->
                    new Row(
                        w.id(),
                        w.courier(),
                        w.weighing().awb().number(),
                        w.weighing().grams(),
                        w.weighing().lengthMm(),
                        w.weighing().breadthMm(),
                        w.weighing().heightMm(),
                        w.measuredOn()))
            .toList();
    sql.change(
        """
        INSERT INTO pushed_weight (id, courier, awb, grams, length_mm, breadth_mm, height_mm, measured_on)
        SELECT id, courier, awb, grams, length_mm, breadth_mm, height_mm, measured_on
        FROM jsonb_to_recordset(?) AS t (id uuid, courier text, awb text, grams integer, length_mm integer,
          breadth_mm integer, height_mm integer, measured_on date)
        ON CONFLICT DO NOTHING
        """,
        RowJson.write(rows));
  }

  @Override
  public List<Waiting> waiting(LocalDate before, int most) {
    return sql.list(
        """
        SELECT w.* FROM pushed_weight w WHERE NOT w.is_handed_over AND (w.measured_on < ? OR EXISTS (
          SELECT 1 FROM shipment s WHERE s.courier = w.courier AND s.awb = w.awb AND s.picked_up_at IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM weight_case c WHERE c.shipment_id = s.id AND c.held_paise > 0)))
        ORDER BY w.id LIMIT ?
        """,
        row ->
            new Waiting(
                Sql.uuid(row, "id"),
                row.getString("courier"),
                new Weighing(
                    new Awb(row.getString("awb")),
                    row.getInt("grams"),
                    row.getInt("length_mm"),
                    row.getInt("breadth_mm"),
                    row.getInt("height_mm")),
                row.getObject("measured_on", LocalDate.class)),
        before,
        most);
  }

  @Override
  public void handedOver(List<UUID> ids) {
    sql.change(
        "UPDATE pushed_weight SET is_handed_over = true WHERE id = ANY (?)",
        (Object) ids.toArray(UUID[]::new));
  }
}
