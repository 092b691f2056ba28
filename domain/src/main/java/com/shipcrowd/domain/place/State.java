package com.shipcrowd.domain.place;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// States and union territories with their GST codes. Source: zones-and-rates.md section 3, "State codes".
/// APS, the army postal service, is a postal circle without a GST code of its own.
public enum State {
  JK("01", "Jammu and Kashmir"),
  HP("02", "Himachal Pradesh"),
  PB("03", "Punjab"),
  CH("04", "Chandigarh"),
  UK("05", "Uttarakhand"),
  HR("06", "Haryana"),
  DL("07", "Delhi"),
  RJ("08", "Rajasthan"),
  UP("09", "Uttar Pradesh"),
  BR("10", "Bihar"),
  SK("11", "Sikkim"),
  AR("12", "Arunachal Pradesh"),
  NL("13", "Nagaland"),
  MN("14", "Manipur"),
  MZ("15", "Mizoram"),
  TR("16", "Tripura"),
  ML("17", "Meghalaya"),
  AS("18", "Assam"),
  WB("19", "West Bengal"),
  JH("20", "Jharkhand"),
  OD("21", "Odisha"),
  CG("22", "Chhattisgarh"),
  MP("23", "Madhya Pradesh"),
  GJ("24", "Gujarat"),
  DN("26", "Dadra and Nagar Haveli and Daman and Diu"),
  MH("27", "Maharashtra"),
  KA("29", "Karnataka"),
  GA("30", "Goa"),
  LD("31", "Lakshadweep"),
  KL("32", "Kerala"),
  TN("33", "Tamil Nadu"),
  PY("34", "Puducherry"),
  AN("35", "Andaman and Nicobar Islands"),
  TS("36", "Telangana"),
  AP("37", "Andhra Pradesh"),
  LA("38", "Ladakh"),
  APS("97", "Army Postal Service");

  private final String gstCode;
  private final String title;

  State(String gstCode, String title) {
    this.gstCode = gstCode;
    this.title = title;
  }

  /// Two digits, the first two of a GSTIN registered there.
  public String gstCode() {
    return gstCode;
  }

  /// The name as people write it.
  public String title() {
    return title;
  }

  /// Whether the state's half of GST is UTGST instead of SGST: union territories without a legislature.
  public boolean isUnionTerritory() {
    return switch (this) {
      case CH, DN, LD, AN, LA -> true;
      default -> false;
    };
  }

  /// Reads a code (`HR`) or a name (`haryana`), ignoring case; empty when it is neither.
  public static Optional<State> read(String text) {
    var wanted = text.trim().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(
            s ->
                s.name().equalsIgnoreCase(wanted)
                    || s.title.toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst();
  }

  /// The state of a GST code; empty for retired or unknown ones.
  public static Optional<State> ofGstCode(String code) {
    return Arrays.stream(values()).filter(s -> s != APS && s.gstCode.equals(code)).findFirst();
  }
}
