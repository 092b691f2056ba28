package com.shipcrowd.adapter.couriers.delhiveryfreight;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/// Their labels are pictures, one a box; ours is one PDF, a page each.
final class DelhiveryFreightLabels {
  private static final int A4_WIDTH = 595;
  private static final int A4_HEIGHT = 842;
  private static final long LARGEST_PIXELS = 40_000_000;

  private DelhiveryFreightLabels() {}

  /// Puts pictures on A4 pages; empty when one of them is no picture.
  static Optional<byte[]> pdf(List<byte[]> pictures) {
    try {
      var objects = new ArrayList<byte[]>();
      objects.add(text("<< /Type /Catalog /Pages 2 0 R >>"));
      var pages = new StringBuilder();
      for (int i = 0; i < pictures.size(); i++) pages.append(3 + 3 * i).append(" 0 R ");
      objects.add(text("<< /Type /Pages /Count " + pictures.size() + " /Kids [" + pages + "] >>"));
      for (int i = 0; i < pictures.size(); i++) {
        var image = ImageIO.read(new ByteArrayInputStream(pictures.get(i)));
        if (image == null || (long) image.getWidth() * image.getHeight() > LARGEST_PIXELS)
          return Optional.empty();
        page(objects, 3 + 3 * i, image);
      }
      return Optional.of(file(objects));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static void page(List<byte[]> objects, int first, BufferedImage image)
      throws IOException {
    // As wide as the page, unless it would be too high for it.
    int width = A4_WIDTH;
    int height = image.getHeight() * A4_WIDTH / image.getWidth();
    if (height > A4_HEIGHT) {
      height = A4_HEIGHT;
      width = image.getWidth() * A4_HEIGHT / image.getHeight();
    }
    objects.add(
        text(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents "
                + (first + 1)
                + " 0 R /Resources << /XObject << /I "
                + (first + 2)
                + " 0 R >> >> >>"));
    var draws = "q " + width + " 0 0 " + height + " 0 " + (A4_HEIGHT - height) + " cm /I Do Q";
    objects.add(stream("<< /Length " + draws.length() + " >>", text(draws)));
    var pixels = pixels(image);
    objects.add(
        stream(
            "<< /Type /XObject /Subtype /Image /ColorSpace /DeviceRGB /BitsPerComponent 8"
                + (" /Width " + image.getWidth() + " /Height " + image.getHeight())
                + (" /Filter /FlateDecode /Length " + pixels.length + " >>"),
            pixels));
  }

  // Red, green, blue; what is transparent becomes white paper.
  private static byte[] pixels(BufferedImage image) throws IOException {
    var plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    var pen = plain.createGraphics();
    pen.drawImage(image, 0, 0, Color.WHITE, null);
    pen.dispose();
    var out = new ByteArrayOutputStream();
    try (var packed = new DeflaterOutputStream(out)) {
      var row = new byte[3 * plain.getWidth()];
      for (int y = 0; y < plain.getHeight(); y++) {
        for (int x = 0; x < plain.getWidth(); x++) {
          int rgb = plain.getRGB(x, y);
          row[3 * x] = (byte) (rgb >> 16);
          row[3 * x + 1] = (byte) (rgb >> 8);
          row[3 * x + 2] = (byte) rgb;
        }
        packed.write(row);
      }
    }
    return out.toByteArray();
  }

  private static byte[] file(List<byte[]> objects) throws IOException {
    var out = new ByteArrayOutputStream();
    out.write(text("%PDF-1.4\n"));
    var table = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      table.append("%010d 00000 n \n".formatted(out.size()));
      out.write(text((i + 1) + " 0 obj\n"));
      out.write(objects.get(i));
      out.write(text("\nendobj\n"));
    }
    int start = out.size();
    int count = objects.size() + 1;
    out.write(text("xref\n0 " + count + "\n" + table));
    out.write(text("trailer << /Size " + count + " /Root 1 0 R >>\nstartxref\n" + start));
    out.write(text("\n%%EOF\n"));
    return out.toByteArray();
  }

  private static byte[] stream(String head, byte[] body) throws IOException {
    var out = new ByteArrayOutputStream();
    out.write(text(head + "\nstream\n"));
    out.write(body);
    out.write(text("\nendstream"));
    return out.toByteArray();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
