package com.shipcrowd.adapter.documents;

import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.courier.TransportMode;
import com.shipcrowd.domain.document.InvoiceSheet;
import com.shipcrowd.domain.document.LabelSheet;
import com.shipcrowd.domain.document.ManifestSheet;
import com.shipcrowd.domain.measure.Dimensions;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.shipment.Awb;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/// Sheets to print, and ways to look at what was printed.
final class Papers {
  static final Instant BOOKED = Instant.parse("2026-11-12T08:30:00Z");
  static final LocalDate ORDERED = LocalDate.of(2026, 11, 11);
  static final Address MEERA =
      new Address(
          "Meera Krishnan",
          "9876543210",
          "Flat 12B, Sapphire Heights, 4th Cross Road",
          "Near City Hospital, Indiranagar",
          "Bengaluru",
          State.KA,
          new Pincode("560038"),
          null);
  static final Address KAVERI =
      new Address(
          "Kaveri Crafts",
          "9812345678",
          "Shed 4, Udyog Vihar Phase II",
          "",
          "Gurugram",
          State.HR,
          new Pincode("122016"),
          null);
  static final LabelSheet.Goods SAREE =
      new LabelSheet.Goods(
          "KC-SAREE-RED-55",
          "Handloom cotton saree with zari border, red",
          1,
          Money.ofRupees("1499"));

  private Papers() {}

  static LabelSheet aLabel(String awb) {
    return aLabel(awb, MEERA, PaymentMode.COD);
  }

  static LabelSheet aLabelTo(String name, String street) {
    return aLabel(
        "14255310001234",
        new Address(
            name, MEERA.phone(), street, "", MEERA.city(), MEERA.state(), MEERA.pincode(), null),
        PaymentMode.COD);
  }

  static LabelSheet aLabel(String awb, Address to, PaymentMode mode) {
    return aLabel(
        awb,
        awb,
        1,
        1,
        to,
        mode,
        List.of(SAREE),
        List.of("FRAGILE", "OPEN DELIVERY NOT ALLOWED"),
        "https://track.shipcrowd.in/t/" + awb,
        LabelSheet.LabelOptions.PLAIN,
        "KC-2026-1042");
  }

  static LabelSheet aLabel(
      String awb,
      String master,
      int piece,
      int pieces,
      Address to,
      PaymentMode mode,
      List<LabelSheet.Goods> goods,
      List<String> flags,
      String url,
      LabelSheet.LabelOptions options,
      String order) {
    return new LabelSheet(
        "Delhivery",
        "Surface 500 g",
        TransportMode.SURFACE,
        "BLR/IND",
        to.city(),
        new Awb(awb),
        new Awb(master),
        piece,
        pieces,
        mode,
        Money.ofRupees("1499"),
        to,
        url,
        order,
        ORDERED,
        "INV/26-27/118",
        ORDERED,
        goods,
        Money.ofRupees("1499"),
        new Weight(520),
        new Dimensions(300, 225, 50),
        "520811",
        "",
        "Kaveri Crafts",
        "06AABCK1234L1Z5",
        KAVERI,
        flags,
        BOOKED,
        options);
  }

  static ManifestSheet aManifest(int rows) {
    return new ManifestSheet(
        "MF-GGN1-20261112-0007",
        "Kaveri Crafts",
        "Delhivery",
        "GGN1",
        KAVERI,
        BOOKED,
        "PU-99812",
        IntStream.range(0, rows).mapToObj(Papers::aRow).toList());
  }

  private static ManifestSheet.Row aRow(int i) {
    var cod = i % 3 == 0;
    return new ManifestSheet.Row(
        new Awb(
            i % 5 == 4
                ? "SC12345%02dIN".formatted(i % 100)
                : "%014d".formatted(14255310001234L + i)),
        "KC-2026-" + (1042 + i),
        i % 4 == 1 ? "प्रिया श्रीवास्तव" : "Meera Krishnan " + i,
        i % 6 == 2 ? "Thiruvananthapuram" : "Bengaluru",
        "560038",
        1,
        new Weight(520),
        cod ? PaymentMode.COD : PaymentMode.PREPAID,
        cod ? Money.ofRupees("1499") : Money.ZERO,
        i == 2);
  }

