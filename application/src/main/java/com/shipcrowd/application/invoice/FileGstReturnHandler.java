package com.shipcrowd.application.invoice;

import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.file.Sheets;
import com.shipcrowd.application.invoice.needs.TaxBooks;
import com.shipcrowd.application.invoice.needs.TaxBooks.SeriesUse;
import com.shipcrowd.application.invoice.needs.TaxBooks.ServiceCode;
import com.shipcrowd.domain.document.InvoiceSheet.Party;
import com.shipcrowd.domain.invoice.OutwardSupplies;
import com.shipcrowd.domain.invoice.TaxDocument;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.State;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// See {@link FileGstReturn}.
public final class FileGstReturnHandler implements FileGstReturn {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd-MMM-yyyy", Locale.ENGLISH);
  private static final String RATE = "18.00";
  private static final String NONE = "";
  private static final String CESS = "0.00";

  // Source: the headers of gst.md section 10, which must match exactly.
  private static final Map<Section, List<String>> HEADERS =
      Map.of(
          Section.B2B,
          List.of(
              "GSTIN/UIN of Recipient",
              "Receiver Name",
              "Invoice Number",
              "Invoice date",
              "Invoice Value",
              "Place Of Supply",
              "Reverse Charge",
              "Applicable % of Tax Rate",
              "Invoice Type",
              "E-Commerce GSTIN",
              "Rate",
              "Taxable Value",
              "Cess Amount"),
          Section.B2CL,
          List.of(
              "Invoice Number",
              "Invoice date",
              "Invoice Value",
              "Place Of Supply",
              "Applicable % of Tax Rate",
              "Rate",
              "Taxable Value",
              "Cess Amount",
              "E-Commerce GSTIN"),
          Section.B2CS,
          List.of(
              "Type",
              "Place Of Supply",
              "Applicable % of Tax Rate",
              "Rate",
              "Taxable Value",
              "Cess Amount",
              "E-Commerce GSTIN"),
          Section.CDNR,
          List.of(
              "GSTIN/UIN of Recipient",
              "Receiver Name",
              "Note Number",
              "Note Date",
              "Note Type",
              "Place Of Supply",
              "Reverse Charge",
              "Note Supply Type",
              "Note Value",
              "Applicable % of Tax Rate",
              "Rate",
              "Taxable Value",
              "Cess Amount"),
          Section.HSN_B2B,
          hsn(),
          Section.HSN_B2C,
          hsn(),
          Section.DOCS,
          List.of("Nature of Document", "Sr. No. From", "Sr. No. To", "Total Number", "Cancelled"));

  private final UnitOfWork work;
  private final TaxBooks books;
  private final Party supplier;
  private final Sheets sheets;

  /// @param supplier the platform as a party
  public FileGstReturnHandler(UnitOfWork work, TaxBooks books, Party supplier, Sheets sheets) {
    this.work = work;
    this.books = books;
    this.supplier = supplier;
    this.sheets = sheets;
  }

  private static List<String> hsn() {
    return List.of(
        "HSN",
        "Description",
        "UQC",
        "Total Quantity",
        "Total Value",
        "Rate",
        "Taxable Value",
        "Integrated Tax Amount",
        "Central Tax Amount",
        "State/UT Tax Amount",
        "Cess Amount");
  }

  @Override
  public Gstr1 month(YearMonth month) {
    var from = month.atDay(1);
    var to = month.atEndOfMonth();
    return work.acrossCompanies(
        () ->
            new Gstr1(
                supplier.gstin(),
                month,
                OutwardSupplies.of(books.documents(from, to)),
                books.serviceCodes(from, to),
                books.series(from, to)));
  }

  @Override
  public byte[] sheet(YearMonth month, Section section) {
    var gstr1 = month(month);
    var supplies = gstr1.supplies();
    List<List<String>> rows =
        switch (section) {
          case B2B -> flat(supplies.b2b()).map(FileGstReturnHandler::b2b).toList();
          case B2CL ->
              supplies.b2cl().values().stream()
                  .flatMap(List::stream)
                  .map(FileGstReturnHandler::b2cl)
                  .toList();
          case B2CS ->
              supplies.b2cs().entrySet().stream()
                  .map(
                      e ->
                          List.of(
                              "OE",
                              place(e.getKey()),
                              NONE,
                              RATE,
                              rupees(e.getValue().taxable()),
                              CESS,
                              NONE))
                  .toList();
          case CDNR -> flat(supplies.cdnr()).map(FileGstReturnHandler::cdnr).toList();
          case HSN_B2B -> codes(gstr1, true);
          case HSN_B2C -> codes(gstr1, false);
          case DOCS -> gstr1.documents().stream().map(FileGstReturnHandler::documents).toList();
        };
    return sheets.write(HEADERS.getOrDefault(section, List.of()), rows);
  }

  private static Stream<TaxDocument> flat(Map<String, List<TaxDocument>> byGstin) {
    return byGstin.values().stream().flatMap(List::stream);
  }

  private static List<String> b2b(TaxDocument d) {
    return List.of(
        d.gstin(),
        d.name(),
        d.number(),
        DAY.format(d.on()),
        rupees(d.amounts().total()),
        place(d.place()),
        "N",
        NONE,
        "Regular B2B",
        NONE,
        RATE,
        rupees(d.amounts().taxable()),
        CESS);
  }

  private static List<String> b2cl(TaxDocument d) {
    return List.of(
        d.number(),
        DAY.format(d.on()),
        rupees(d.amounts().total()),
        place(d.place()),
        NONE,
        RATE,
        rupees(d.amounts().taxable()),
        CESS,
        NONE);
  }

  private static List<String> cdnr(TaxDocument d) {
    return List.of(
        d.gstin(),
        d.name(),
        d.number(),
        DAY.format(d.on()),
        d.kind() == TaxDocument.Kind.CREDIT_NOTE ? "C" : "D",
        place(d.place()),
        "N",
        "Regular B2B",
        rupees(d.amounts().total()),
        NONE,
        RATE,
        rupees(d.amounts().taxable()),
        CESS);
  }

  private static List<List<String>> codes(Gstr1 gstr1, boolean toRegistered) {
    return gstr1.serviceCodes().stream()
        .filter(c -> c.toRegistered() == toRegistered)
        .map(FileGstReturnHandler::code)
        .toList();
  }

  private static List<String> code(ServiceCode c) {
    var a = c.amounts();
    return List.of(
        c.sac(),
        "Courier services",
        "NA",
        "0",
        rupees(a.total()),
        RATE,
        rupees(a.taxable()),
        rupees(a.igst()),
        rupees(a.cgst()),
        rupees(a.sgst()),
        CESS);
  }

  private static List<String> documents(SeriesUse use) {
    var nature =
        switch (use.kind()) {
          case INVOICE -> "Invoices for outward supply";
          case DEBIT_NOTE -> "Debit Note";
          case CREDIT_NOTE -> "Credit Note";
        };
    return List.of(
        nature,
        use.first(),
        use.last(),
        Long.toString(use.count()),
        Long.toString(use.cancelled()));
  }

  private static String place(State state) {
    return state.gstCode() + "-" + state.title();
  }

  private static String rupees(Money money) {
    return BigDecimal.valueOf(money.paise(), 2).toPlainString();
  }
}
