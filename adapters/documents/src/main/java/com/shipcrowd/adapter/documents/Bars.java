package com.shipcrowd.adapter.documents;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.backend.QrCode;
import uk.org.okapibarcode.backend.Symbol;
import uk.org.okapibarcode.graphics.Rectangle;

/// A barcode as dark rectangles, measured in modules from its top-left corner, without its quiet zone.
/// Bars of a linear code have a height of one.
///
/// @param across modules from the first dark one to the last
record Bars(int across, List<Rectangle> dark) {
  /// Quiet modules a linear code needs on each side. Source: ISO/IEC 15417.
  static final int QUIET = 10;

  private static final Pattern PAIRS = Pattern.compile("(?:[0-9]{2})+");
  private static final Pattern PRINTABLE = Pattern.compile("[ -~]+");
  // Longer addresses make modules too small for a phone at arm's length.
  private static final int LONGEST_QR = 200;
  private static final int LONGEST_SIGNED = 2_000;

  /// Code 128 of an AWB: subset C for pairs of digits, else B with runs of C where they are shorter.
  static Bars awb(String number) {
    return code128(number, isPairs(number) ? Code128.CodeSet.C : Code128.CodeSet.ABC);
  }

  /// Code 128 subset B; empty for a text it cannot carry or longer than `longest`.
  static Optional<Bars> plain(String text, int longest) {
    if (text.length() > longest || !PRINTABLE.matcher(text).matches()) return Optional.empty();
    return Optional.of(code128(text, Code128.CodeSet.B));
  }

  /// Code 128 in the fewest modules; empty for a text it cannot carry or longer than `longest`.
  static Optional<Bars> shortest(String text, int longest) {
    if (text.length() > longest || !PRINTABLE.matcher(text).matches()) return Optional.empty();
    return Optional.of(awb(text));
  }

  /// QR model 2, level M, the smallest version; empty for a text it should not carry.
  static Optional<Bars> qr(String url) {
    if (url.length() > LONGEST_QR || !PRINTABLE.matcher(url).matches()) return Optional.empty();
    var code = new QrCode();
    code.setPreferredEccLevel(QrCode.EccLevel.M);
    return Optional.of(drawn(code, url));
  }

  /// QR of a signed e-invoice, level L: the text is long and the paper is clean. Source: gst.md section 9.5.
  static Optional<Bars> signed(String text) {
    if (text.length() > LONGEST_SIGNED || !PRINTABLE.matcher(text).matches())
      return Optional.empty();
    var code = new QrCode();
    code.setPreferredEccLevel(QrCode.EccLevel.L);
    return Optional.of(drawn(code, text));
  }

  /// Whether subset C carries all of it.
  static boolean isPairs(String text) {
    return PAIRS.matcher(text).matches();
  }

  private static Bars code128(String text, Code128.CodeSet set) {
    var code = new Code128(set);
    code.setBarHeight(1);
    return drawn(code, text);
  }

  private static Bars drawn(Symbol code, String text) {
    code.setHumanReadableLocation(HumanReadableLocation.NONE);
    code.setContent(text);
    return new Bars(code.getWidth(), List.copyOf(code.getRectangles()));
  }
}