  static InvoiceSheet anInvoice(int shipments) {
    var rows = new ArrayList<InvoiceSheet.AnnexureRow>();
    for (int i = 0; i < shipments; i++) {
      rows.add(aCharge(i, "FREIGHT", "41.30"));
      rows.add(aCharge(i, "FUEL", "6.20"));
    }
    var lines = List.of(aLine("FREIGHT", shipments, rows), aLine("FUEL", shipments, rows));
    return new InvoiceSheet(
        "SC/26-27/000123",
        LocalDate.of(2026, 12, 1),
        LocalDate.of(2026, 11, 1),
        LocalDate.of(2026, 11, 30),
        new InvoiceSheet.Party(
            "Shipcrowd Logistics Private Limited",
            "5th Floor, Cyber Greens, DLF Phase 3, Gurugram 122002",
            State.HR,
            "06AAFCS1234K1Z2",
            "AAFCS1234K",
            "U63030HR2024PTC112233"),
        new InvoiceSheet.Party(
            "Kaveri Crafts", "Shed 4, Udyog Vihar Phase II, Gurugram 122016", State.HR, "", "", ""),
        State.HR,
        "Paid from wallet, 1 Nov 2026 to 30 Nov 2026",
        lines,
        rows,
        "",
        null,
        null);
  }

  private static InvoiceSheet.AnnexureRow aCharge(int i, String head, String taxable) {
    var money = Money.ofRupees(taxable);
    var half = new Money(money.paise() * 9 / 100);
    return new InvoiceSheet.AnnexureRow(
        LocalDate.of(2026, 11, 1 + i % 30),
        "%014d".formatted(14255310001234L + i),
        "KC-2026-" + (1042 + i),
        "122016",
        "560038",
        "ROI",
        500,
        head,
        money,
        1800,
        half,
        half,
        Money.ZERO);
  }

  private static InvoiceSheet.Line aLine(
      String head, int shipments, List<InvoiceSheet.AnnexureRow> all) {
    var rows = all.stream().filter(r -> r.head().equals(head)).toList();
    return new InvoiceSheet.Line(
        head,
        "996812",
        shipments,
        Money.sum(rows.stream().map(InvoiceSheet.AnnexureRow::taxable).toList()),
        1800,
        Money.sum(rows.stream().map(InvoiceSheet.AnnexureRow::cgst).toList()),
        Money.sum(rows.stream().map(InvoiceSheet.AnnexureRow::sgst).toList()),
        Money.ZERO);
  }

  static List<LabelSheet> copies(int count) {
    return Collections.nCopies(count, aLabel("14255310001234"));
  }

  static PDDocument open(byte[] pdf) {
    try {
      return Loader.loadPDF(pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int pages(byte[] pdf) throws IOException {
    try (var document = open(pdf)) {
      return document.getNumberOfPages();
    }
  }

  static String text(byte[] pdf) throws IOException {
    try (var document = open(pdf)) {
      var stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(document);
    }
  }

  static BufferedImage picture(byte[] pdf, int page, int dpi) throws IOException {
    try (var document = open(pdf)) {
      return new PDFRenderer(document).renderImageWithDPI(page, dpi, ImageType.GRAY);
    }
  }

  /// The share of dark dots in a rectangle of millimetres.
  static double ink(BufferedImage page, int dpi, double x, double y, double w, double h) {
    double dots = dpi / 25.4;
    int dark = 0;
    int all = 0;
    for (int j = (int) (y * dots); j < (int) ((y + h) * dots); j++) {
      for (int i = (int) (x * dots); i < (int) ((x + w) * dots); i++, all++) {
        if ((page.getRGB(i, j) & 0xFF) < 128) dark++;
      }
    }
    return (double) dark / all;
  }
}
