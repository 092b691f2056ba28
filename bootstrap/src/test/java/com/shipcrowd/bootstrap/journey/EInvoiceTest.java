package com.shipcrowd.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.shipcrowd.adapter.simulators.irp.IrpSimulator;
import com.shipcrowd.application.document.WritePapers;
import com.shipcrowd.application.invoice.RegisterInvoices;
import com.shipcrowd.domain.company.Role;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.ChargeHead;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// E-invoices with a played portal: number first, then the portal, then the paper with the signed QR.
class EInvoiceTest {
  static final Program SHARED = Program.shared();
  static IrpSimulator portal;
  static IrpSimulator stranger;
  static Program program;
  static Http finance;

  @BeforeAll
  static void open() {
    portal = new IrpSimulator(() -> SHARED.bean(MovableClock.class).now());
    stranger = new IrpSimulator(() -> SHARED.bean(MovableClock.class).now());
    program = node(portal.publicKey());
    finance = Staff.as(SHARED, Role.FINANCE);
    finance.send("PUT", "/v1/finance/e-invoicing", Map.of("on", true)).is(200);
  }

  private static Program node(String key) {
    return Program.another(
        Map.of(
            "shipcrowd.irp.base-url",
            portal.baseUrl(),
            "shipcrowd.irp.public-key",
            key,
            "shipcrowd.test.clock-ahead",
            SHARED.bean(MovableClock.class).ahead().toString()));
  }

  @AfterAll
  static void close() {
    finance.send("PUT", "/v1/finance/e-invoicing", Map.of("on", false)).is(200);
    program.stop();
    portal.close();
    stranger.close();
  }

  private static String issued(Seller seller, String rupees) {
    var shipment = Earned.shipment(seller.bookNew(0));
    var day = LocalDate.of(2026, 9, 8);
    Earned.charge(SHARED, seller, shipment, day, State.DL, ChargeHead.FREIGHT, rupees);
    return BillingTest.issue(seller, "2026-09-01", "2026-09-30").get(0).path("id").asText();
  }

  @Test
  @DisplayName(
      "number, portal, paper: no PDF before the registration; afterwards it carries IRN and a QR that reads back as the portal signed it")
  void given_a_registered_seller_when_invoiced_then_it_is_published_with_its_signed_qr()
      throws Exception {
    var seller = BillingTest.acme();
    var path = "/v1/invoices/" + issued(seller, "255.81");
    seller.http().get(path + "/pdf").is(409, "INVOICE_NOT_REGISTERED");
    assertThat(seller.http().get(path).is(200).json().path("irn").isNull()).isTrue();

    drain();

    var irn = seller.http().get(path).is(200).json().path("irn").asText();
    assertThat(irn).matches("[0-9a-f]{64}");
    while (program.bean(WritePapers.class).write() > 0) {
      // Until none is due.
    }
    var pdf = seller.http().get(path + "/pdf").is(200).bytes();
    try (var document = Loader.loadPDF(pdf)) {
      var page = new PDFRenderer(document).renderImageWithDPI(0, 300);
      var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(page)));
      var read =
          new MultiFormatReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)).getText();
      assertThat(read)
          .isEqualTo(
              Program.sql("select signed_qr from e_invoice where irn = '" + irn + "'").getFirst());
    }
  }

  private static void drain() {
    while (program.bean(RegisterInvoices.class).work() > 0) {
      // Until none is due.
    }
  }

  @Test
  @DisplayName("a lost answer is asked for again and registers once: 2150 + DUPIRN")
  void given_a_lost_answer_when_asked_again_then_the_document_is_registered_once() {
    var seller = BillingTest.acme();
    drain();
    int before = portal.count();
    portal.loseAnswers(1);
    var path = "/v1/invoices/" + issued(seller, "10.00");

    drain();

    assertThat(portal.count()).isEqualTo(before + 1);
    assertThat(seller.http().get(path).is(200).json().path("irn").isNull()).isTrue();
    program.bean(MovableClock.class).pass(Duration.ofMinutes(3));
    drain();
    assertThat(portal.count()).isEqualTo(before + 1);
    assertThat(seller.http().get(path).is(200).json().path("irn").asText()).hasSize(64);
  }

  @Test
  @DisplayName("an answer signed by somebody else registers nothing")
  void given_a_foreign_signature_when_registered_then_nothing_is_believed() {
    var seller = BillingTest.acme();
    drain();
    var other = node(stranger.publicKey());
    try {
      var path = "/v1/invoices/" + issued(seller, "20.00");
      while (other.bean(RegisterInvoices.class).work() > 0) {
        // Until none is due.
      }
      assertThat(seller.http().get(path).is(200).json().path("irn").isNull()).isTrue();
      assertThat(
              Program.sql(
                  "select words from e_invoice where state = 'WANTED' and words like '%not signed%'"))
          .isNotEmpty();
    } finally {
      other.stop();
    }
  }

  @Test
  @DisplayName("a refusal is never asked again by itself; a person mends the cause and asks")
  void given_a_refusal_when_nobody_mends_it_then_the_portal_is_left_alone() {
    var seller = BillingTest.acme();
    drain();
    portal.refuseNext("3029");
    var id = issued(seller, "40.00");
    drain();
    int known = portal.count();
    program.bean(MovableClock.class).pass(Duration.ofHours(2));
    drain();

    assertThat(portal.count()).isEqualTo(known);
    assertThat(
            Program.sql(
                "select detail from task where kind = 'E_INVOICE_REFUSED' and subject = '"
                    + id
                    + "'"))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("3029");
    seller.http().get("/v1/invoices/" + id + "/pdf").is(409, "INVOICE_NOT_REGISTERED");
    finance.post("/v1/finance/e-invoicing/" + id + "/retry", Map.of()).is(202);
    drain();
    seller.http().get("/v1/invoices/" + id + "/pdf").is(200);
  }

  @Test
  @DisplayName("unregistered sellers have no e-invoice: their invoice is published at once")
  void given_an_unregistered_seller_when_invoiced_then_the_portal_is_not_asked() {
    var seller = Seller.withMoney(SHARED, 500);
    var path = "/v1/invoices/" + issued(seller, "30.00");

    seller.http().get(path + "/pdf").is(200);
    finance
        .post(
            "/v1/finance/e-invoicing/" + path.substring("/v1/invoices/".length()) + "/retry",
            Map.of())
        .is(404);
    assertThat(finance.get("/v1/finance/e-invoicing").is(200).json().path("on").asBoolean())
        .isTrue();
  }
}
