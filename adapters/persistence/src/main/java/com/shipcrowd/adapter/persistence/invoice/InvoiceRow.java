package com.shipcrowd.adapter.persistence.invoice;

import com.shipcrowd.adapter.persistence.RowJson;
import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.document.InvoiceSheet.AnnexureRow;
import com.shipcrowd.domain.document.InvoiceSheet.Party;
import com.shipcrowd.domain.invoice.Invoice;
import com.shipcrowd.domain.invoice.InvoiceId;
import com.shipcrowd.domain.invoice.InvoiceStatus;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.money.Taxed;
import com.shipcrowd.domain.place.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/// Reads invoices and their lines out of rows.
final class InvoiceRow {
  /// Columns of an annexure row, with `c` the line and `s` its shipment.
  static final String ANNEXURE =
      """
      c.captured_on, coalesce(s.awb, '') AS awb, coalesce(s.facts ->> 'orderNumber', '') AS order_number,
      coalesce(s.facts #>> '{pickup,pincode,digits}', '') AS origin, coalesce(s.to_pincode, '') AS to_pincode,
      coalesce(s.zone, '') AS zone, coalesce(s.billed_g, 0) AS billed_g, c.head, c.taxable_paise, c.cgst_paise, c.sgst_paise,
      c.igst_paise
      """;

  private static final int TAX_BP = 1800;

  private InvoiceRow() {}

  static Invoice read(ResultSet row) throws SQLException {
    return new Invoice(
        new InvoiceId(Sql.uuid(row, "id")),
        new CompanyId(Sql.uuid(row, "company_id")),
        row.getString("number"),
        InvoiceStatus.valueOf(row.getString("status")),
        row.getObject("issued_on", LocalDate.class),
        row.getObject("period_from", LocalDate.class),
        row.getObject("period_to", LocalDate.class),
        State.valueOf(row.getString("place_of_supply")),
        taxed(row),
        RowJson.read(row.getString("supplier"), Party.class),
        RowJson.read(row.getString("recipient"), Party.class),
        row.getString("note"),
        row.getObject("due_on", LocalDate.class),
        new Money(row.getLong("paid_paise")),
        new Money(row.getLong("credited_paise")));
  }

  static Taxed taxed(ResultSet row) throws SQLException {
    return new Taxed(
        new Money(row.getLong("taxable_paise")),
        new Money(row.getLong("cgst_paise")),
        new Money(row.getLong("sgst_paise")),
        new Money(row.getLong("igst_paise")));
  }

  static AnnexureRow annexure(ResultSet row) throws SQLException {
    return new AnnexureRow(
        row.getObject("captured_on", LocalDate.class),
        row.getString("awb"),
        row.getString("order_number"),
        row.getString("origin"),
        row.getString("to_pincode"),
        row.getString("zone"),
        row.getInt("billed_g"),
        row.getString("head"),
        new Money(row.getLong("taxable_paise")),
        TAX_BP,
        new Money(row.getLong("cgst_paise")),
        new Money(row.getLong("sgst_paise")),
        new Money(row.getLong("igst_paise")));
  }
}
