package com.shipcrowd.application.invoice;

import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.file.Sheets;
import com.shipcrowd.application.invoice.needs.TaxBooks;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.document.InvoiceSheet.AnnexureRow;
import com.shipcrowd.domain.invoice.InvoiceId;
import com.shipcrowd.domain.invoice.TaxDocument;
import com.shipcrowd.domain.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// See {@link ExportInvoices}.
public final class ExportInvoicesHandler implements ExportInvoices {
  private static final List<String> ANNEXURE =
      List.of(
          "date",
          "awb",
          "order_number",
          "origin_pincode",
          "dest_pincode",
          "zone",
          "billed_g",
          "head",
          "taxable",
          "tax_rate",
          "cgst",
          "sgst",
          "igst",
          "total");
  private static final List<String> PURCHASES =
      List.of(
          "kind",
          "number",
          "date",
          "supplier_gstin",
          "gstin",
          "place_of_supply",
          "taxable",
          "cgst",
          "sgst",
          "igst",
          "total",
          "irn");

  private final UnitOfWork work;
  private final IssueInvoices invoices;
  private final TaxBooks books;
  private final Sheets sheets;

  public ExportInvoicesHandler(
      UnitOfWork work, IssueInvoices invoices, TaxBooks books, Sheets sheets) {
    this.work = work;
    this.invoices = invoices;
    this.books = books;
    this.sheets = sheets;
  }

  @Override
  public Optional<byte[]> annexure(CompanyId company, InvoiceId id) {
    return invoices
        .sheet(company, id)
        .map(
            sheet ->
                sheets.write(
                    ANNEXURE,
                    sheet.annexure().stream().map(ExportInvoicesHandler::cells).toList()));
  }

  private static List<String> cells(AnnexureRow r) {
    return List.of(
        r.on().toString(),
        r.awb(),
        r.orderNumber(),
        r.originPincode(),
        r.destinationPincode(),
        r.zone(),
        Integer.toString(r.billedGrams()),
        r.head(),
        rupees(r.taxable()),
        BigDecimal.valueOf(r.taxBp(), 2).toPlainString(),
        rupees(r.cgst()),
        rupees(r.sgst()),
        rupees(r.igst()),
        rupees(r.total()));
  }

  @Override
  public byte[] purchases(CompanyId company, LocalDate from, LocalDate to) {
    var documents = work.of(company, () -> books.documents(company, from, to));
    return sheets.write(PURCHASES, documents.stream().map(ExportInvoicesHandler::cells).toList());
  }

  private static List<String> cells(TaxDocument d) {
    // A credit note stands with a minus, so that the column adds up.
    var sum = d.signed();
    return List.of(
        d.kind().name(),
        d.number(),
        d.on().toString(),
        d.supplierGstin(),
        d.gstin(),
        d.place().gstCode() + "-" + d.place().title(),
        rupees(sum.taxable()),
        rupees(sum.cgst()),
        rupees(sum.sgst()),
        rupees(sum.igst()),
        rupees(sum.total()),
        d.irn());
  }

  private static String rupees(Money money) {
    return BigDecimal.valueOf(money.paise(), 2).toPlainString();
  }
}
