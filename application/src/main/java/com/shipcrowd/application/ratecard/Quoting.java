package com.shipcrowd.application.ratecard;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.ratecard.needs.QuoteSeal;
import com.shipcrowd.application.ratecard.needs.Sellers;
import com.shipcrowd.application.ratecard.needs.Sellers.Seller;
import com.shipcrowd.application.ratecard.needs.Tariffs;
import com.shipcrowd.application.ratecard.needs.Tariffs.Tariff;
import com.shipcrowd.domain.place.PincodeDirectory;
import com.shipcrowd.domain.place.Place;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.Agreement;
import com.shipcrowd.domain.ratecard.PlaceOfSupply;
import com.shipcrowd.domain.ratecard.QuoteDesk;
import com.shipcrowd.domain.ratecard.QuoteDesk.Board;
import java.time.Instant;
import java.util.List;

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
        seal.seal(command.company(), inputs(command), now), now.plus(VALID_FOR), made.board());
  }

  /// A price as of an instant, with what it was made of.
  ///
  /// @param offers the offers asked, with their accounts
  /// @param placeOfSupply where it is taxed
  /// @param terms what the company has agreed on top of the cards
  /// @param directory the one that zones were read from
  public record Made(
      Board board,
      List<Tariff> offers,
      Seller seller,
      State placeOfSupply,
      Agreement terms,
      PincodeDirectory directory) {}

  /// Prices a command by the cards in force at an instant.
  public Made price(Command command, Instant at) {
    var seller = sellers.of(command.company());
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
            command.profile(),
            command.freight());
    var board =
        new QuoteDesk(offered.directory())
            .quote(offers.stream().map(Tariff::offer).toList(), request);
    return new Made(board, offers, seller, place.state(), terms, offered.directory());
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
