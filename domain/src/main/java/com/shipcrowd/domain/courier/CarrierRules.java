package com.shipcrowd.domain.courier;

import com.shipcrowd.domain.measure.Dimensions;
import com.shipcrowd.domain.measure.Parcel;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.Address;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What one courier's own system takes, whatever its services sell: what is over a limit is refused before anybody
/// asks, a text that is too long or has letters the courier cannot hold is trimmed, and both say so.
/// Source: features.md row 5.17.
///
/// @param maxDead of one box on the scale
/// @param maxSideMm the longest side of one box
/// @param maxCod the most to be collected for one shipment
/// @param maxValue the highest declared value
/// @param maxPieces boxes in one shipment
/// @param nameLength characters of a person's name
/// @param lineLength characters of one address line
/// @param forbidden characters that must not reach the courier; each becomes a space
public record CarrierRules(
    Weight maxDead,
    int maxSideMm,
    Money maxCod,
    Money maxValue,
    int maxPieces,
    int nameLength,
    int lineLength,
    String forbidden) {

  /// Nothing beyond what the house itself demands.
  public static final CarrierRules USUAL =
      new CarrierRules(
          new Weight(5_000_000),
          10_000,
          new Money(1_000_000_000_00L),
          new Money(1_000_000_000_00L),
          1_000,
          100,
          150,
          "");

  /// The same with other lengths and letters.
  public CarrierRules texts(int name, int line, String forbiddenLetters) {
    return new CarrierRules(
        maxDead, maxSideMm, maxCod, maxValue, maxPieces, name, line, forbiddenLetters);
  }

  /// The same with other limits of one box.
  public CarrierRules boxes(Weight heaviest, int longestMm, int pieces) {
    return new CarrierRules(
        heaviest, longestMm, maxCod, maxValue, pieces, nameLength, lineLength, forbidden);
  }

  /// The same with other limits of money.
  public CarrierRules money(Money cod, Money value) {
    return new CarrierRules(
        maxDead, maxSideMm, cod, value, maxPieces, nameLength, lineLength, forbidden);
  }

  /// A rule that a shipment breaks.
  ///
  /// @param code `CARRIER_MAX_WEIGHT`, `CARRIER_MAX_SIDE`, `CARRIER_MAX_COD`, `CARRIER_MAX_VALUE`, `CARRIER_MAX_PIECES`
  /// @param limit of the courier, in grams, millimetres, paise or boxes
  /// @param value of the shipment, in the same unit
  public record Broken(String code, long limit, long value) {}

  /// Every rule that forbids this courier to take a shipment, in the order weight, side, money, boxes; each once.
  public List<Broken> broken(List<Parcel> parcels, Money collectable, Money declaredValue) {
    var broken = new ArrayList<Broken>();
    long heaviest = parcels.stream().mapToLong(p -> p.dead().grams()).max().orElse(0);
    long longest =
        parcels.stream()
            .map(Parcel::size)
            .filter(Objects::nonNull)
            .mapToLong(Dimensions::maxSideMm)
            .max()
            .orElse(0);
    check(broken, "CARRIER_MAX_WEIGHT", maxDead.grams(), heaviest);
    check(broken, "CARRIER_MAX_SIDE", maxSideMm, longest);
    check(broken, "CARRIER_MAX_COD", maxCod.paise(), collectable.paise());
    check(broken, "CARRIER_MAX_VALUE", maxValue.paise(), declaredValue.paise());
    check(broken, "CARRIER_MAX_PIECES", maxPieces, parcels.size());
    return broken;
  }

  private static void check(List<Broken> broken, String code, long limit, long value) {
    if (value > limit) broken.add(new Broken(code, limit, value));
  }

  /// A text as the courier can hold it.
  ///
  /// @param text without forbidden letters, runs of spaces made one, at most `most` characters and no half letter at the end
  public record Fitted(String text, boolean isTrimmed) {}

  /// Fits a text.
  public Fitted fit(String text, int most) {
    var kept = new StringBuilder();
    text.codePoints()
        .map(c -> c < 32 || forbidden.indexOf(c) >= 0 ? ' ' : c)
        .forEach(kept::appendCodePoint);
    var plain = kept.toString().replaceAll(" {2,}", " ").strip();
    if (plain.length() > most) {
      int end = Character.isHighSurrogate(plain.charAt(most - 1)) ? most - 1 : most;
      plain = plain.substring(0, end).strip();
    }
    return new Fitted(plain, !plain.equals(text));
  }

  /// An address as the courier can hold it, and what was trimmed: field to the text as it was.
  public record FittedAddress(Address address, Map<String, String> trimmed) {}

  /// Fits the name and both lines of an address.
  public FittedAddress fit(Address address) {
    var trimmed = new LinkedHashMap<String, String>();
    var name = noted(trimmed, "name", address.name(), nameLength);
    var line1 = noted(trimmed, "line1", address.line1(), lineLength);
    var line2 = noted(trimmed, "line2", address.line2(), lineLength);
    var fitted =
        new Address(
            name,
            address.phone(),
            line1,
            line2,
            address.city(),
            address.state(),
            address.pincode(),
            address.email());
    return new FittedAddress(fitted, trimmed);
  }

  private String noted(Map<String, String> trimmed, String field, String text, int most) {
    var fitted = fit(text, most);
    if (fitted.isTrimmed()) trimmed.put(field, text);
    return fitted.text();
  }
}
