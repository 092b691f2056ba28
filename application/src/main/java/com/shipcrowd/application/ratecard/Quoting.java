package com.shipcrowd.application.ratecard;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.courier.AskRates;
import com.shipcrowd.application.courier.AskRates.Question;
import com.shipcrowd.application.courier.needs.CourierGateway.RateRequest;
import com.shipcrowd.application.ratecard.needs.LiveQuotes;
import com.shipcrowd.application.ratecard.needs.QuoteSeal;
import com.shipcrowd.application.ratecard.needs.Sellers;
import com.shipcrowd.application.ratecard.needs.Sellers.Seller;
import com.shipcrowd.application.ratecard.needs.Tariffs;
import com.shipcrowd.application.ratecard.needs.Tariffs.Tariff;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.courier.PickupHours;
import com.shipcrowd.domain.courier.ServiceOnSale;
import com.shipcrowd.domain.courier.ServiceOnSale.Promise;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.PincodeDirectory;
import com.shipcrowd.domain.place.Place;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.place.UnknownPincode;
import com.shipcrowd.domain.ratecard.Agreement;
import com.shipcrowd.domain.ratecard.LiveRate;
import com.shipcrowd.domain.ratecard.PlaceOfSupply;
import com.shipcrowd.domain.ratecard.QuoteDesk;
import com.shipcrowd.domain.ratecard.QuoteDesk.Board;
import com.shipcrowd.domain.ratecard.QuoteDesk.Quoted;
import com.shipcrowd.domain.ratecard.RateCardVersion;
import com.shipcrowd.domain.ratecard.Route;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The one way a price is made, for a quote that is shown and for a booking that is charged.
public final class Quoting implements GiveQuote {
  // Behind the inputs under the seal, so that a booking knows where to look without looking.
  private static final String LIVE = "|live";
  private static final int MOST_OF_ONE_MILLISECOND = 100;

  private final Tariffs tariffs;
  private final Sellers sellers;
  private final QuoteSeal seal;
  private final AskRates couriers;
  private final LiveQuotes quotes;
  private final UnitOfWork work;
  private final State platform;
  private final Clock clock;

  /// @param platform the state the platform is registered in
  public Quoting(
      Tariffs tariffs,
      Sellers sellers,
      QuoteSeal seal,
      AskRates couriers,
      LiveQuotes quotes,
      UnitOfWork work,
      State platform,
      Clock clock) {
    this.tariffs = tariffs;
    this.sellers = sellers;
    this.seal = seal;
    this.couriers = couriers;
    this.quotes = quotes;
    this.work = work;
    this.platform = platform;
    this.clock = clock;
  }

  @Override
  public Answer handle(Command command) {
    var now = clock.now();
    var made = price(command, now);
    var questions = questions(command, made);
    if (questions.isEmpty()) return byCards(command, made, now);
    var said = couriers.ask(questions);
    var asked = new HashMap<String, LiveRate.Asked>();
    said.forEach(
        (service, rate) -> {
          if (rate instanceof LiveRate.Asked price) asked.put(service, price);
        });
    var live = made.with(said, platform);
    if (asked.isEmpty()) return byCards(command, live, now);
    return answer(keep(command, asked, now), live, now, command.hours());
  }

  @Override
  public Answer byCards(Command command) {
    var now = clock.now();
    return byCards(command, price(command, now), now);
  }

  private Answer byCards(Command command, Made made, Instant now) {
    return answer(seal.seal(command.company(), inputs(command), now), made, now, command.hours());
  }

  private static Answer answer(String id, Made made, Instant now, PickupHours hours) {
    return new Answer(id, now.plus(VALID_FOR), made.board(), promises(made, now, hours));
  }

  // Outside any transaction from here to the answers.
  private List<Question> questions(Command command, Made made) {
    if (command.freight() != null || command.direction() != Direction.FORWARD) return List.of();
    var questions = new ArrayList<Question>();
    for (var ranked : made.board().quoted()) {
      var quoted = ranked.candidate();
      var account = made.account(quoted.code());
      if (!couriers.isAsked(account)) continue;
      questions.add(
          new Question(
              quoted.code(),
              account,
              new RateRequest(
                  command.origin(),
                  command.destination(),
                  quoted.service().transport(),
                  command.consignment().payment(),
                  command.consignment().collectable(),
                  quoted.price().chargeable())));
    }
    return questions;
  }

  // Two equal quotes of one millisecond have one id: the second moves on.
  private String keep(Command command, Map<String, LiveRate.Asked> asked, Instant now) {
    var at = now;
    for (int i = 0; i < MOST_OF_ONE_MILLISECOND; i++, at = at.plusMillis(1)) {
      var id = seal.seal(command.company(), inputs(command) + LIVE, at);
      if (work.of(
          command.company(),
          () ->
              quotes.keep(command.company(), id, now, now.plus(VALID_FOR.multipliedBy(2)), asked)))
        return id;
    }
    throw new IllegalStateException("a hundred equal quotes in a tenth of a second");
  }

