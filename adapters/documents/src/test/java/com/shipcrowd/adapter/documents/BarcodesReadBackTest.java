package com.shipcrowd.adapter.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import com.shipcrowd.domain.document.LabelFormat;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Another library than the one that drew them reads the codes from the printed page.
class BarcodesReadBackTest {
  private static final int DPI = 300;

  private final PdfDocumentPrinter printer = new PdfDocumentPrinter();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "142553100012",
        "14255310001234",
        "1425531000123",
        "SC1234567IN",
        "ABCDEFGHIJKLMN",
        "a1-b2-c3"
      })
  void given_an_awb_when_its_label_is_scanned_then_it_reads_the_same(String awb)
      throws IOException {
    var page =
        Papers.picture(
            printer.labels(List.of(Papers.aLabel(awb)), LabelFormat.THERMAL_4X6), 0, DPI);

    assertThat(linear(cut(page, 3, 27.5, 95.6, 19))).isEqualTo(awb);
    assertThat(linear(cut(page, 3, 96, 95.6, 8.8))).isEqualTo("KC-2026-1042");
    assertThat(square(cut(page, 65, 62.2, 24, 23.5)))
        .isEqualTo("https://track.shipcrowd.in/t/" + awb);
  }

  @ParameterizedTest
  @ValueSource(strings = {"142553100012", "14255310001234", "SC1234567IN", "ABCDEFGHIJKLMN"})
  void given_a_thermal_printer_of_203_dots_an_inch_when_scanned_then_the_awb_is_read(String awb)
      throws IOException {
    var labels = List.of(Papers.aLabel(awb));

    for (var format : List.of(LabelFormat.THERMAL_4X6, LabelFormat.THERMAL_100X150)) {
      var page = Papers.picture(printer.labels(labels, format), 0, 203);
      assertThat(linear(page.getSubimage(0, 224, page.getWidth(), 130))).isEqualTo(awb);
    }
  }

  @Test
  void given_four_labels_on_a4_when_each_quarter_is_scanned_then_each_has_its_own_awb()
      throws IOException {
    var awbs = List.of("142553100012", "14255310001234", "SC1234567IN", "ABCDEFGHIJKLMN");
    var page =
        Papers.picture(
            printer.labels(awbs.stream().map(Papers::aLabel).toList(), LabelFormat.A4_4UP), 0, DPI);

    var read =
        IntStream.range(0, 4)
            .mapToObj(i -> cut(page, 5 + i % 2 * 105, 2 + 27.6 * 0.94 + i / 2 * 148.5, 95, 18))
            .map(BarcodesReadBackTest::linear)
            .toList();

    assertThat(read).isEqualTo(awbs);
  }

  @ParameterizedTest
  @EnumSource(value = LabelFormat.class, mode = EnumSource.Mode.EXCLUDE, names = "ZPL")
  void given_any_sheet_when_scanned_whole_then_the_awb_is_found(LabelFormat format)
      throws IOException {
    var page =
        Papers.picture(printer.labels(List.of(Papers.aLabel("14255310001234")), format), 0, DPI);

    var read = all(page);

    assertThat(read).contains("14255310001234");
  }

  @Test
  void given_a_manifest_when_a_row_is_scanned_then_it_reads_its_awb() throws IOException {
    var page = Papers.picture(printer.manifest(Papers.aManifest(5)), 0, DPI);

    assertThat(linear(cut(page, 15.5, 43.5, 48, 7.9))).isEqualTo("14255310001234");
    assertThat(linear(cut(page, 15.5, 43.5 + 4 * 7.9, 48, 7.9))).isEqualTo("SC1234504IN");
    assertThat(linear(cut(page, 120, 9, 85, 13))).isEqualTo("MF-GGN1-20261112-0007");
  }

  @Test
  void given_fourteen_digits_when_encoded_then_check_and_width_are_those_of_the_standard() {
    var codes = codes(Bars.awb("14255310001234"));

    assertThat(codes).containsExactly(105, 14, 25, 53, 10, 0, 12, 34, 60, 106);
    assertThat(Bars.awb("14255310001234").across()).isEqualTo(112);
  }

  @Test
  void given_letters_in_subset_b_when_encoded_then_check_is_that_of_the_standard() {
    var codes = codes(Bars.plain("SC1234567IN", 20).orElseThrow());

    assertThat(codes).containsExactly(104, 51, 35, 17, 18, 19, 20, 21, 22, 23, 41, 46, 52, 106);
  }

  // Symbols by the widths of their bars and gaps, looked up in the table of the reading library.
  private static List<Integer> codes(Bars bars) {
    var dark = new boolean[bars.across()];
    for (var bar : bars.dark()) Arrays.fill(dark, (int) bar.x, (int) (bar.x + bar.width), true);
    return IntStream.range(0, (dark.length - 2) / 11).mapToObj(i -> code(dark, i * 11)).toList();
  }

  private static int code(boolean[] dark, int from) {
    int bits = 0;
    for (int i = 0; i < 11; i++) bits = bits << 1 | (dark[from + i] ? 1 : 0);
    return SYMBOLS.getOrDefault(bits, -1);
  }

  private static final Map<Integer, Integer> SYMBOLS = symbols();

  private static Map<Integer, Integer> symbols() {
    try {
      var field =
          Class.forName("com.google.zxing.oned.Code128Reader").getDeclaredField("CODE_PATTERNS");
      field.setAccessible(true);
      var patterns = (int[][]) field.get(null);
      var symbols = new java.util.HashMap<Integer, Integer>();
      for (int s = 0; s < patterns.length; s++) {
        int bits = 0;
        int length = 0;
        for (int e = 0; e < patterns[s].length; e++) {
          for (int k = 0; k < patterns[s][e] && length < 11; k++, length++)
            bits = bits << 1 | (e % 2 == 0 ? 1 : 0);
        }
        symbols.put(bits, s);
      }
      return symbols;
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static BufferedImage cut(BufferedImage page, double x, double y, double w, double h) {
    double dots = DPI / 25.4;
    return page.getSubimage((int) (x * dots), (int) (y * dots), (int) (w * dots), (int) (h * dots));
  }

  private static String linear(BufferedImage image) {
    return read(image, BarcodeFormat.CODE_128);
  }

  private static String square(BufferedImage image) {
    return read(image, BarcodeFormat.QR_CODE);
  }

  private static String read(BufferedImage image, BarcodeFormat format) {
    try {
      var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
      var hints =
          Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(format), DecodeHintType.TRY_HARDER, true);
      return new MultiFormatReader().decode(bitmap, hints).getText();
    } catch (NotFoundException e) {
      return "nothing";
    }
  }

  private static List<String> all(BufferedImage image) {
    try {
      var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
      var hints =
          Map.of(
              DecodeHintType.POSSIBLE_FORMATS,
              List.of(BarcodeFormat.CODE_128),
              DecodeHintType.TRY_HARDER,
              true);
      var found =
          new GenericMultipleBarcodeReader(new MultiFormatReader()).decodeMultiple(bitmap, hints);
      return Arrays.stream(found).map(Result::getText).toList();
    } catch (NotFoundException e) {
      return List.of();
    }
  }
}
