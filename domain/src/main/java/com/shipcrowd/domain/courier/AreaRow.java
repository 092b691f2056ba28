package com.shipcrowd.domain.courier;

import com.shipcrowd.domain.place.Pincode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What one service does at one pincode, with its limits there. Source: zones-and-rates.md section 15.
///
/// @param maxCodPaise the most it collects there; null when the service's own limit counts
/// @param maxWeightG of one box; null when the service's own limit counts
/// @param tatDays promised for parcels to there, in place of lane and zone; null when those count
/// @param sortCode printed on labels; empty for none
/// @param embargoFrom first day without service; null for no embargo
/// @param embargoTo last day without service; null for until further notice
public record AreaRow(
    Pincode pincode,
    Coverage coverage,
    @Nullable Integer maxCodPaise,
    @Nullable Integer maxWeightG,
    @Nullable Integer tatDays,
    String sortCode,
    @Nullable LocalDate embargoFrom,
    @Nullable LocalDate embargoTo) {
  /// The most that a limit of money may say: 20,00,000.00.
  public static final int MOST_COD_PAISE = 200_000_000;

  /// The most that a limit of weight may say: 10 tonnes.
  public static final int MOST_WEIGHT_G = 10_000_000;

  /// The most days that may be promised.
  public static final int MOST_DAYS = 60;

  /// A row without limits of its own.
  public static AreaRow of(Pincode pincode, Coverage coverage) {
    return new AreaRow(pincode, coverage, null, null, null, "", null, null);
  }
}
