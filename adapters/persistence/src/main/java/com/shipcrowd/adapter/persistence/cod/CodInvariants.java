package com.shipcrowd.adapter.persistence.cod;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.ledger.needs.Invariants;
import jakarta.inject.Singleton;
import java.util.List;

/// Cash on delivery. Source: money.md section 4, invariants 6 and 7.
@Singleton
final class CodInvariants implements Invariants {
  private final Sql sql;

  CodInvariants(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Finding> check() {
    return List.of(
        finding(
            6,
            "COD owed to a company is the sum of its cash that no approved batch has, and of batches that failed",
            "SELECT count(*) FROM cod_record",
            """
            SELECT company_id || ': owed ' || coalesce(l.owed, 0) || ' but open ' || coalesce(o.open, 0)
            FROM (SELECT company_id, -sum(paise) AS owed FROM ledger_leg WHERE account = 'COD_PAYABLE' GROUP BY 1) l
            FULL JOIN
              (SELECT company_id, sum(paise) AS open FROM
                (SELECT r.company_id, r.amount_paise - r.seller_short_paise - r.taken_paise AS paise
                 FROM cod_record r LEFT JOIN remittance b ON b.id = r.remittance_id
                 WHERE r.status IN ('COLLECTED', 'RECONCILED', 'SHORT', 'EXCESS', 'MISSING', 'ELIGIBLE')
                   OR r.status = 'BATCHED' AND b.state IN ('DRAFT', 'PENDING_APPROVAL')
                 UNION ALL
                 SELECT company_id, net_paise FROM remittance WHERE state = 'FAILED'
                 UNION ALL
                 SELECT v.company_id, -v.from_cod_paise FROM cod_reversal v LEFT JOIN remittance b ON b.id = v.remittance_id
                 WHERE v.remittance_id IS NULL OR b.state IN ('DRAFT', 'PENDING_APPROVAL')) p
               GROUP BY company_id) o USING (company_id)
            WHERE coalesce(l.owed, 0) <> coalesce(o.open, 0)
            """),
        finding(
            7,
            "COD a courier owes us is its delivered cash that no list accounts for, less money of lists that counts for no parcel",
            "SELECT count(*) FROM cod_record WHERE delivered_on IS NOT NULL",
            """
            SELECT courier || ': owes ' || coalesce(l.owed, 0) || ' but open ' || coalesce(o.open, 0)
            FROM (SELECT owner AS courier, sum(paise) AS owed FROM ledger_leg WHERE account = 'COD_CLEARING' GROUP BY 1) l
            FULL JOIN
              (SELECT courier, sum(paise) AS open FROM
                (SELECT courier, CASE status WHEN 'REVERSED' THEN seller_short_paise ELSE amount_paise END - received_paise
                   - written_off_paise AS paise
                 FROM cod_record WHERE status NOT IN ('EXPECTED', 'VOID')
                 UNION ALL
                 SELECT m.courier, -(n.remitted_paise + n.deducted_paise) FROM cod_mis_line n
                 JOIN cod_mis m ON m.id = n.mis_id AND m.state = 'POSTED' WHERE NOT n.is_applied) p
               GROUP BY courier) o USING (courier)
            WHERE coalesce(l.owed, 0) <> coalesce(o.open, 0)
            """),
        finding(
            6,
            "a batch is the sum of its parcels, each in one batch that was not cancelled, and is paid with a UTR only",
            "SELECT count(*) FROM remittance",
            """
            SELECT b.number || ' says ' || b.cod_paise || ' but its parcels ' || coalesce(sum(n.amount_paise), 0)
            FROM remittance b LEFT JOIN remittance_line n ON n.remittance_id = b.id
            GROUP BY b.id, b.number, b.cod_paise, b.fee_paise, b.fee_tax_paise
            HAVING (b.cod_paise, b.fee_paise, b.fee_tax_paise) IS DISTINCT FROM
              (sum(n.amount_paise), sum(n.fee_paise), sum(n.cgst_paise + n.sgst_paise + n.igst_paise))
            UNION ALL
            SELECT b.number || ' is ' || b.state || ' but parcel ' || r.shipment_id || ' is ' || r.status
            FROM remittance b JOIN cod_record r ON r.remittance_id = b.id
            WHERE (b.state = 'PAID') <> (r.status IN ('REMITTED', 'REVERSED'))
              AND NOT (b.state = 'FAILED' AND r.status IN ('REMITTED', 'REVERSED'))
            UNION ALL
            SELECT b.number || ' is ' || b.state || ' but its payout ' || p.state
            FROM remittance b JOIN payout p ON p.id = b.payout_id
            WHERE (b.state = 'PAID') <> (p.state = 'PAID')
            """));
  }

  private Finding finding(int number, String title, String count, String broken) {
    long checked = sql.first(count, row -> row.getLong(1)).orElse(0L);
    return new Finding(
        number, title, checked, sql.list(broken + "\nLIMIT 20", row -> row.getString(1)));
  }
}
