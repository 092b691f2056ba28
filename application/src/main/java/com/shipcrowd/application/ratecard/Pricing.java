package com.shipcrowd.application.ratecard;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.QuotePreference;
import com.shipcrowd.domain.courier.TrackRecord;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.ratecard.CardBook;
import com.shipcrowd.domain.ratecard.Overrides;
import com.shipcrowd.domain.zone.Zone;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;

/// Everything that decides a price besides the map, as one immutable whole. Held under the topic `pricing`.
///
/// @param overrides of companies that have any
/// @param preferences of companies that have said how couriers are chosen
/// @param history how services did, by code and zone; what is missing is unknown
/// @param diesel average price of a litre by the first Indian day that surcharges follow it
public record Pricing(
    CardBook cards,
    Map<CompanyId, Overrides> overrides,
    Map<CompanyId, QuotePreference> preferences,
    Map<String, Map<Zone, TrackRecord>> history,
    NavigableMap<LocalDate, Money> diesel) {
  /// What is announced when it changes.
  public static final String TOPIC = "pricing";
}
