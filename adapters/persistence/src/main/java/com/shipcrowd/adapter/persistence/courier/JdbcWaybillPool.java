package com.shipcrowd.adapter.persistence.courier;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.Clock;
import com.shipcrowd.application.courier.needs.WaybillPool;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.shipment.Awb;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcWaybillPool implements WaybillPool {
  private final Sql sql;
  private final Clock clock;

  JdbcWaybillPool(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public Optional<Awb> take(CourierAccountId account) {
    return sql
        .aloneAcross(
            """
            UPDATE waybill SET taken_at = ? WHERE (account_id, awb) IN
              (SELECT account_id, awb FROM waybill WHERE account_id = ? AND taken_at IS NULL ORDER BY added_at, awb LIMIT 1
               FOR UPDATE SKIP LOCKED)
            RETURNING awb
            """,
            row -> new Awb(row.getString(1)),
            clock.now(),
            account.value())
        .stream()
        .findFirst();
  }

  @Override
  public void add(CourierAccountId account, List<Awb> numbers) {
    sql.aloneAcross(
        "INSERT INTO waybill (account_id, awb, added_at) SELECT ?, t.awb, ? FROM unnest(?) AS t (awb)"
            + " ON CONFLICT DO NOTHING RETURNING 1",
        _ -> 1,
        account.value(),
        clock.now(),
        numbers.stream().map(Awb::number).toArray(String[]::new));
  }

  @Override
  public int size(CourierAccountId account) {
    return sql.aloneAcross(
            "SELECT count(*) FROM waybill WHERE account_id = ? AND taken_at IS NULL",
            row -> row.getInt(1),
            account.value())
        .getFirst();
  }
}
