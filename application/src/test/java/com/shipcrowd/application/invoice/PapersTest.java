package com.shipcrowd.application.invoice;

import static com.shipcrowd.application.invoice.InvoiceRoom.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.application.fakes.PlainCsv;
import com.shipcrowd.application.file.Sheets;
import com.shipcrowd.application.invoice.FileGstReturn.Section;
import com.shipcrowd.application.invoice.needs.TaxBooks;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.invoice.TaxDocument;
import com.shipcrowd.domain.invoice.TaxDocument.Kind;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.money.Taxed;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.ChargeHead;
import com.shipcrowd.domain.ratecard.ChargeLine;
import com.shipcrowd.domain.ratecard.Supply;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Invoices on paper and as files, and the month's return.
class PapersTest {
  private static final String B2B = "07AABCU9603R1ZP";

  private final InvoiceRoom room = new InvoiceRoom();
  private final Sheets sheets = new Sheets(new PlainCsv());

  private static TaxDocument paper(
      Kind kind, String number, String gstin, State place, String taxable, boolean large) {
    return new TaxDocument(
        kind, number, END, SUPPLIER.gstin(), gstin, "Acme", place, igst(taxable), large, "");
  }

  private static final class Books implements TaxBooks {
    private final List<TaxDocument> all =
        List.of(
            paper(Kind.INVOICE, "SC/26-27/000001", B2B, State.DL, "100", false),
            paper(Kind.CREDIT_NOTE, "CN/26-27/000001", B2B, State.DL, "10", false),
            paper(Kind.DEBIT_NOTE, "DN/26-27/000001", B2B, State.DL, "5", false),
            paper(Kind.INVOICE, "SC/26-27/000002", "", State.KA, "20", false),
            paper(Kind.INVOICE, "SC/26-27/000003", "", State.MH, "200000", true));

    @Override
    public List<TaxDocument> documents(CompanyId company, LocalDate from, LocalDate to) {
      return all.subList(0, 2);
    }

    @Override
    public List<TaxDocument> documents(LocalDate from, LocalDate to) {
      return from.equals(APRIL) && to.equals(END) ? all : List.of();
    }

    @Override
    public List<ServiceCode> serviceCodes(LocalDate from, LocalDate to) {
      var near = new Taxed(rs("90"), rs("8.10"), rs("8.20"), Money.ZERO);
      return List.of(
          new ServiceCode("996812", true, near), new ServiceCode("998599", false, igst("20")));
    }

