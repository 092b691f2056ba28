package com.shipcrowd.adapter.documents;

import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How figures are written on paper.
final class Words {
  static final ZoneId IST = ZoneId.of("Asia/Kolkata");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd MMM yyyy HH:mm 'IST'", Locale.ENGLISH);
  private static final String[] SMALL =
      (" One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen"
              + " Eighteen Nineteen")
          .split(" ");
  private static final String[] TENS =
      "- - Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety".split(" ");

  private Words() {}

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /// Date and time in India.
  static String moment(Instant at) {
    return MOMENT.format(at.atZone(IST));
  }

  /// Kilograms with three decimals, `0.520`.
  static String kilograms(Weight weight) {
    return BigDecimal.valueOf(weight.grams(), 3).toPlainString();
  }

  /// Centimetres without idle zeros, `12.5`.
  static String centimetres(int mm) {
    return mm % 10 == 0 ? Integer.toString(mm / 10) : BigDecimal.valueOf(mm, 1).toPlainString();
  }

  /// The figures alone, `1,23,456.78`, for columns headed with the currency.
  static String figures(Money money) {
    return money.toString().substring("Rs ".length());
  }

  /// A rate in per cent, `18` or `2.5`.
  static String percent(int basisPoints) {
    var exact = BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0).toPlainString() : exact.toPlainString();
  }

  /// An amount in the Indian system, `Rupees One Lakh ... and Seventy Eight Paise`; whole rupees end in `Only`.
  static String amount(Money money) {
    long rupees = Math.abs(money.paise() / 100);
    int paise = (int) Math.abs(money.paise() % 100);
    var words = new StringBuilder(money.isNegative() ? "Minus Rupees " : "Rupees ");
    words.append(rupees == 0 ? "Zero" : number(rupees));
    return words.append(paise == 0 ? " Only" : " and " + number(paise) + " Paise").toString();
  }

  private static String number(long n) {
    if (n >= 10_000_000) return joined(n, 10_000_000, "Crore");
    if (n >= 100_000) return joined(n, 100_000, "Lakh");
    if (n >= 1000) return joined(n, 1000, "Thousand");
    if (n >= 100) return joined(n, 100, "Hundred");
    if (n < 20) return SMALL[(int) n];
    return TENS[(int) n / 10] + (n % 10 == 0 ? "" : " " + SMALL[(int) n % 10]);
  }

  private static String joined(long n, int unit, String name) {
    return number(n / unit) + " " + name + (n % unit == 0 ? "" : " " + number(n % unit));
  }
}
