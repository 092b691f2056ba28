package com.shipcrowd.domain.ratecard.plain;

import com.shipcrowd.domain.ratecard.plain.PlainData.Booking;
import com.shipcrowd.domain.ratecard.plain.PlainData.Box;
import com.shipcrowd.domain.ratecard.plain.PlainData.Card;
import com.shipcrowd.domain.ratecard.plain.PlainData.Freight;
import com.shipcrowd.domain.ratecard.plain.PlainData.Goods;
import com.shipcrowd.domain.ratecard.plain.PlainData.Heavy;
import com.shipcrowd.domain.ratecard.plain.PlainData.Ladder;
import com.shipcrowd.domain.ratecard.plain.PlainData.Season;
import com.shipcrowd.domain.ratecard.plain.PlainData.Slab;
import com.shipcrowd.domain.ratecard.plain.PlainData.Special;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Draws cards, goods and bookings, edges more often than chance would.
final class Draw {
  static final List<String> ZONES =
      List.of("N1", "N2", "E", "NE", "W1", "W2", "S1", "S2", "C", "X");
  private static final List<String> SERVICES = List.of("DLV-S", "BD-A", "FRT-1");
  private static final List<String> WAIVABLE =
      List.of(
          "FREIGHT",
          "FUEL",
          "DOCKET",
          "ROV",
          "ODA",
          "HANDLING",
          "APPOINTMENT",
          "GREEN_TAX",
          "SEASONAL",
          "INSURANCE",
          "COD_FEE",
          "RTO_FREIGHT",
          "REVERSE_FREIGHT",
          "REATTEMPT",
          "DEMURRAGE");
  private static final long DAY = 20_778;

  final Random random;
  private final PlainPlaces places;
  private final Map<String, List<Integer>> ofState = new TreeMap<>();

  Draw(Random random, PlainPlaces places) {
    this.random = random;
    this.places = places;
    for (var row : places.rows)
      ofState.computeIfAbsent(row.state(), s -> new ArrayList<>()).add(row.pincode());
  }

  boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  private int upTo(int most) {
    return random.nextInt(most + 1);
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private int pincode() {
    return pincode(12);
  }

  // The first three kinds are metros and their edges.
  private int pincode(int kinds) {
    return switch (random.nextInt(kinds)) {
      case 0 -> any(List.of(110001, 110092, 122001, 121004, 201301, 201008, 201010, 382481));
      case 1 -> any(List.of(400001, 400601, 400703, 411001, 380001, 382210, 600001, 560001));
      case 2 -> any(List.of(700001, 711101, 711116, 500001, 605001, 607402, 673310, 160017));
      case 3 -> places.rows.get(random.nextInt(places.rows.size())).pincode();
      case 4 -> oneIn(3) ? 900_056 : oneIn(2) ? 999_999 : 110_999;
      case 5 -> any(ofState.getOrDefault(any(List.of("LA", "AN", "LD")), List.of()));
      default -> any(ofState.getOrDefault(any(List.copyOf(ofState.keySet())), List.of()));
    };
  }

  private int partner(int pincode) {
    var row = places.byPincode.get(pincode);
    if (!PlainPlaces.cluster(pincode).isEmpty() && oneIn(2)) return pincode(3);
    if (row == null || oneIn(2)) return pincode();
    if (oneIn(2)) return any(ofState.getOrDefault(row.state(), List.of()));
    var neighbours =
        ofState.getOrDefault(row.state(), List.of()).stream()
            .filter(p -> Math.abs(p - pincode) < 12)
            .toList();
    return any(neighbours);
  }

  private long[] prices() {
    var prices = new long[6];
    for (int i = 0; i < 6; i++) prices[i] = oneIn(30) ? 0 : upTo(20_000);
    return prices;
  }

  private Ladder ladder() {
    var slabs = new ArrayList<Slab>();
    int reached = 0;
    for (int n = 1 + random.nextInt(4); n > 0; n--) {
      reached += oneIn(2) ? 250 * (1 + random.nextInt(4)) : 1 + random.nextInt(1_500);
      slabs.add(new Slab(reached, prices()));
    }
    return new Ladder(
        slabs, oneIn(2) ? 250 * (1 + random.nextInt(4)) : 1 + random.nextInt(2_000), prices());
  }

  private @Nullable Ladder maybe(int outOf, int of) {
    return random.nextInt(of) < outOf ? ladder() : null;
  }

  private Set<String> zones() {
    var zones = new HashSet<String>();
    if (oneIn(2))
      for (var zone : List.of("A", "B", "C", "D", "E", "F")) if (oneIn(2)) zones.add(zone);
    return zones;
  }

  Card card() {
    var seasons = new ArrayList<Season>();
    for (int n = random.nextInt(4); n > 0; n--) {
      long from = DAY - upTo(3);
      var services = new HashSet<String>();
      if (oneIn(2)) for (var service : SERVICES) if (oneIn(2)) services.add(service);
      seasons.add(new Season(from, from + upTo(5), upTo(2_500), zones(), services));
    }
    var extra = new HashSet<String>();
    if (oneIn(3))
      for (var state : List.of("KL", "HP", "LA", "DL", "MH")) if (oneIn(2)) extra.add(state);
    var forward = maybe(9, 10);
    return new Card(
        oneIn(2),
        oneIn(4),
        extra,
        forward,
        maybe(1, 2),
        oneIn(2) ? 10_000 : upTo(15_000),
        forward == null ? ladder() : maybe(2, 3),
        oneIn(2) ? 5000 : 2_500 + random.nextInt(4_000),
        oneIn(3) ? upTo(2_000) : 0,
        oneIn(4) ? upTo(60) : 0,
        oneIn(2) ? upTo(2_500) : 0,
        upTo(5_000),
        oneIn(2) ? upTo(2_000) : 0,
        upTo(3_000),
        !oneIn(6),
        upTo(6_000),
        upTo(300),
        oneIn(3) ? upTo(1_000_000) : 5_000_000,
        oneIn(2) ? 55 : upTo(200),
        oneIn(2) ? 500_000 : upTo(1_000_000),
        oneIn(2) ? 0 : upTo(10_000),
        seasons);
  }

  Freight freight() {
    var matrix = new HashMap<String, Long>();
    for (var from : ZONES)
      for (var to : ZONES) matrix.put(from + "-" + to, (long) (100 + random.nextInt(4_000)));
    var redrawn = new HashMap<String, String>();
    if (oneIn(2))
      for (var state : List.of("KL", "RJ", "LA", "SK"))
        if (oneIn(2)) redrawn.put(state, any(ZONES));
    var heavy = new ArrayList<Heavy>();
    int above = 0;
    for (int n = random.nextInt(4); n > 0; n--) {
      above += 20_000 + 10_000 * random.nextInt(9);
      heavy.add(new Heavy(above, upTo(600)));
    }
    return new Freight(
        redrawn,
        matrix,
        6 + random.nextInt(6),
        oneIn(4) ? 0 : upTo(50),
        upTo(100_000),
        upTo(2_500),
        upTo(15_000),
        upTo(20_000),
        upTo(60),
        upTo(200_000),
        upTo(1_200),
        heavy,
        upTo(200_000),
        upTo(500),
        upTo(80_000),
        upTo(500),
        oneIn(4) ? 0 : upTo(20_000),
        !oneIn(5),
        upTo(30_000),
        upTo(200),
        oneIn(3) ? upTo(2_000_000) : 100_000_000,
        upTo(80_000),
        upTo(500),
        upTo(300),
        upTo(6));
  }

  private int side(int usual) {
    return 10 * (1 + random.nextInt(usual / 10)) + (oneIn(3) ? random.nextInt(10) : 0);
  }

  private Box box(boolean freight, @Nullable Ladder ladder) {
    int dead;
    if (freight) dead = oneIn(4) ? 10_000 * (1 + random.nextInt(30)) : 1 + random.nextInt(250_000);
    else if (ladder != null && oneIn(3)) {
      // On an edge, or a gram beside it.
      int edge = any(ladder.slabs()).upTo() + (oneIn(2) ? 0 : ladder.step() * random.nextInt(6));
      dead = Math.max(1, edge + random.nextInt(3) - 1);
    } else dead = 1 + random.nextInt(6_000);
    if (oneIn(5)) return new Box(dead, 0, 0, 0);
    if (oneIn(250)) return new Box(dead, 10_000, 10_000, 10_000);
    int usual = freight ? 1_500 : 450;
    return new Box(dead, side(usual), side(usual), side(usual));
  }

  Goods goods(boolean freight, @Nullable Ladder ladder, long maxCod) {
    var boxes = new ArrayList<Box>();
    int count = oneIn(2) ? 1 : 1 + random.nextInt(freight ? 8 : 4);
    for (int n = count; n > 0; n--) boxes.add(box(freight, ladder));
    boolean cod = oneIn(2);
    long collectable = !cod ? 0 : 1 + random.nextInt(freight ? 9_000_000 : 5_500_000);
    if (cod && oneIn(6)) collectable = Math.max(1, maxCod + random.nextInt(3) - 1);
    return new Goods(
        boxes,
        cod,
        collectable,
        oneIn(10) ? 500_000 + random.nextInt(3) - 1 : random.nextInt(60_000_000),
        oneIn(2),
        oneIn(2),
        oneIn(2));
  }

  Booking booking(boolean freight) {
    int origin = pincode();
    return new Booking(
        any(SERVICES),
        origin,
        partner(origin),
        oneIn(freight ? 12 : 4),
        oneIn(2),
        DAY + random.nextInt(3),
        1_000 + random.nextInt(8),
        oneIn(2),
        oneIn(3) ? upTo(9_000) : 0,
        any(List.of("NONE", "USUAL", "MALL_OR_CSD")),
        oneIn(3));
  }

  /// @param lane what the booking lies on, so that lanes of overrides fit now and then
  List<Special> overrides(String lane, boolean freight) {
    var drawn = new ArrayList<Special>();
    if (oneIn(3)) return drawn;
    var starts = new HashSet<String>();
    for (int n = 1 + random.nextInt(6); n > 0; n--) {
      var service = oneIn(3) ? "" : any(SERVICES);
      var zone = "";
      if (!service.isEmpty() && oneIn(2)) zone = oneIn(4) ? "D" : lane;
      var kind = any(List.of("ABSOLUTE", "PERCENT", "WAIVE"));
      if (kind.equals("ABSOLUTE") && zone.contains("-")) kind = "PERCENT";
      var head = kind.equals("WAIVE") ? any(WAIVABLE) : "FREIGHT";
      long from = 998 + random.nextInt(8);
      long to = oneIn(2) ? Long.MAX_VALUE : from + 1 + random.nextInt(6);
      if (!starts.add(service + "|" + zone + "|" + head + "|" + from)) continue;
      int which = random.nextInt(3);
      drawn.add(
          new Special(
              service,
              zone,
              from,
              to,
              kind,
              which == 0 ? -1 : upTo(15_000),
              which == 1 ? -1 : upTo(10_000),
              oneIn(30) ? -10_000 : random.nextInt(6_000) - 4_000,
              head));
    }
    return drawn;
  }
}
