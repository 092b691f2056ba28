package com.shipcrowd.adapter.documents;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/// A PDF under construction whose dates and identity come from what is printed.
final class PdfFile {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'+05''30'''");

  private static final float NUMBER_WIDTH = 40;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(32_768);
  private final Document document = new Document();
  private final PdfWriter writer = PdfWriter.getInstance(document, bytes);
  private final String title;
  private final Instant created;
  private final String facts;
  private final List<PdfTemplate> numbers = new ArrayList<>();
  private int pages;

  /// @param created the document's date
  /// @param facts everything printed, as text; two different documents differ here
  PdfFile(String title, Instant created, String facts) {
    this.title = title;
    this.created = created;
    this.facts = facts;
    writer.setPdfVersion(PdfWriter.VERSION_1_5);
    writer.setCompressionLevel(9);
  }

  /// A fresh page of this size in millimetres, to be drawn on in points.
  PdfContentByte page(float width, float height) {
    document.setPageSize(new Rectangle(width * Pen.MM, height * Pen.MM));
    if (pages++ == 0) open();
    else document.newPage();
    writer.setPageEmpty(false);
    return writer.getDirectContent();
  }

  /// A fresh page to be drawn on in millimetres.
  Pen pen(float width, float height) {
    return new Pen(page(width, height), height, 1);
  }

  /// "Page x of y" ending at `right`, once a page; written when the file is finished and y is known.
  ///
  /// @param height of the page
  void number(float right, float y, float height) {
    var number = writer.getDirectContent().createTemplate(NUMBER_WIDTH * Pen.MM, 6 * Pen.MM);
    writer
        .getDirectContent()
        .addTemplate(number, (right - NUMBER_WIDTH) * Pen.MM, (height - y - 2) * Pen.MM);
    numbers.add(number);
  }

  /// Finishes the file.
  byte[] bytes() {
    for (int i = 0; i < numbers.size(); i++) {
      var words = "Page " + (i + 1) + " of " + numbers.size();
      new Pen(numbers.get(i), 6, 1).right(0, 4, NUMBER_WIDTH, Lettering.Type.plain(8), words);
    }
    document.close();
    return bytes.toByteArray();
  }

  /// How many were begun.
  int pages() {
    return pages;
  }

  private void open() {
    document.open();
    var info = writer.getInfo();
    var date = new PdfString(DATE.format(created.atZone(Words.IST)));
    info.put(PdfName.TITLE, new PdfString(title, PdfString.TEXT_UNICODE));
    info.put(PdfName.PRODUCER, new PdfString("Shipcrowd"));
    info.put(PdfName.CREATIONDATE, date);
    info.put(PdfName.MODDATE, date);
    var id = fingerprint();
    info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
  }

  private byte[] fingerprint() {
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest(facts.getBytes(StandardCharsets.UTF_8));
      return Arrays.copyOf(hash, 16);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
