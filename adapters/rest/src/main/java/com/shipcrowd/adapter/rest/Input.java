package com.shipcrowd.adapter.rest;

import com.shipcrowd.domain.Id;
import com.shipcrowd.domain.IndianDay;
import com.shipcrowd.domain.company.Gstin;
import com.shipcrowd.domain.identity.EmailAddress;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.State;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Looks at what a body says and collects everything wrong with it, so that a caller hears all at once. Every method
/// answers a usable value, a stand-in when it complained; call {@link #check()} before using any of them.
public final class Input {
  private static final Pattern PHONE = Pattern.compile("(?:\\+?91|0)?([6-9][0-9]{9})");
  private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
  private static final int SHOWN = 40;

  private final List<Refusal.InputError> errors = new ArrayList<>();

  /// A text that must be there: NFC, trimmed, counted in code points.
  public String text(String pointer, @Nullable String value, int min, int max) {
    if (value == null) return missing(pointer, "");
    return measured(pointer, value, min, max);
  }

  /// A text that may be missing or blank; null then.
  public @Nullable String optionalText(String pointer, @Nullable String value, int min, int max) {
    return value == null || value.isBlank() ? null : measured(pointer, value, min, max);
  }

  /// A text that may be missing; empty then.
  public String textOrEmpty(String pointer, @Nullable String value, int max) {
    return value == null ? "" : measured(pointer, value, 0, max);
  }

  private String measured(String pointer, String value, int min, int max) {
    // Refused before normalising: long strings of combining characters are slow to normalise.
    if (value.length() > 8L * max + 64) return tooLong(pointer, max);
    if (hasControls(value)) {
      refuse(pointer, "CONTROL_CHARACTER", "must not contain control characters");
      return "";
    }
    var clean = Normalizer.normalize(value, Normalizer.Form.NFC).strip();
    int length = clean.codePointCount(0, clean.length());
    if (length == 0 && min > 0) return refused(pointer, "REQUIRED", "must not be empty", "");
    if (length < min)
      return refused(pointer, "TOO_SHORT", "must have at least " + min + " characters", "");
    if (length > max) return tooLong(pointer, max);
    return clean;
  }

  private String tooLong(String pointer, int max) {
    return refused(pointer, "TOO_LONG", "must have at most " + max + " characters", "");
  }

