package com.shipcrowd.domain.ratecard.plain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Zones once more, from pincode, state and district alone: sections 2 and 10 of zones-and-rates.md
/// read as simple questions. Shares nothing with the engine but the state and district of the
/// directory file.
final class PlainPlaces {
  record Row(int pincode, String state, String district) {}

  final List<Row> rows = new ArrayList<>();
  final Map<Integer, Row> byPincode = new HashMap<>();

  PlainPlaces() {
    var file =
        Objects.requireNonNull(
            PlainPlaces.class.getResourceAsStream("/com/shipcrowd/domain/place/pincodes.csv"));
    try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      reader.readLine();
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        var cells = line.split(",");
        var row = new Row(Integer.parseInt(cells[0]), cells[1], cells[2]);
        rows.add(row);
        byPincode.put(row.pincode, row);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// A letter, or the name of what is wrong.
  String zone(int origin, int destination, PlainData.Card card) {
    var o = byPincode.get(origin);
    var d = byPincode.get(destination);
    if (o == null || d == null) return "PINCODE_UNKNOWN";
    if (origin >= 900_000 || destination >= 900_000) return "PINCODE_NOT_SERVICEABLE";
    boolean sameCity = o.state.equals(d.state) && city(o).equals(city(d));
    boolean remote = REMOTE.contains(o.state) || REMOTE.contains(d.state);
    boolean special =
        SPECIAL.contains(o.state)
            || SPECIAL.contains(d.state)
            || card.extraSpecialStates().contains(o.state)
            || card.extraSpecialStates().contains(d.state);
    if (sameCity && !(card.specialOverridesLocal() && (remote || special))) return "A";
    if (remote) return "F";
    if (special) return "E";
    var co = cluster(origin);
    var cd = cluster(destination);
    if (region(o).equals(region(d))) return "B";
    if (!co.isEmpty() && co.equals(cd)) return "B";
    boolean metroO = !co.isEmpty() && (card.extendedMetros() || !co.startsWith("EXT_"));
    boolean metroD = !cd.isEmpty() && (card.extendedMetros() || !cd.startsWith("EXT_"));
    return metroO && metroD ? "C" : "D";
  }

  /// `N1-S1`, or the name of what is wrong.
  String lane(int origin, int destination, Map<String, String> redrawn) {
    var o = byPincode.get(origin);
    var d = byPincode.get(destination);
    if (o == null || d == null) return "PINCODE_UNKNOWN";
    if (origin >= 900_000 || destination >= 900_000) return "PINCODE_NOT_SERVICEABLE";
    return freightZone(o.state, redrawn) + "-" + freightZone(d.state, redrawn);
  }

  private static String freightZone(String state, Map<String, String> redrawn) {
    if (redrawn.containsKey(state)) return Objects.requireNonNull(redrawn.get(state));
    return switch (state) {
      case "DL", "HR", "RJ", "UP" -> "N1";
      case "CH", "HP", "JK", "LA", "PB", "UK" -> "N2";
      case "BR", "JH", "OD", "WB" -> "E";
      case "AR", "AS", "MN", "ML", "MZ", "NL", "SK", "TR" -> "NE";
      case "DN", "GJ" -> "W1";
      case "GA", "MH" -> "W2";
      case "CG", "MP" -> "C";
      case "AP", "KA", "PY", "TN", "TS" -> "S1";
      case "KL" -> "S2";
      case "AN", "LD" -> "X";
      default -> throw new IllegalStateException("no freight zone for " + state);
    };
  }

  private static final Set<String> SPECIAL =
      Set.of("AR", "AS", "MN", "ML", "MZ", "NL", "SK", "TR", "JK");
  private static final Set<String> REMOTE = Set.of("LA", "AN", "LD");
  private static final Set<Integer> AROUND_AHMEDABAD =
      Set.of(
          382210, 382330, 382340, 382345, 382350, 382405, 382415, 382418, 382424, 382443, 382445,
          382449, 382470, 382475, 382480, 382481);

  private static String region(Row row) {
    if (row.state.equals("CH")) return "PB";
    if (row.state.equals("DN")) return "GJ";
    int prefix = row.pincode / 1000;
    if (row.state.equals("PY")) {
      if (prefix == 605 || prefix == 607 || prefix == 609) return "TN";
      if (prefix == 673) return "KL";
      if (prefix == 533) return "AP";
    }
    return row.state;
  }

  private static String city(Row row) {
    var metro = metroCity(row.pincode);
    return metro.isEmpty() ? row.district : metro;
  }

  private static String metroCity(int p) {
    int prefix = p / 1000;
    if (prefix == 110) return "Delhi";
    if ((p >= 122001 && p <= 122018) || p == 122051 || p == 122052 || p == 122098)
      return "Gurugram";
    if (p >= 121001 && p <= 121015) return "Faridabad";
    if (p == 201008 || (p >= 201301 && p <= 201320)) return "Noida";
    if (p >= 201001 && p <= 201021) return "Ghaziabad";
    if (p >= 400601 && p <= 400615) return "Thane";
    if (p >= 400701 && p <= 400710) return "Navi Mumbai";
    if (prefix == 400) return "Mumbai";
    if (prefix == 700) return "Kolkata";
    if (p >= 711101 && p <= 711115) return "Howrah";
    if (prefix == 600) return "Chennai";
    if (prefix == 560) return "Bengaluru";
    if (prefix == 500) return "Hyderabad";
    if (prefix == 411) return "Pune";
    if (prefix == 380 || AROUND_AHMEDABAD.contains(p)) return "Ahmedabad";
    return "";
  }

  static String cluster(int pincode) {
    return switch (metroCity(pincode)) {
      case "Delhi", "Gurugram", "Faridabad", "Noida", "Ghaziabad" -> "DELHI_NCR";
      case "Mumbai", "Thane", "Navi Mumbai" -> "MUMBAI_MMR";
      case "Kolkata", "Howrah" -> "KOLKATA";
      case "Chennai" -> "CHENNAI";
      case "Bengaluru" -> "BENGALURU";
      case "Hyderabad" -> "HYDERABAD";
      case "Pune" -> "EXT_PUNE";
      case "Ahmedabad" -> "EXT_AHMEDABAD";
      default -> "";
    };
  }
}
