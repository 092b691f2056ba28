package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.IndianDay;
import com.shipcrowd.domain.courier.Choice;
import com.shipcrowd.domain.courier.CourierService;
import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.courier.Ranking;
import com.shipcrowd.domain.courier.RankingProfile;
import com.shipcrowd.domain.courier.ServiceArea;
import com.shipcrowd.domain.courier.Serviceability;
import com.shipcrowd.domain.courier.TrackRecord;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.PincodeDirectory;
import com.shipcrowd.domain.place.Place;
import com.shipcrowd.domain.zone.FreightLane;
import com.shipcrowd.domain.zone.Zone;
import com.shipcrowd.domain.zone.ZoneAnswer;
import com.shipcrowd.domain.zone.ZoneRules;
import com.shipcrowd.domain.zone.ZoneSetId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Prices a consignment with every service on offer and puts the services in order. A pure
/// calculation over what it is handed: no clock, no store, no call to a courier. Safe to share
/// between threads.
public final class QuoteDesk {
  private final PincodeDirectory directory;
  private final Sight sight;

  /// @param directory the one the service areas were built on
  public QuoteDesk(PincodeDirectory directory) {
    this(directory, (place, _, _) -> place);
  }

  /// @param directory the one the service areas were built on
  /// @param sight how services and zone sets see its places
  public QuoteDesk(PincodeDirectory directory, Sight sight) {
    this.directory = directory;
    this.sight = sight;
  }

  /// How a place looks to a service that has cities of its own, and to a card that looks at a zone set.
  @FunctionalInterface
  public interface Sight {
    /// @param service code of a courier service, null for none
    /// @param zoneSet of the card, null for none
    /// @return the same object when nobody sees it differently
    Place seen(Place place, @Nullable String service, @Nullable ZoneSetId zoneSet);

    /// How a place that a service sees already looks to a zone set.
    default Place inSet(Place place, ZoneSetId zoneSet) {
      return seen(place, null, zoneSet);
    }
  }

  /// A service with everything needed to judge and price it.
  ///
  /// @param area built on the desk's directory
  /// @param cards the card versions this seller may get for the service, best first: the first that is in force and
  ///   sells the service in the direction asked counts
  /// @param history how the service did, by destination zone; a zone that is missing counts as
  ///   unknown
  /// @param freight whether it carries freight, else single parcels
  /// @param down whether the line to the courier is broken right now
  public record Offer(
      CourierService service,
      ServiceArea area,
      List<RateCardVersion> cards,
      Map<Zone, TrackRecord> history,
      boolean freight,
      boolean down) {
    /// Parcels, reachable and without a history.
    public static Offer of(CourierService service, ServiceArea area, RateCardVersion version) {
      return new Offer(service, area, List.of(version), Map.of(), false, false);
    }
  }

  /// What is asked.
  ///
  /// @param pickup where the courier collects: the seller's warehouse, or the buyer's door on a
  ///   reverse journey
  /// @param delivery where it goes
  /// @param terms what the seller has agreed, as of the booking
  /// @param at when it is booked
  /// @param supply from the place of supply, see `PlaceOfSupply`
  /// @param weights what counts how much in the order
  /// @param excluded codes of services the seller left out
  /// @param freight how freight is to be carried, null for parcels
  public record Request(
      Pincode pickup,
      Pincode delivery,
      Direction direction,
      Consignment consignment,
      Agreement terms,
      Instant at,
      Supply supply,
      Ranking.Weights weights,
      Set<String> excluded,
      @Nullable FreightTerms freight) {
    /// A parcel's forward journey by the card as it is, balanced between price and time.
    public static Request forward(
        Pincode pickup, Pincode delivery, Consignment consignment, Instant at, Supply supply) {
      return new Request(
          pickup,
          delivery,
          Direction.FORWARD,
          consignment,
          Agreement.NONE,
          at,
          supply,
          RankingProfile.BALANCED.weights(),
          Set.of(),
          null);
    }
  }

  /// How freight is to be carried.
  ///
  /// @param ownersRisk whether the seller signed away the carrier's risk
  public record FreightTerms(Appointment appointment, boolean ownersRisk) {}

