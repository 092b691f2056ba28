package com.shipcrowd.application.ratecard;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.courier.PickupHours;
import com.shipcrowd.domain.courier.RankingProfile;
import com.shipcrowd.domain.courier.ServiceOnSale.Promise;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.Consignment;
import com.shipcrowd.domain.ratecard.QuoteDesk.Board;
import com.shipcrowd.domain.ratecard.QuoteDesk.FreightTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Says what every courier service asks, best first, and why the others refuse. Repeating it costs and changes nothing.
public interface GiveQuote {
  /// How long a quote is honoured. Source: zones-and-rates.md section 11.
  Duration VALID_FOR = Duration.ofMinutes(15);

  Answer handle(Command command);

  /// The same by rate cards alone, no courier asked: for many quotes at once.
  Answer byCards(Command command);

  /// @param handedOverIn state of the pickup address, or null to take the pincode's
  /// @param hours when the pickup place hands over, for the dates
  /// @param profile null for the one the company prefers
  /// @param freight how freight is to be carried, null for parcels
  record Command(
      CompanyId company,
      Pincode origin,
      @Nullable State handedOverIn,
      Pincode destination,
      Direction direction,
      Consignment consignment,
      @Nullable RankingProfile profile,
      @Nullable FreightTerms freight,
      PickupHours hours) {}

  /// @param id sealed: booking with it and the same inputs honours the price until it expires
  ///
  /// @param promises dates by service, for all that are quoted
  record Answer(String id, Instant expiresAt, Board board, Map<String, Promise> promises) {}
}
