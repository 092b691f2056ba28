package com.shipcrowd.domain.courier;

/// How a service did on a destination zone over the trailing 90 days, by pickup date.
///
/// @param delivered reached the buyer, from 0 up
/// @param closed delivered, returned or lost; at least `delivered`
/// @param onTime delivered by the promised day; at most `delivered`
public record TrackRecord(long delivered, long closed, long onTime) {
  /// A service nobody has used yet; smoothing gives it 0.85.
  public static final TrackRecord NONE = new TrackRecord(0, 0, 0);

  // 50 imagined shipments at 85 % keep a handful of parcels from deciding. In tenths, so that 42.5
  // stays whole.
  private static final long PRIOR = 50;
  private static final long PRIOR_GOOD_TENTHS = 425;

  /// @throws IllegalArgumentException when the counts contradict each other
  public TrackRecord {
    if (onTime < 0 || onTime > delivered || delivered > closed) {
      throw new IllegalArgumentException(
          "counts contradict: " + onTime + " of " + delivered + " of " + closed);
    }
  }

  /// Share of closed shipments that were delivered, smoothed, in millionths.
  public long successMicro() {
    return Micro.ratio(delivered * 10 + PRIOR_GOOD_TENTHS, (closed + PRIOR) * 10);
  }

  /// Share of delivered shipments that were on time, smoothed, in millionths.
  public long onTimeMicro() {
    return Micro.ratio(onTime * 10 + PRIOR_GOOD_TENTHS, (delivered + PRIOR) * 10);
  }

  /// 0.6 of success and 0.4 of punctuality, in millionths.
  public long reliabilityMicro() {
    return Micro.divide(6 * successMicro() + 4 * onTimeMicro(), 10);
  }
}