    @Override
    public List<SeriesUse> series(LocalDate from, LocalDate to) {
      return List.of(
          new SeriesUse(Kind.INVOICE, "SC/26-27/000001", "SC/26-27/000003", 3, 0),
          new SeriesUse(Kind.CREDIT_NOTE, "CN/26-27/000001", "CN/26-27/000001", 1, 0),
          new SeriesUse(Kind.DEBIT_NOTE, "DN/26-27/000001", "DN/26-27/000001", 1, 1));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "B2B|07AABCU9603R1ZP,Acme,SC/26-27/000001,30-Apr-2026,118.00,07-Delhi,N,,Regular B2B,,18.00,100.00,0.00",
        "B2CL|SC/26-27/000003,30-Apr-2026,236000.00,27-Maharashtra,,18.00,200000.00,0.00,",
        "B2CS|OE,29-Karnataka,,18.00,20.00,0.00,",
        "CDNR|07AABCU9603R1ZP,Acme,CN/26-27/000001,30-Apr-2026,C,07-Delhi,N,Regular B2B,11.80,,18.00,10.00,0.00/07AABCU9603R1ZP,Acme,DN/26-27/000001,30-Apr-2026,D,07-Delhi,N,Regular B2B,5.90,,18.00,5.00,0.00",
        "HSN_B2B|996812,Courier services,NA,0,106.30,18.00,90.00,0.00,8.10,8.20,0.00",
        "HSN_B2C|998599,Courier services,NA,0,23.60,18.00,20.00,3.60,0.00,0.00,0.00",
        "DOCS|Invoices for outward supply,SC/26-27/000001,SC/26-27/000003,3,0/Credit Note,CN/26-27/000001,CN/26-27/000001,1,0/Debit Note,DN/26-27/000001,DN/26-27/000001,1,1"
      })
  void given_a_months_documents_when_filed_then_each_sheet_has_its_rows(
      Section section, String expected) {
    var filing = new FileGstReturnHandler(room.work, new Books(), SUPPLIER, sheets);

    var lines = text(filing.sheet(YearMonth.of(2026, 4), section)).lines().toList();

    assertThat(
            String.join("/", lines.subList(1, lines.size()))
                .replace("/0", "\n0")
                .replace("\n0", "/0"))
        .isEqualTo(expected);
    assertThat(lines.getFirst().split(",")).hasSameSizeAs(lines.get(1).split(",", -1));
    assertThat(filing.month(YearMonth.of(2026, 4)).gstin()).isEqualTo(SUPPLIER.gstin());
    assertThat(filing.month(YearMonth.of(2026, 4)).month()).isEqualTo(YearMonth.of(2026, 4));
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.UTF_8).replace("\uFEFF", "");
  }

  @Test
  void given_an_invoice_when_exported_then_its_annexure_sums_to_it() {
    room.earn(PREPAID, "52");
    var invoice = room.issued(PREPAID);
    var export = new ExportInvoicesHandler(room.work, room.issue, new Books(), sheets);

    assertThat(text(export.annexure(PREPAID, invoice.id()).orElseThrow()))
        .isEqualTo(
            "date,awb,order_number,origin_pincode,dest_pincode,zone,billed_g,head,taxable,tax_rate,cgst,sgst,igst,total\r\n"
                + "2026-04-09,AWB5,SO-1,110001,411001,D,500,FREIGHT,52.00,18.00,0.00,0.00,9.36,61.36\r\n");
    assertThat(export.annexure(POSTPAID, invoice.id())).isEmpty();
    assertThat(text(export.purchases(PREPAID, APRIL, END)).lines().skip(1))
        .containsExactly(
            "INVOICE,SC/26-27/000001,2026-04-30,06AAACS1234K1ZL,07AABCU9603R1ZP,07-Delhi,100.00,0.00,0.00,18.00,118.00,",
            "CREDIT_NOTE,CN/26-27/000001,2026-04-30,06AAACS1234K1ZL,07AABCU9603R1ZP,07-Delhi,-10.00,0.00,0.00,-1.80,-11.80,");
  }

  @Test
  void given_an_invoice_when_laid_out_then_a_line_a_head_and_taken_back_lines_are_no_shipments() {
    room.earn(PREPAID, "52");
    room.earn(PREPAID, "38");
    room.earn(PREPAID, ChargeHead.COD_FEE, State.DL, END, "35");
    room.kept.earn(PREPAID, 5, ChargeHead.FREIGHT, State.DL, END, igst("10").negated());
    var invoice = room.issued(PREPAID);

    var sheet = room.issue.sheet(PREPAID, invoice.id()).orElseThrow();

    assertThat(sheet.title()).isEqualTo("Tax Invoice");
    assertThat(sheet.payment()).isEqualTo("Paid from wallet, 1 Apr 2026 to 30 Apr 2026");
    assertThat(sheet.annexure()).hasSize(4);
    assertThat(sheet.lines()).hasSize(2);
    assertThat(sheet.lines().getFirst().head()).isEqualTo("FREIGHT");
    assertThat(sheet.lines().getFirst().shipments()).isEqualTo(2);
    assertThat(sheet.lines().getFirst().taxable()).isEqualTo(rs("80"));
    assertThat(sheet.lines().getFirst().sac()).isEqualTo("996812");
  }

  @Test
  void given_earned_lines_when_kept_then_they_are_passed_on_as_they_are() {
    var kept = new ArrayList<String>();
    new KeepEarningsHandler(
            (company, shipment, place, key, on, lines) ->
                kept.add(place + " " + key + " " + on + " " + lines.size()))
        .earn(
            PREPAID,
            new ShipmentId(new UUID(0, 5)),
            State.DL,
            "CAPTURE:S1:FREIGHT",
            END,
            List.of(ChargeLine.of(ChargeHead.FREIGHT, rs("5"), Supply.INTER_STATE)));
    assertThat(kept).containsExactly("DL CAPTURE:S1:FREIGHT 2026-04-30 1");
  }
}