  // Also marks that turn the writing direction: they make one address read as another. Joiners
  // stay, Indian scripts
  // need them.
  private static boolean hasControls(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (Character.isISOControl(c)
          || (c >= 0xD800 && c <= 0xDFFF)
          || (c >= 0x202A && c <= 0x202E)
          || (c >= 0x2066 && c <= 0x2069)
          || c == 0x2028
          || c == 0x2029
          || c == 0xFEFF) {
        return true;
      }
      i += Character.charCount(c);
    }
    return false;
  }

  /// A password: counted, NFC, otherwise untouched.
  public String password(String pointer, @Nullable String value, int min, int max) {
    if (value == null) return missing(pointer, "");
    if (value.length() > 4L * max || value.indexOf('\0') >= 0) return tooLong(pointer, max);
    var clean = Normalizer.normalize(value, Normalizer.Form.NFC);
    int length = clean.codePointCount(0, clean.length());
    if (length < min)
      return refused(pointer, "TOO_SHORT", "must have at least " + min + " characters", "");
    return length > max ? tooLong(pointer, max) : clean;
  }

  /// A whole number that must be there.
  public long range(String pointer, @Nullable Long value, long min, long max) {
    if (value == null) return missing(pointer, min);
    if (value < min || value > max) {
      errors.add(
          new Refusal.InputError(
              pointer, "OUT_OF_RANGE", "must be from " + min + " to " + max, value));
      return min;
    }
    return value;
  }

  /// A whole number that must be there.
  public int range(String pointer, @Nullable Integer value, int min, int max) {
    return (int) range(pointer, value == null ? null : Long.valueOf(value), min, max);
  }

  /// A whole number that may be missing.
  public long range(String pointer, @Nullable Long value, long min, long max, long usual) {
    return value == null ? usual : range(pointer, value, min, max);
  }

  /// Yes or no, with an answer when it is missing.
  public boolean flag(@Nullable Boolean value, boolean usual) {
    return value == null ? usual : value;
  }

  /// Six digits; whether a post office has them is another question.
  public Pincode pincode(String pointer, @Nullable String value) {
    var standIn = new Pincode("110001");
    if (value == null) return missing(pointer, standIn);
    var clean = value.strip();
    if (Pincode.isWellFormed(clean)) return new Pincode(clean);
    return refused(
        pointer, "PINCODE_INVALID", "must be six digits, the first not 0", standIn, shown(value));
  }

  /// An Indian mobile number, with or without `+91` or `0`, spaces and dashes; answers the ten digits.
  public String phone(String pointer, @Nullable String value) {
    if (value == null) return missing(pointer, "");
    if (value.length() <= 20) {
      var digits = PHONE.matcher(value.replaceAll("[ -]", ""));
      if (digits.matches()) return digits.group(1);
    }
    return refused(pointer, "PHONE_INVALID", "must be an Indian mobile number of ten digits", "");
  }

  /// A mail address that must be there.
  public EmailAddress email(String pointer, @Nullable String value) {
    var standIn = new EmailAddress("nobody@example.com");
    if (value == null) return missing(pointer, standIn);
    if (value.length() <= 300 && EmailAddress.isWellFormed(value)) return new EmailAddress(value);
    return refused(pointer, "EMAIL_INVALID", "must be a mail address", standIn);
  }

  /// A mail address that may be missing or blank.
  public @Nullable String optionalEmail(String pointer, @Nullable String value) {
    return value == null || value.isBlank() ? null : email(pointer, value).text();
  }

  /// A state by code or name.
  public State state(String pointer, @Nullable String value) {
    if (value == null) return missing(pointer, State.DL);
    return value.length() > 60
        ? refused(pointer, "STATE_INVALID", "must be a state of India", State.DL)
        : State.read(value)
            .orElseGet(
                () ->
                    refused(
                        pointer,
                        "STATE_INVALID",
                        "must be a state of India, as HR or Haryana",
                        State.DL,
                        shown(value)));
  }

  /// A GSTIN that may be missing or blank.
  public @Nullable Gstin optionalGstin(String pointer, @Nullable String value) {
    if (value == null || value.isBlank()) return null;
    var clean = value.strip().toUpperCase(Locale.ROOT);
    if (clean.length() == 15 && Gstin.isWellFormed(clean)) return new Gstin(clean);
    errors.add(
        new Refusal.InputError(
            pointer,
            "GSTIN_INVALID",
            "must be 15 characters with a right check digit",
            shown(value)));
    return null;
  }

  /// One of an enum's names, as written.
  public <E extends Enum<E>> E enumOf(String pointer, @Nullable String value, Class<E> type) {
    var all = type.getEnumConstants();
    if (value == null) return missing(pointer, all[0]);
    return Arrays.stream(all)
        .filter(e -> e.name().equals(value))
        .findFirst()
        .orElseGet(
            () ->
                refused(
                    pointer,
                    "NOT_ONE_OF",
                    "must be one of " + Arrays.toString(all),
                    all[0],
                    shown(value)));
  }

  /// The same with an answer when it is missing.
  public <E extends Enum<E>> E enumOf(String pointer, @Nullable String value, E usual) {
    return value == null ? usual : enumOf(pointer, value, usual.getDeclaringClass());
  }

  /// An id with its prefix. One that names nothing because of its shape is an error of the body here, not a 404.
  public UUID id(String pointer, @Nullable String value, String prefix) {
    var standIn = new UUID(0, 0);
    if (value == null) return missing(pointer, standIn);
    return Id.decode(prefix, value)
        .orElseGet(
            () ->
                refused(
                    pointer,
                    "ID_INVALID",
                    "must be an id like " + prefix + "_…",
                    standIn,
                    shown(value)));
  }

  /// An id that may be missing.
  public @Nullable UUID optionalId(String pointer, @Nullable String value, String prefix) {
    return value == null ? null : id(pointer, value, prefix);
  }

  /// A calendar day, `yyyy-MM-dd`, of the years 2000 to 2100, that may be missing.
  public @Nullable LocalDate optionalDay(String pointer, @Nullable String value) {
    if (value == null) return null;
    try {
      var day = LocalDate.parse(value);
      if (day.getYear() >= 2000 && day.getYear() <= 2100) return day;
    } catch (DateTimeParseException e) {
      // Told below.
    }
    errors.add(
        new Refusal.InputError(
            pointer,
            "DAY_INVALID",
            "must be a day like 2026-11-21, of the years 2000 to 2100",
            shown(value)));
    return null;
  }

  /// An instant, `2026-11-21T10:00:00Z`, or a day, which means its midnight in India; of the years 2000 to 2100, that may
  /// be missing.
  public @Nullable Instant optionalMoment(String pointer, @Nullable String value) {
    if (value == null) return null;
    try {
      var moment =
          value.length() == 10 ? IndianDay.startOf(LocalDate.parse(value)) : Instant.parse(value);
      int year = IndianDay.of(moment).getYear();
      if (year >= 2000 && year <= 2100) return moment.truncatedTo(ChronoUnit.MICROS);
    } catch (DateTimeParseException e) {
      // Told below.
    }
    errors.add(
        new Refusal.InputError(
            pointer,
            "MOMENT_INVALID",
            "must be an instant like 2026-11-21T10:00:00Z or a day like 2026-11-21, of the years 2000 to 2100",
            shown(value)));
    return null;
  }

  /// The same with an answer when it is missing.
  public Instant moment(String pointer, @Nullable String value, Instant usual) {
    var moment = optionalMoment(pointer, value);
    return moment == null ? usual.truncatedTo(ChronoUnit.MICROS) : moment;
  }

  /// A time of day, `HH:mm`, with an answer when it is missing.
  public LocalTime time(String pointer, @Nullable String value, LocalTime usual) {
    if (value == null) return usual;
    if (TIME.matcher(value).matches()) return LocalTime.parse(value);
    return refused(pointer, "TIME_INVALID", "must be a time like 14:00", usual, shown(value));
  }

  /// A list that must be there, no item of it null; the items are looked at by the caller, at `pointer/0` and on.
  public <T> List<T> list(String pointer, @Nullable List<@Nullable T> value, int min, int max) {
    if (value == null) return min == 0 ? List.of() : missing(pointer, List.of());
    if (value.size() < min)
      return refused(pointer, "TOO_FEW", "must have at least " + min + " items", List.of());
    if (value.size() > max)
      return refused(pointer, "TOO_MANY", "must have at most " + max + " items", List.of());
    var items = new ArrayList<T>();
    for (int i = 0; i < value.size(); i++) {
      T item = value.get(i);
      if (item == null) {
        missing(pointer + "/" + i, "");
      } else {
        items.add(item);
      }
    }
    return items;
  }

  /// Complains when an object is missing; use before looking into it.
  ///
  /// @return whether it is there
  public boolean isThere(String pointer, @Nullable Object value) {
    if (value == null) missing(pointer, "");
    return value != null;
  }

  /// Notes something that no method here knows.
  public void refuse(String pointer, String code, String message) {
    errors.add(new Refusal.InputError(pointer, code, message, null));
  }

  /// @throws Refusal with everything found, when anything was
  public void check() {
    if (!errors.isEmpty()) {
      throw new Refusal(
          "INVALID_INPUT",
          errors.size() == 1 ? "One field is not right" : errors.size() + " fields are not right",
          errors,
          Map.of());
    }
  }

  private <T> T missing(String pointer, T standIn) {
    refuse(pointer, "REQUIRED", "is required");
    return standIn;
  }

  private <T> T refused(String pointer, String code, String message, T standIn) {
    refuse(pointer, code, message);
    return standIn;
  }

  private <T> T refused(String pointer, String code, String message, T standIn, String value) {
    errors.add(new Refusal.InputError(pointer, code, message, value));
    return standIn;
  }

  private static String shown(String value) {
    var clean = value.codePoints().limit(SHOWN).map(c -> Character.isISOControl(c) ? '?' : c);
    return clean
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
