package com.shipcrowd.application.ratecard;

/// Counts how services did on zones over the trailing 90 days, by pickup date. Source: zones-and-rates.md section 13.
public interface CountTrackRecords {
  /// How far back pickups count, in Indian days.
  int DAYS = 90;

  /// Counts anew; quotes follow at once. Doing it again changes nothing but what happened since.
  ///
  /// @return how many records are other than before
  int recount();
}
