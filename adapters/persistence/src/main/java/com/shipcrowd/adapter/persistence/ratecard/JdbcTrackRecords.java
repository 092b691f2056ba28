package com.shipcrowd.adapter.persistence.ratecard;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.ratecard.needs.TrackRecords;
import com.shipcrowd.domain.courier.TrackRecord;
import com.shipcrowd.domain.zone.Zone;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/// What practising companies ship says nothing about a courier, so it is not counted. A parcel that turned round is
/// returned from that moment on.
@Singleton
final class JdbcTrackRecords implements TrackRecords {
  private static final String RECOUNT =
      """
      with judged as (
        select s.service, s.zone, s.status = 'DELIVERED' as delivered,
          s.status in ('DELIVERED', 'RTO_INITIATED', 'RTO_IN_TRANSIT', 'RTO_OUT_FOR_DELIVERY', 'RTO_UNDELIVERED',
            'RTO_DELIVERED', 'LOST', 'DAMAGED', 'DISPOSED') as closed,
          (s.delivered_at at time zone 'Asia/Kolkata')::date as delivered_on,
          (s.picked_up_at at time zone 'Asia/Kolkata')::date + (s.facts->>'promisedDays')::int as due_on
        from shipment s join company c on c.id = s.company_id
        where s.picked_up_at >= ? and c.mode <> 'SANDBOX' and s.zone in ('A', 'B', 'C', 'D', 'E', 'F')),
      counted as (
        select service, zone, count(*) filter (where delivered) as delivered, count(*) filter (where closed) as closed,
          -- Nothing is promised for a Sunday.
          count(*) filter (where delivered
            and delivered_on <= case extract(dow from due_on) when 0 then due_on + 1 else due_on end) as on_time
        from judged group by service, zone having count(*) filter (where closed) > 0),
      kept as (
        insert into track_record as t (service, zone, delivered, closed, on_time)
        select service, zone, delivered, closed, on_time from counted order by service, zone
        on conflict (service, zone) do update
          set delivered = excluded.delivered, closed = excluded.closed, on_time = excluded.on_time
          where (t.delivered, t.closed, t.on_time) is distinct from (excluded.delivered, excluded.closed, excluded.on_time)
        returning 1),
      gone as (
        delete from track_record t
        where not exists (select 1 from counted c where c.service = t.service and c.zone = t.zone)
        returning 1)
      select (select count(*) from kept) + (select count(*) from gone)
      """;

  private final Sql sql;

  JdbcTrackRecords(Sql sql) {
    this.sql = sql;
  }

  @Override
  public int recount(Instant since) {
    return sql.first(RECOUNT, row -> row.getInt(1), since).orElseThrow();
  }

  @Override
  public Map<String, Map<Zone, TrackRecord>> all() {
    var all = new HashMap<String, Map<Zone, TrackRecord>>();
    sql.list(
        "select service, zone, delivered, closed, on_time from track_record",
        row ->
            all.computeIfAbsent(row.getString("service"), _ -> new EnumMap<>(Zone.class))
                .put(
                    Zone.valueOf(row.getString("zone")),
                    new TrackRecord(
                        row.getLong("delivered"), row.getLong("closed"), row.getLong("on_time"))));
    return all;
  }
}
