package com.shipcrowd.domain.place;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/// A point on the earth in whole millionths of a degree (11 cm), so that the same point is the same everywhere.
///
/// @param latitudeE6 from -90,000,000 to 90,000,000, north is positive
/// @param longitudeE6 from -180,000,000 to 180,000,000, east is positive
public record Coordinates(int latitudeE6, int longitudeE6) {
  static final int LATITUDE_MOST = 90_000_000;
  static final int LONGITUDE_MOST = 180_000_000;
  private static final int DEGREE = 1_000_000;
  private static final long METRES_A_DEGREE = 111_195;

  // Cosines of whole degrees in millionths, by the recurrence that needs no fraction: see
  // `cosines`.
  private static final long[] COSINES = cosines();

  /// @throws IllegalArgumentException outside the earth
  public Coordinates {
    if (Math.abs(latitudeE6) > LATITUDE_MOST || Math.abs(longitudeE6) > LONGITUDE_MOST)
      throw new IllegalArgumentException("not on the earth: " + latitudeE6 + " " + longitudeE6);
  }

  /// Whether the numbers are on the earth.
  public static boolean isOnEarth(long latitudeE6, long longitudeE6) {
    return Math.abs(latitudeE6) <= LATITUDE_MOST && Math.abs(longitudeE6) <= LONGITUDE_MOST;
  }

  /// Degrees as decimal numbers, rounded half up to the millionth; empty when they are not on the earth.
  public static Optional<Coordinates> of(BigDecimal latitude, BigDecimal longitude) {
    if (isBeyond(latitude, 90) || isBeyond(longitude, 180)) return Optional.empty();
    return Optional.of(new Coordinates(millionths(latitude), millionths(longitude)));
  }

  private static boolean isBeyond(BigDecimal degrees, int most) {
    // Exponents beyond sense are refused unseen: writing such a number out would take all memory.
    return Math.abs(degrees.scale()) > 60
        || degrees.precision() > 60
        || degrees.abs().compareTo(BigDecimal.valueOf(most)) > 0;
  }

  private static int millionths(BigDecimal degrees) {
    return degrees.setScale(6, RoundingMode.HALF_UP).movePointRight(6).intValueExact();
  }

  /// Degrees north with six decimals.
  public BigDecimal latitude() {
    return BigDecimal.valueOf(latitudeE6, 6);
  }

  /// Degrees east with six decimals.
  public BigDecimal longitude() {
    return BigDecimal.valueOf(longitudeE6, 6);
  }

  /// How far the other point is, in metres, on a map that is flat between the two: right to about one in a hundred
  /// inside India. Good to say which of two places is nearer, not to bill by.
  public int metresTo(Coordinates other) {
    return BigInteger.valueOf(squaredMetresTo(other)).sqrt().intValueExact();
  }

  /// The square of `metresTo`, which compares as well and costs no root.
  long squaredMetresTo(Coordinates other) {
    long north = ((long) other.latitudeE6 - latitudeE6) * METRES_A_DEGREE / DEGREE;
    long turned = Math.abs((long) other.longitudeE6 - longitudeE6);
    long across = Math.min(turned, 2L * LONGITUDE_MOST - turned);
    int between = (int) Math.abs(((long) latitudeE6 + other.latitudeE6) / 2 / DEGREE);
    long east = across * METRES_A_DEGREE / DEGREE * COSINES[Math.min(between, 90)] / DEGREE;
    return north * north + east * east;
  }

  // cos(n + 1) = 2 cos(1) cos(n) - cos(n - 1), carried with fifteen digits.
  private static long[] cosines() {
    var one = new BigDecimal("0.999847695156391239");
    var before = new BigDecimal("0.999847695156391239");
    var now = BigDecimal.ONE;
    var table = new long[91];
    for (int degree = 0; degree <= 90; degree++) {
      table[degree] = now.movePointRight(6).setScale(0, RoundingMode.HALF_UP).longValueExact();
      var next =
          one.multiply(now)
              .multiply(BigDecimal.TWO)
              .subtract(before)
              .setScale(30, RoundingMode.HALF_UP);
      before = now;
      now = next;
    }
    return table;
  }
}