  /// A service that can carry it, with its price.
  ///
  /// @param version to be kept with the shipment
  /// @param line what priced a parcel, null for freight
  /// @param freight what priced freight, null for a parcel
  /// @param days promised from pickup to the door
  /// @param oda whether an end lies off the usual routes
  /// @param live what asking the courier itself came to, null when it was not asked
  public record Quoted(
      CourierService service,
      RateCardVersionId version,
      @Nullable RateLine line,
      @Nullable FreightCard freight,
      Quote.Priced price,
      int days,
      boolean oda,
      TrackRecord record,
      @Nullable Live live)
      implements Ranking.Candidate {
    @Override
    public String code() {
      return service.code();
    }

    @Override
    public Money cost() {
      return price.total();
    }

    @Override
    public int priority() {
      return service.priority();
    }

    /// The same with what the courier said: its price in place of the card's, or why the card's stays.
    Quoted with(LiveRate rate, Supply supply) {
      var told =
          new Live(price.total(), rate instanceof LiveRate.Silent(var problem) ? problem : null);
      var priced =
          rate instanceof LiveRate.Asked asked
              ? new Quote.Priced(
                  price.zone(),
                  price.packages(),
                  price.dimensionsMissing(),
                  asked.instead(price.charges(), supply))
              : price;
      return new Quoted(service, version, line, freight, priced, days, oda, record, told);
    }

    /// What a return to origin would cost as it was priced.
    public Charges rto(Terms terms, Supply supply) {
      if (line != null) return Quote.rto(line, price, terms, supply);
      if (freight != null && price.zone() instanceof FreightLane lane)
        return freight.rto(lane, price.billed(), oda, terms, supply);
      throw new IllegalStateException("priced by nothing");
    }
  }

  /// What asking the courier came to.
  ///
  /// @param cardTotal what the card asks, with tax
  /// @param problem why the card prices all the same, null when the courier's price counts
  public record Live(Money cardTotal, LiveRate.@Nullable Problem problem) {}

  /// A service that cannot.
  ///
  /// @param code stable, upper snake case
  /// @param detail a sentence for a person
  /// @param values the facts behind it, named as in the API; may be empty
  public record Refused(
      CourierService service, String code, String detail, Map<String, Object> values) {}

  /// The answer: every offer is in one of the lists.
  ///
  /// @param weights what counted how much
  /// @param quoted best first
  /// @param refused in the order of the offers
  public record Board(
      Ranking.Weights weights, List<Ranking.Ranked<Quoted>> quoted, List<Refused> refused) {
    /// What is told when nobody can carry it.
    public static final String NOBODY = "NO_COURIER_AVAILABLE";

    /// The best one; empty means `NO_COURIER_AVAILABLE`, for the reasons in `refused`.
    public Optional<Ranking.Ranked<Quoted>> recommended() {
      return quoted.isEmpty() ? Optional.empty() : Optional.of(quoted.getFirst());
    }

    /// The same board with what couriers said, ranked anew.
    ///
    /// @param rates by service, those that were asked only
    /// @param supply that the board was priced for
    public Board with(Map<String, LiveRate> rates, Supply supply) {
      if (rates.isEmpty()) return this;
      var again =
          quoted.stream()
              .map(Ranking.Ranked::candidate)
              .map(
                  one -> {
                    var rate = rates.get(one.code());
                    return rate == null ? one : one.with(rate, supply);
                  })
              .toList();
      return new Board(weights, Ranking.of(again, weights), refused);
    }

    /// What is to be kept of the comparison.
    public Choice choice() {
      return Choice.of(
          weights,
          quoted,
          refused.stream().map(r -> new Choice.LeftOut(r.service.code(), r.code)).toList());
    }
  }

  /// Judges, prices and ranks every offer.
  ///
  /// @throws IllegalArgumentException when an area was built on another directory
  public Board quote(List<Offer> offers, Request request) {
    int pickup = directory.position(request.pickup);
    int delivery = directory.position(request.delivery);
    var consignment = request.consignment;
    var errand =
        new CourierService.Errand(
            pickup,
            delivery,
            request.direction,
            consignment.parcels(),
            consignment.payment(),
            consignment.collectable(),
            consignment.dangerous(),
            IndianDay.of(request.at));
    var lane = new Lane(pickup, delivery);
    var quoted = new ArrayList<Quoted>(offers.size());
    var refused = new ArrayList<Refused>();
    for (int i = 0; i < offers.size(); i++) {
      var offer = offers.get(i);
      if (offer.area.directory() != directory)
        throw new IllegalArgumentException("an area of another directory");
      judge(offer, request, errand, lane, quoted, refused);
    }
    return new Board(request.weights, Ranking.of(quoted, request.weights), List.copyOf(refused));
  }

  private void judge(
      Offer offer,
      Request request,
      CourierService.Errand errand,
      Lane lane,
      List<Quoted> quoted,
      List<Refused> refused) {
    var code = offer.service.code();
    if (request.excluded.contains(code)) {
      refused.add(refuse(offer, Quote.Reason.SERVICE_EXCLUDED, Map.of()));
      return;
    }
    var version = choose(offer, request, errand.on());
    var rules = version == null ? ZoneRules.STANDARD : version.zonesOf(code);
    var zoneSet = version == null ? null : version.zoneSetOf(code);
    switch (lane.zone(request, rules, code, zoneSet)) {
      case ZoneAnswer.Refused(var reason, var pincode) ->
          refused.add(refuse(offer, reason, pincode));
      case ZoneAnswer.Zoned(var zone, _) -> {
        if (offer.freight != (request.freight != null)) {
          refused.add(
              refuse(
                  offer,
                  offer.freight ? Quote.Reason.FREIGHT_ONLY : Quote.Reason.PARCELS_ONLY,
                  Map.of()));
          return;
        }
        switch (offer.service.check(offer.area, zone, errand, offer.down)) {
          case Serviceability.NotServiceable(var reason, var values) ->
              refused.add(new Refused(offer.service, reason.name(), reason.detail(), values));
          case Serviceability.Serviceable(var days, var oda, _) -> {
            if (version == null) {
              refused.add(unpriced(offer, request));
              return;
            }
            var line = version.parcels(code, errand.on());
            var freight = version.freight(code);
            switch (price(code, line, freight, request, zone, oda, errand.on())) {
              case Quote.Unpriced(var reason, var values) ->
                  refused.add(new Refused(offer.service, reason.name(), reason.detail(), values));
              case Quote.Priced priced ->
                  quoted.add(
                      new Quoted(
                          offer.service,
                          version.id(),
                          line,
                          freight,
                          priced,
                          days,
                          oda,
                          offer.history.getOrDefault(zone, TrackRecord.NONE),
                          null));
            }
          }
        }
      }
    }
  }

