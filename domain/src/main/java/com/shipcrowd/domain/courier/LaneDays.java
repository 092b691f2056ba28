package com.shipcrowd.domain.courier;

import com.shipcrowd.domain.place.Place;
import com.shipcrowd.domain.place.State;
import java.util.Arrays;
import java.util.Map;

/// Days that a service promises on single lanes, in place of its days by zone. An end is a pincode, a three-digit prefix
/// or a state; the most specific pair wins, and between equals the one that knows the destination better. Immutable; a
/// look-up is a few searches in one array. Source: zones-and-rates.md section 14.
public final class LaneDays {
  private static final long ORIGIN = 1_000_000L;
  private static final int PINCODE = 3;
  private static final int PREFIX = 2;
  private static final int STATE = 1;

  // Pairs of levels, the most specific first.
  private static final int[][] LEVELS = {
    {PINCODE, PINCODE},
    {PREFIX, PINCODE},
    {PINCODE, PREFIX},
    {STATE, PINCODE},
    {PREFIX, PREFIX},
    {PINCODE, STATE},
    {STATE, PREFIX},
    {PREFIX, STATE},
    {STATE, STATE}
  };

  /// No lane has days of its own.
  public static final LaneDays NONE = new LaneDays(new long[0], new byte[0]);

  private final long[] keys;
  private final byte[] days;
  private final boolean[] used = new boolean[LEVELS.length];

  private LaneDays(long[] keys, byte[] days) {
    this.keys = keys;
    this.days = days;
    for (int i = 0; i < LEVELS.length; i++) {
      for (long key : keys) {
        if (level((int) (key / ORIGIN)) == LEVELS[i][0]
            && level((int) (key % ORIGIN)) == LEVELS[i][1]) {
          used[i] = true;
          break;
        }
      }
    }
  }

  /// Two ends, each as `end` numbers it.
  public record Lane(int origin, int destination) {}

  /// The number of an end: of a pincode or a prefix the number itself, of a state a small one.
  public static int end(State state) {
    return state.ordinal() + 1;
  }

  /// @param lanes days from 1 to 60
  public static LaneDays of(Map<Lane, Integer> lanes) {
    if (lanes.isEmpty()) return NONE;
    var sorted =
        lanes.entrySet().stream()
            .sorted((one, other) -> Long.compare(key(one.getKey()), key(other.getKey())))
            .toList();
    var keys = new long[sorted.size()];
    var days = new byte[sorted.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = key(sorted.get(i).getKey());
      days[i] = sorted.get(i).getValue().byteValue();
    }
    return new LaneDays(keys, days);
  }

  /// The days of a lane; 0 when no pair speaks of it.
  public int days(Place from, Place to) {
    if (keys.length == 0) return 0;
    for (int i = 0; i < LEVELS.length; i++) {
      if (!used[i]) continue;
      long key = at(from, LEVELS[i][0]) * ORIGIN + at(to, LEVELS[i][1]);
      int found = Arrays.binarySearch(keys, key);
      if (found >= 0) return days[found];
    }
    return 0;
  }

  private static long key(Lane lane) {
    return lane.origin * ORIGIN + lane.destination;
  }

  private static int at(Place place, int level) {
    return switch (level) {
      case PINCODE -> place.pincode().number();
      case PREFIX -> place.pincode().number() / 1000;
      default -> end(place.state());
    };
  }

  private static int level(int end) {
    if (end >= 100_000) return PINCODE;
    return end >= 100 ? PREFIX : STATE;
  }
}
