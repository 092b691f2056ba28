package com.shipcrowd.application.ratecard;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.ratecard.needs.QuoteSeal;
import com.shipcrowd.application.ratecard.needs.Sellers;
import com.shipcrowd.application.ratecard.needs.Sellers.Seller;
import com.shipcrowd.application.ratecard.needs.Tariffs;
import com.shipcrowd.application.ratecard.needs.Tariffs.Tariff;
import com.shipcrowd.domain.courier.PickupHours;
import com.shipcrowd.domain.courier.ServiceOnSale;
import com.shipcrowd.domain.courier.ServiceOnSale.Promise;
import com.shipcrowd.domain.place.PincodeDirectory;
import com.shipcrowd.domain.place.Place;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.Agreement;
import com.shipcrowd.domain.ratecard.PlaceOfSupply;
import com.shipcrowd.domain.ratecard.QuoteDesk;
import com.shipcrowd.domain.ratecard.QuoteDesk.Board;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The one way a price is made, for a quote that is shown and for a booking that is charged.
public final class Quoting implements GiveQuote {
  private final Tariffs tariffs;
  private final Sellers sellers;
  private final QuoteSeal seal;
  private final State platform;
  private final Clock clock;

  /// @param platform the state the platform is registered in
  public Quoting(Tariffs tariffs, Sellers sellers, QuoteSeal seal, State platform, Clock clock) {
    this.tariffs = tariffs;
    this.sellers = sellers;
    this.seal = seal;
    this.platform = platform;
    this.clock = clock;
  }

  @Override
  public Answer handle(Command command) {
    var now = clock.now();
    var made = price(command, now);
    return new Answer(
        seal.seal(command.company(), inputs(command), now),
        now.plus(VALID_FOR),
        made.board(),
        promises(made, now, command.hours()));
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
  /// @param offers the offers asked, with their accounts
  /// @param placeOfSupply where it is taxed
  /// @param terms what the company has agreed on top of the cards
  public record Made(
      Board board, List<Tariff> offers, Seller seller, State placeOfSupply, Agreement terms) {}

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
    return new Made(board, offers, seller, place.state(), terms);
  }

  /// When the price of a command was promised.
  ///
  /// @throws QuoteNotHonoured when the id is not ours, was given for something else, or has expired
  public Instant promised(String quoteId, Command command) {
    var at =
        seal.opened(quoteId, command.company(), inputs(command))
            .orElseThrow(() -> new QuoteNotHonoured(false));
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