  private Quote price(
      String code,
      @Nullable RateLine line,
      @Nullable FreightCard card,
      Request request,
      Zone zone,
      boolean oda,
      LocalDate day) {
    var asked = request.freight;
    if (line != null) {
      var booking = new Quote.Booking(code, zone, request.direction, oda, day, request.supply);
      return Quote.of(line, request.consignment, booking, request.terms.on(code, zone));
    }
    if (card == null || asked == null) throw new IllegalStateException("chosen without a price");
    var from = directory.at(directory.position(request.pickup));
    var to = directory.at(directory.position(request.delivery));
    var lane = card.zones().between(from, to).orElseThrow();
    var booking =
        new FreightBooking(
            lane,
            FreightBooking.touchesDelhi(from, to),
            request.direction,
            oda,
            asked.appointment,
            asked.ownersRisk,
            request.supply);
    return card.quote(request.consignment, booking, request.terms.on(code, lane));
  }

  /// The first card that prices the service in this direction, else the first that prices it at all, which can say why
  /// it does not sell the direction. Source: zones-and-rates.md section 12.
  private static @Nullable RateCardVersion choose(Offer offer, Request request, LocalDate day) {
    RateCardVersion other = null;
    var code = offer.service.code();
    for (int i = 0; i < offer.cards.size(); i++) {
      var card = offer.cards.get(i);
      if (!card.isEffective(request.at)) continue;
      if (request.freight != null) {
        if (card.freight(code) != null) return card;
        continue;
      }
      var line = card.parcels(code, day);
      if (line == null) continue;
      if ((request.direction == Direction.REVERSE ? line.reverse() : line.forward()) != null)
        return card;
      if (other == null) other = card;
    }
    return other;
  }

  private static Refused unpriced(Offer offer, Request request) {
    boolean isInForce = offer.cards.stream().anyMatch(card -> card.isEffective(request.at));
    return isInForce
        ? refuse(offer, Quote.Reason.SERVICE_NOT_PRICED, Map.of())
        : refuse(
            offer,
            Quote.Reason.RATE_CARD_NOT_EFFECTIVE,
            Map.of("booked_at", request.at.toString()));
  }

  private static Refused refuse(Offer offer, Quote.Reason reason, Map<String, Object> values) {
    return new Refused(offer.service, reason.name(), reason.detail(), values);
  }

  private static Refused refuse(Offer offer, ZoneAnswer.Code code, Pincode pincode) {
    var detail =
        switch (code) {
          case PINCODE_UNKNOWN -> "The pincode is not in the directory";
          case PINCODE_NOT_SERVICEABLE -> "Army post is not served by private couriers";
        };
    return new Refused(offer.service, code.name(), detail, Map.of("pincode", pincode.digits()));
  }

  /// The two ends, and the zone by the rules asked last: most cards share their rules.
  private final class Lane {
    private final int pickup;
    private final int delivery;
    private @Nullable ZoneRules rules;
    private @Nullable ZoneAnswer answer;

    Lane(int pickup, int delivery) {
      this.pickup = pickup;
      this.delivery = delivery;
    }

    ZoneAnswer zone(
        Request request, ZoneRules wanted, String service, @Nullable ZoneSetId zoneSet) {
      if (pickup < 0)
        return new ZoneAnswer.Refused(ZoneAnswer.Code.PINCODE_UNKNOWN, request.pickup);
      if (delivery < 0)
        return new ZoneAnswer.Refused(ZoneAnswer.Code.PINCODE_UNKNOWN, request.delivery);
      var plainFrom = directory.at(pickup);
      var plainTo = directory.at(delivery);
      var from = sight.seen(plainFrom, service, zoneSet);
      var to = sight.seen(plainTo, service, zoneSet);
      if (from != plainFrom || to != plainTo) return wanted.between(from, to);
      var known = answer;
      if (known != null && (wanted == rules || wanted.equals(rules))) return known;
      var fresh = wanted.between(from, to);
      rules = wanted;
      answer = fresh;
      return fresh;
    }
  }
}
