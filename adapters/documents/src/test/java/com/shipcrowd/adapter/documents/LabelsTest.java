package com.shipcrowd.adapter.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.adapter.documents.Lettering.Type;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.document.LabelFormat;
import com.shipcrowd.domain.document.LabelSheet;
import com.shipcrowd.domain.document.LabelSheet.LabelOptions;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.State;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {
  private final PdfDocumentPrinter printer = new PdfDocumentPrinter();

  @Test
  void given_a_cod_parcel_when_its_label_is_printed_then_its_words_can_be_searched()
      throws IOException {
    var text = Papers.text(print(Papers.aLabel("14255310001234")));

    assertThat(text)
        .contains(
            "Meera Krishnan",
            "COD - collect Rs 1,499.00",
            "560038",
            "BLR/IND",
            "14255310001234",
            "SURFACE 1/1")
        .contains(
            "Delhivery",
            "KC-2026-1042",
            "If undelivered, return to:",
            "Kaveri Crafts",
            "GSTIN 06AABCK1234L1Z5")
        .contains("30 x 22.5 x 5 cm", "0.520 kg", "FRAGILE", "Printed 12 Nov 2026 14:00 IST");
  }

  @ParameterizedTest
  @EnumSource(LabelFormat.class)
  void given_the_same_labels_when_printed_twice_then_the_bytes_are_the_same(LabelFormat format) {
    var labels =
        List.of(
            Papers.aLabel("14255310001234"),
            Papers.aLabelTo("प्रिया श्रीवास्तव", "12, गांधी मार्ग"));

    assertThat(printer.labels(labels, format)).isEqualTo(printer.labels(labels, format));
  }

  @Test
  void given_many_threads_when_they_print_at_once_then_each_gets_its_own_bytes() {
    var labels =
        List.of(
            Papers.aLabel("14255310001234"),
            Papers.aLabelTo("प्रिया", "गांधी मार्ग"),
            Papers.aLabelTo("கிருஷ்ண", "தெரு"));
    var alone = labels.stream().map(this::print).toList();

    var together =
        IntStream.range(0, 120).parallel().mapToObj(i -> print(labels.get(i % 3))).toList();

    for (int i = 0; i < together.size(); i++)
      assertThat(together.get(i)).isEqualTo(alone.get(i % 3));
  }

  @Test
  void given_one_label_when_printed_then_it_is_under_30_kb() {
    var latin = print(Papers.aLabel("14255310001234"));
    var hindi =
        print(
            Papers.aLabelTo(
                "प्रिया श्रीवास्तव", "मकान नंबर ४५, गांधी मार्ग, शिवाजी नगर, डाकघर के पास"));
    var tamil = print(Papers.aLabelTo("கிருஷ்ணமூர்த்தி", "12, பாரதி தெரு, தியாகராய நகர், சென்னை"));
    var worst =
        print(Papers.aLabelTo("प्रिया கிருஷ்ண", "মিতালী తెలుగు ಕನ್ನಡ മലയാളം ગુજરાતી ਪੰਜਾਬੀ"));

    System.out.printf(
        "label: latin %d, hindi %d, tamil %d, eight scripts %d bytes%n",
        latin.length, hindi.length, tamil.length, worst.length);
    assertThat(Stream.of(latin, hindi, tamil).map(pdf -> pdf.length))
        .allMatch(length -> length < 30_000);
  }

  @ParameterizedTest
  @EnumSource(LabelFormat.class)
  void given_500_labels_when_printed_then_all_are_there_and_fonts_are_shared(LabelFormat format)
      throws IOException {
    var bytes = printer.labels(Papers.copies(500), format);

    int expected =
        switch (format) {
          case THERMAL_4X6, THERMAL_100X150, A4_1UP -> 500;
          case A4_2UP -> 250;
          case A4_4UP -> 125;
          case ZPL -> 0;
        };
    if (expected > 0) assertThat(Papers.pages(bytes)).isEqualTo(expected);
    System.out.printf("500 labels %s: %d bytes%n", format, bytes.length);
    assertThat(bytes.length).isLessThan(500 * 8000);
  }

  @Test
  void what_a_label_costs() {
    var threads = ManagementFactory.getThreadMXBean();
    var label = Papers.aLabel("14255310001234");
    var hindi = Papers.aLabelTo("प्रिया श्रीवास्तव", "मकान नंबर ४५, गांधी मार्ग, शिवाजी नगर");
    for (int i = 0; i < 1000; i++) print(i % 2 == 0 ? label : hindi);
    System.out.printf(
        "CPU a label: latin %.2f ms, hindi %.2f ms",
        cost(threads, label, 1) / 1e6, cost(threads, hindi, 1) / 1e6);
    System.out.printf(", one of 500 in a file %.2f ms%n", cost(threads, hindi, 500) / 1e6);
  }

  private double cost(java.lang.management.ThreadMXBean threads, LabelSheet label, int copies) {
    int rounds = 600 / copies + 1;
    long before = threads.getCurrentThreadCpuTime();
    for (int i = 0; i < rounds; i++)
      printer.labels(Collections.nCopies(copies, label), LabelFormat.THERMAL_4X6);
    return (double) (threads.getCurrentThreadCpuTime() - before) / rounds / copies;
  }

  @Test
  void given_the_second_piece_when_printed_then_it_collects_nothing() throws IOException {
    var second =
        Papers.aLabel(
            "14255310001235",
            "14255310001234",
            2,
            3,
            Papers.MEERA,
            PaymentMode.COD,
            List.of(Papers.SAREE),
            List.of(),
            "",
            LabelOptions.PLAIN,
            "KC-1");

    var text = Papers.text(print(second));

    assertThat(text)
        .contains("COD on master", "SURFACE 2/3", "Master AWB 14255310001234")
        .doesNotContain("collect");
  }

  @Test
  void given_a_seller_who_hides_things_when_printed_then_they_are_hidden_but_cod_shows()
      throws IOException {
    var hidden = new LabelOptions(true, true, true, true, "Thank you!");
    var cod =
        Papers.text(
            print(
                Papers.aLabel(
                    "14255310001234",
                    "14255310001234",
                    1,
                    1,
                    Papers.MEERA,
                    PaymentMode.COD,
                    List.of(Papers.SAREE),
                    List.of(),
                    "",
                    hidden,
                    "KC-1")));
    var prepaid =
        Papers.text(
            print(
                Papers.aLabel(
                    "14255310001234",
                    "14255310001234",
                    1,
                    1,
                    Papers.MEERA,
                    PaymentMode.PREPAID,
                    List.of(Papers.SAREE),
                    List.of(),
                    "",
                    hidden,
                    "KC-1")));

    assertThat(cod)
        .contains("XXXXXXXX10", "COD - collect Rs 1,499.00", "Thank you!", "Declared value")
        .doesNotContain("9876543210", "Handloom", "Udyog", "9812345678");
    assertThat(prepaid).contains("PREPAID - do not collect").doesNotContain("1,499");
  }

  @Test
  void given_six_articles_when_printed_then_four_are_shown_and_two_are_counted()
      throws IOException {
    var goods =
        IntStream.rangeClosed(1, 6)
            .mapToObj(i -> new LabelSheet.Goods("SKU" + i, "Thing", i, Money.ofRupees("10")))
            .toList();

    var text =
        Papers.text(
            print(
                Papers.aLabel(
                    "14255310001234",
                    "14255310001234",
                    1,
                    1,
                    Papers.MEERA,
                    PaymentMode.PREPAID,
                    goods,
                    List.of(),
                    "",
                    LabelOptions.PLAIN,
                    "KC-1")));

    assertThat(text).contains("SKU4", "+ 2 more").doesNotContain("SKU5");
  }

  @Test
  void given_a_reverse_pickup_when_printed_then_it_says_so() throws IOException {
    var text =
        Papers.text(
            print(
                Papers.aLabel(
                    "14255310001234",
                    "14255310001234",
                    1,
                    1,
                    Papers.MEERA,
                    PaymentMode.PREPAID,
                    List.of(),
                    List.of("REVERSE"),
                    "",
                    LabelOptions.PLAIN,
                    "KC-1")));

    assertThat(text).contains("REVERSE - no payment", "Pick up from:");
  }

  @Test
  void given_no_name_when_printed_then_the_label_is_refused() {
    var nameless = Papers.aLabelTo(" \u0007\u200F ", "12 Main Road");

    assertThatThrownBy(() -> print(nameless))
        .isInstanceOf(LabelIncomplete.class)
        .hasFieldOrPropertyWithValue("code", "LABEL_DATA_MISSING");
  }

  static List<String> hostile() {
    return List.of(
        "A\u0000B\u0007C\u001B[31mRED\r\nsecond\tline",
        "\u202Eevil\u202C \u200Fmark\u2066x\u2069",
        "Priya 😀👩‍👩‍👧🏽 Rao",
        "x".repeat(10_000),
        "प्रि".repeat(2_500),
        "ஸ்ரீ ".repeat(2_000),
        "محمد علی خان",
        "שלום",
        "王小明",
        "\uD83D",
        "e\u0301\u0301\u0301\u0301".repeat(50),
        "\u094D\u094D\u093F\u200D\u200D",
        "^XA~JA\\&_5E",
        "%s%n${x}",
        "A\u00A0B\u2028C\uFEFF",
        "Ünïcode Żółć ₹",
        "\u0D4D\u0BCD\u0DCA");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void given_a_hostile_name_when_printed_then_nothing_leaves_its_box(String name)
      throws IOException {
    var label = Papers.aLabelTo("N" + name, "S" + name);

    for (var format : LabelFormat.values()) printer.labels(List.of(label), format);
    var page = Papers.picture(print(label), 0, 150);

    assertThat(Papers.ink(page, 150, 64.6, 62.5, 0.8, 28)).isZero();
    assertThat(Papers.ink(page, 150, 99, 0, 2.5, 152)).isZero();
    assertThat(Papers.ink(page, 150, 0, 0, 2.5, 152)).isZero();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void given_any_words_when_fitted_then_they_are_no_wider_than_their_room(String name) {
    var type = Type.bold(9);
    var clean = Lettering.clean(name, 40);

    var fitted = Lettering.fit(clean, type, 80);

    assertThat(clean.length()).isLessThanOrEqualTo(40);
    assertThat(clean).doesNotContainPattern("\\p{Cc}");
    assertThat(Lettering.width(fitted, type)).isLessThanOrEqualTo(80);
    assertThat(Lettering.wrap(Lettering.clean(name, 400), type, 80, 4))
        .hasSizeLessThanOrEqualTo(4)
        .allMatch(line -> Lettering.width(line, type) <= 80);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "प्रिया श्रीवास्तव",
        "கிருஷ்ணமூர்த்தி",
        "মিতালী চক্রবর্তী",
        "తెలుగు శ్రీనివాస్",
        "ಕನ್ನಡ ಕೃಷ್ಣ",
        "മലയാളം കൃഷ്ണൻ",
        "ગુજરાતી ક્રિષ્ના",
        "ਪੰਜਾਬੀ ਸਿੰਘ",
        "ଓଡ଼ିଆ କୃଷ୍ଣ"
      })
  void given_an_indian_name_when_printed_then_it_looks_as_the_jdk_shapes_it(String name)
      throws IOException {
    var page = Papers.picture(print(Papers.aLabelTo(name, "12 Main Road")), 0, 300);

    var printed = page.getSubimage((int) (3.5 * 300 / 25.4), (int) (64.9 * 300 / 25.4), 500, 60);
    var wanted = drawn(Lettering.clean(name, 40), 500, 60);

    assertThat(Lettering.clean(name, 40)).isEqualTo(name);
    assertThat(likeness(printed, wanted)).isGreaterThan(0.75);
    assertThat(likeness(printed, drawn("□".repeat(8), 500, 60))).isLessThan(0.4);
  }

  // The same outlines straight from the JDK, unshaped ones would lie elsewhere.
  private static java.awt.image.BufferedImage drawn(String name, int width, int height) {
    var image =
        new java.awt.image.BufferedImage(
            width, height, java.awt.image.BufferedImage.TYPE_BYTE_GRAY);
    var canvas = image.createGraphics();
    canvas.setRenderingHint(
        java.awt.RenderingHints.KEY_ANTIALIASING, java.awt.RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setColor(java.awt.Color.WHITE);
    canvas.fillRect(0, 0, width, height);
    canvas.setColor(java.awt.Color.BLACK);
    float scale = 300f / 72;
    var type = new Type(9 * scale, true);
    float x = (float) (4 * 300 / 25.4 - Math.floor(3.5 * 300 / 25.4));
    float y = (float) (68.2 * 300 / 25.4 - Math.floor(64.9 * 300 / 25.4));
    for (var run : Lettering.runs(name)) {
      canvas.fill(run.outline(type, x, y));
      x += run.width(type);
    }
    canvas.dispose();
    return image;
  }

  // Dark dots that both have, as a share of those that either has.
  private static double likeness(
      java.awt.image.BufferedImage one, java.awt.image.BufferedImage other) {
    int both = 0;
    int either = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        boolean a = (one.getRGB(x, y) & 0xFF) < 128;
        boolean b = (other.getRGB(x, y) & 0xFF) < 128;
        if (a && b) both++;
        if (a || b) either++;
      }
    }
    return either == 0 ? 0 : (double) both / either;
  }

  @Test
  void given_hindi_and_tamil_when_measured_then_shaping_makes_them_narrower_than_their_letters() {
    var type = Type.plain(9);

    for (var name : List.of("श्रीवास्तव", "கிருஷ்ணமூர்த்தி")) {
      double single =
          name.codePoints()
              .mapToObj(Character::toString)
              .mapToDouble(c -> Lettering.width(c, type))
              .sum();
      var face = Typefaces.of(Script.of(name.charAt(0))).orElseThrow();
      var layout =
          new java.awt.font.TextLayout(
              name, face.shaper(), new java.awt.font.FontRenderContext(null, true, true));

      assertThat((double) Lettering.width(name, type)).isLessThan(single);
      assertThat(Lettering.width(name, new Type(Typefaces.EM / 0.92f, false)))
          .isCloseTo(layout.getAdvance(), org.assertj.core.data.Offset.offset(2f));
    }
  }

  @Test
  void given_letters_without_a_glyph_when_cleaned_then_they_are_spelled_or_questioned() {
    assertThat(Lettering.clean("Priya 😀👩‍👩‍👧🏽 Rao", 40)).isEqualTo("Priya ? Rao");
    assertThat(Lettering.clean("ﬁne ①②", 40)).isEqualTo("fine 12");
    assertThat(Lettering.clean("ab\u202Ecd\u0000e", 40)).isEqualTo("abcde");
    assertThat(Lettering.clean("क्\u200Dष", 40)).isEqualTo("क्\u200Dष");
    assertThat(Romanized.letter('क', 'म') + Romanized.letter('म', 'ल') + Romanized.letter('ल', 0))
        .isEqualTo("kamal");
  }

  @Test
  void given_zpl_in_a_name_when_printed_then_it_stays_words() {
    var label = Papers.aLabelTo("^XZ^XA~JA\\&_5EXZ", "a^FS^FO0,0^GB800,1200,600^FS\r\n~DG");

    var zpl = new String(printer.labels(List.of(label), LabelFormat.ZPL), StandardCharsets.UTF_8);

    assertThat(zpl)
        .startsWith("^XA^CI28")
        .endsWith("^XZ\n")
        .containsOnlyOnce("^XA")
        .containsOnlyOnce("^XZ");
    assertThat(zpl)
        .contains("_5EXZ_5EXA_7EJA_5C&_5F5EXZ")
        .doesNotContain("~")
        .doesNotContain("^GB800");
    assertThat(zpl)
        .contains("^BCN,136,N,N,N,N^FH^FD>;14255310001234^FS")
        .contains("^FDMA,https://track");
  }

  @Test
  void given_a_hindi_name_when_printed_as_zpl_then_it_is_a_picture() {
    var zpl =
        new String(
            printer.labels(List.of(Papers.aLabelTo("प्रिया", "12 Main")), LabelFormat.ZPL),
            StandardCharsets.UTF_8);

    assertThat(zpl).contains("^GFA,");
  }

  @Test
  void prints_to_look_at() throws IOException {
    var folder = Files.createDirectories(Path.of("target/papers"));
    var tamil =
        Papers.aLabelTo(
            "கிருஷ்ணமூர்த்தி ஸ்ரீனிவாசன்", "12, பாரதி தெரு, தியாகராய நகர், சென்னை, தமிழ்நாடு");
    var hindi =
        Papers.aLabelTo(
            "प्रिया श्रीवास्तव",
            "मकान नंबर ४५, गांधी मार्ग, शिवाजी नगर, डाकघर के पास, क्षत्रिय कॉलोनी");
    var labels =
        List.of(
            Papers.aLabel("14255310001234"),
            hindi,
            tamil,
            Papers.aLabel("SC1234567IN"),
            Papers.aLabel("ABCDEFGHIJKLMN"));
    var goods =
        IntStream.rangeClosed(1, 6)
            .mapToObj(
                i ->
                    new LabelSheet.Goods(
                        "SKU-" + "W".repeat(3 * i),
                        "कपास की साड़ी, Handloom cotton saree with zari border " + i,
                        100 * i,
                        Money.ofRupees("123456.78")))
            .toList();
    var far =
        new Address(
            "Thiru. Venkatanarasimharajuvaripeta Subramanian",
            "9876543210",
            "Plot No. 1245/A, Sri Venkateswara Nilayam Apartments, Block C, Seventh Floor, Door"
                + " 704, Old Mahabalipuram Road",
            "Opposite to the Government Higher Secondary School for Boys, behind the Corporation"
                + " Water Tank, Sholinganallur Junction",
            "Thiruvananthapuram",
            State.DN,
            new Pincode("695001"),
            null);
    var full =
        Papers.aLabel(
            "ABCDEFGHIJKLMN",
            "14255310001234",
            1,
            12,
            far,
            PaymentMode.COD,
            goods,
            List.of("FRAGILE", "DG", "HEAVY", "REVERSE", "OPEN DELIVERY NOT ALLOWED"),
            "https://track.shipcrowd.in/t/ABCDEFGHIJKLMN?from=label&seller=kaveri-crafts",
            LabelOptions.PLAIN,
            "ORDER-NUMBER-TWENTY1");
    var fullCod =
        Papers.aLabel(
            "1234567890123456789012345678901234567890",
            "14255310001234",
            1,
            12,
            far,
            PaymentMode.COD,
            goods,
            List.of("FRAGILE"),
            "",
            LabelOptions.PLAIN,
            "ORDER-NUMBER-TWENTY1");
    Files.write(
        folder.resolve("full.pdf"),
        printer.labels(List.of(full, fullCod), LabelFormat.THERMAL_4X6));
    for (var format : LabelFormat.values()) {
      Files.write(
          folder.resolve(format + (format == LabelFormat.ZPL ? ".zpl" : ".pdf")),
          printer.labels(labels, format));
    }
    Files.write(folder.resolve("manifest.pdf"), printer.manifest(Papers.aManifest(42)));
    Files.write(folder.resolve("invoice.pdf"), printer.invoice(Papers.anInvoice(60)).bytes());
  }

  private byte[] print(LabelSheet label) {
    return printer.labels(List.of(label), LabelFormat.THERMAL_4X6);
  }
}
