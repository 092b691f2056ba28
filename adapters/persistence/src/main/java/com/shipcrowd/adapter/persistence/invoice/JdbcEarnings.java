package com.shipcrowd.adapter.persistence.invoice;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.invoice.needs.Earnings;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.ChargeLine;
import com.shipcrowd.domain.shipment.ShipmentId;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@Singleton
final class JdbcEarnings implements Earnings {
  private final Sql sql;
  private final Ids ids;

  JdbcEarnings(Sql sql, Ids ids) {
    this.sql = sql;
    this.ids = ids;
  }

  @Override
  public void earn(
      CompanyId company,
      ShipmentId shipment,
      State placeOfSupply,
      String businessKey,
      LocalDate on,
      List<ChargeLine> lines) {
    sql.change(
        """
        INSERT INTO captured_line (id, company_id, shipment_id, captured_on, head, sac, taxable_paise, cgst_paise, sgst_paise,
          igst_paise, place_of_supply, business_key)
        SELECT t.id, ?, ?, ?, t.head, t.sac, t.taxable, t.cgst, t.sgst, t.igst, ?, ?
        FROM unnest(?, ?, ?, ?, ?, ?, ?) AS t (id, head, sac, taxable, cgst, sgst, igst)
        ON CONFLICT (business_key, head) DO NOTHING
        """,
        company.value(),
        shipment.value(),
        on,
        placeOfSupply.name(),
        businessKey,
        lines.stream().map(_ -> ids.next()).toArray(UUID[]::new),
        lines.stream().map(l -> l.head().name()).toArray(String[]::new),
        lines.stream().map(l -> l.head().sac()).toArray(String[]::new),
        lines.stream().map(l -> l.taxable().paise()).toArray(Long[]::new),
        lines.stream().map(l -> l.tax().cgst().paise()).toArray(Long[]::new),
        lines.stream().map(l -> l.tax().sgst().paise()).toArray(Long[]::new),
        lines.stream().map(l -> l.tax().igst().paise()).toArray(Long[]::new));
  }
}
