package com.shipcrowd.adapter.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.domain.money.Money;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountsPapersTest {
  private final PdfDocumentPrinter printer = new PdfDocumentPrinter();

  @ParameterizedTest
  @CsvSource({"1, 1", "24, 1", "25, 2", "30, 2", "31, 2", "60, 3", "300, 11"})
  void given_rows_when_a_manifest_is_printed_then_30_stand_on_a_page_and_the_receipt_is_whole(
      int rows, int pages) throws IOException {
    assertThat(Papers.pages(printer.manifest(Papers.aManifest(rows)))).isEqualTo(pages);
  }

  @Test
  void given_a_struck_row_when_a_manifest_is_printed_then_it_is_not_counted() throws IOException {
    var text = Papers.text(printer.manifest(Papers.aManifest(7)));

    assertThat(text)
        .contains("MF-GGN1-20261112-0007", "Page 1 of", "CANCELLED", "PU-99812", "14255310001234")
        .contains(
            "Shipments 6",
            "Pieces 6",
            "Weight 3.120 kg",
            "COD Rs 4,497.00",
            "Received in good condition");
  }

  @Test
  void given_an_invoice_when_printed_then_rule_46_is_kept() throws IOException {
    var text = Papers.text(printer.invoice(Papers.anInvoice(3)).bytes());

    assertThat(text)
        .contains(
            "Tax Invoice",
            "ORIGINAL FOR RECIPIENT",
            "SC/26-27/000123",
            "01 Dec 2026",
            "Haryana (06)")
        .contains(
            "Shipcrowd Logistics Private Limited",
            "GSTIN: 06AAFCS1234K1Z2",
            "PAN: AAFCS1234K",
            "CIN: U63030HR2024PTC112233")
        .contains(
            "Kaveri Crafts", "Unregistered", "996812", "FREIGHT", "FUEL", "@ 9%", "Tax at 18%")
        .contains(
            "Tax payable on reverse charge: No",
            "Paid from wallet",
            "Authorised signatory",
            "Rs 168.06")
        .contains("Rupees One Hundred Sixty Eight and Six Paise", "Sum of the annexure, 6 charges");
  }

  @Test
  void given_hundreds_of_charges_when_printed_then_the_annexure_runs_over_pages_with_its_head()
      throws IOException {
    var pdf = printer.invoice(Papers.anInvoice(400)).bytes();

    var text = Papers.text(pdf);
    int pages = Papers.pages(pdf);

    assertThat(pages).isBetween(20, 30);
    assertThat(text.split("Annexure to Tax Invoice", -1)).hasSize(pages);
    assertThat(text)
        .contains(
            "Page " + pages + " of", "Sum of the annexure, 800 charges", "Invoice total 22,408.00");
    System.out.printf("invoice with 800 charges: %d pages, %d bytes%n", pages, pdf.length);
  }

  @Test
  void given_the_same_sheets_when_printed_twice_then_the_bytes_are_the_same() {
    assertThat(printer.manifest(Papers.aManifest(42)))
        .isEqualTo(printer.manifest(Papers.aManifest(42)));
    assertThat(printer.invoice(Papers.anInvoice(42)).bytes())
        .isEqualTo(printer.invoice(Papers.anInvoice(42)).bytes());
  }

  @ParameterizedTest
  @CsvSource({
    "123456.78, Rupees One Lakh Twenty Three Thousand Four Hundred Fifty Six and Seventy Eight"
        + " Paise",
    "0, Rupees Zero Only",
    "0.05, Rupees Zero and Five Paise",
    "100, Rupees One Hundred Only",
    "10000000, Rupees One Crore Only",
    "1234567890.10, Rupees One Hundred Twenty Three Crore Forty Five Lakh Sixty Seven Thousand"
        + " Eight Hundred Ninety and Ten Paise",
    "-19.90, Minus Rupees Nineteen and Ninety Paise",
    "90210000000000, Rupees Ninety Lakh Twenty One Thousand Crore Only"
  })
  void given_an_amount_when_written_in_words_then_it_is_indian(String rupees, String words) {
    assertThat(Words.amount(Money.ofRupees(rupees))).isEqualTo(words);
  }
}