  // Every service's own cut-off and days off, and the warehouse's.
  private static Map<String, Promise> promises(Made made, Instant at, PickupHours hours) {
    var booked = LocalDateTime.ofInstant(at, Clock.IST);
    var sales = new HashMap<String, ServiceOnSale>();
    for (var tariff : made.offers()) sales.put(tariff.sale().code(), tariff.sale());
    var promises = new HashMap<String, Promise>();
    for (var ranked : made.board().quoted()) {
      var quoted = ranked.candidate();
      var sale = Objects.requireNonNull(sales.get(quoted.code()));
      promises.put(quoted.code(), sale.promise(quoted.days(), booked, hours));
    }
    return promises;
  }

  /// A price as of an instant, with what it was made of.
  ///
  /// @param at the instant
  /// @param offers the offers asked, with their accounts
  /// @param placeOfSupply where it is taxed
  /// @param terms what the company has agreed on top of the cards
  /// @param offered the map they go by
  public record Made(
      Instant at,
      Board board,
      List<Tariff> offers,
      Seller seller,
      State placeOfSupply,
      Agreement terms,
      Tariffs.Board offered) {
    /// The contract that a service is booked under.
    public CourierAccountId account(String service) {
      return offers.stream()
          .filter(t -> t.offer().service().code().equals(service))
          .findFirst()
          .orElseThrow()
          .account();
    }

    Made with(Map<String, ? extends LiveRate> rates, State platform) {
      return new Made(
          at,
          board.with(Map.copyOf(rates), new PlaceOfSupply(placeOfSupply).from(platform)),
          offers,
          seller,
          placeOfSupply,
          terms,
          offered);
    }

    /// Where a quoted service would carry it, both ends being in the directory.
    public Route route(Quoted quoted, Pincode from, Pincode to) {
      return new Route(seen(quoted, from), seen(quoted, to), quoted.oda());
    }

    private Place seen(Quoted quoted, Pincode pincode) {
      var place = offered.directory().find(pincode).orElseThrow(() -> new UnknownPincode(pincode));
      return offered.sight().seen(place, quoted.code(), null);
    }

    /// The version that priced it.
    public RateCardVersion version(Quoted quoted) {
      return offers.stream()
          .flatMap(tariff -> tariff.offer().cards().stream())
          .filter(card -> card.id().equals(quoted.version()))
          .findFirst()
          .orElseThrow();
    }
  }

  /// Prices a command by the cards in force at an instant.
  public Made price(Command command, Instant at) {
    var seller = sellers.of(command.company());
    var prefers = tariffs.preferenceOf(command.company());
    var terms = tariffs.termsOf(command.company(), at);
    var offered = tariffs.offeredTo(command.company(), seller.sandbox(), at);
    var offers = offered.tariffs();
    var place = PlaceOfSupply.of(seller.registration(), handover(command, offered.directory()));
    var request =
        new QuoteDesk.Request(
            command.origin(),
            command.destination(),
            command.direction(),
            command.consignment(),
            terms,
            at,
            place.from(platform),
            prefers.weights(command.profile()),
            prefers.excluded(),
            command.freight());
    var board =
        new QuoteDesk(offered.directory(), offered.sight())
            .quote(offers.stream().map(Tariff::offer).toList(), request);
    return new Made(at, board, offers, seller, place.state(), terms, offered);
  }

  /// The price of a command as it was promised.
  ///
  /// @throws QuoteNotHonoured when the id is not ours, was given for something else, or has expired
  public Made promised(String quoteId, Command command) {
    var company = command.company();
    var byCards = seal.opened(quoteId, company, inputs(command));
    if (byCards.isPresent()) return price(command, inTime(byCards.get()));
    var live =
        seal.opened(quoteId, company, inputs(command) + LIVE)
            .orElseThrow(() -> new QuoteNotHonoured(false));
    var made = price(command, inTime(live));
    var prices =
        work.of(company, () -> quotes.of(company, quoteId))
            .orElseThrow(() -> new QuoteNotHonoured(true));
    return made.with(prices, platform);
  }

  private Instant inTime(Instant at) {
    if (!clock.now().isBefore(at.plus(VALID_FOR))) throw new QuoteNotHonoured(true);
    return at;
  }

  private State handover(Command command, PincodeDirectory directory) {
    var said = command.handedOverIn();
    return said != null
        ? said
        : directory.find(command.origin()).map(Place::state).orElse(platform);
  }

  // Records print all their components, so this text changes whenever anything that prices changes.
  private static String inputs(Command command) {
    return command.origin()
        + "|"
        + command.destination()
        + "|"
        + command.direction()
        + "|"
        + command.consignment()
        + (command.freight() == null ? "" : "|" + command.freight());
  }
}
