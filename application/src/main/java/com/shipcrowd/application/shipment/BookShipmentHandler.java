package com.shipcrowd.application.shipment;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.StaleWrite;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.courier.Couriers;
import com.shipcrowd.application.courier.needs.CourierGateway.Booking;
import com.shipcrowd.application.courier.needs.CourierGateway.Capability;
import com.shipcrowd.application.ratecard.Costs;
import com.shipcrowd.application.ratecard.GiveQuote;
import com.shipcrowd.application.ratecard.Quoting;
import com.shipcrowd.application.ratecard.Quoting.Made;
import com.shipcrowd.application.shipment.needs.Bookings;
import com.shipcrowd.application.shipment.needs.Bookings.Bookable;
import com.shipcrowd.application.shipment.needs.Bookings.Reservation;
import com.shipcrowd.application.shipment.needs.Shipments;
import com.shipcrowd.application.warehouse.RegisterWarehouses;
import com.shipcrowd.domain.courier.CarrierRules;
import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.courier.PickupHours;
import com.shipcrowd.domain.courier.Ranking.Ranked;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.order.Order;
import com.shipcrowd.domain.order.OrderStatus;
import com.shipcrowd.domain.order.WrongOrderMoment;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.Consignment;
import com.shipcrowd.domain.ratecard.PlaceOfSupply;
import com.shipcrowd.domain.ratecard.Quote;
import com.shipcrowd.domain.ratecard.QuoteDesk.Quoted;
import com.shipcrowd.domain.ratecard.QuoteDesk.Refused;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.Milestones;
import com.shipcrowd.domain.shipment.PricedFrom;
import com.shipcrowd.domain.shipment.Shipment;
import com.shipcrowd.domain.shipment.ShipmentFacts;
import com.shipcrowd.domain.shipment.ShipmentId;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import com.shipcrowd.domain.warehouse.Registration;
import com.shipcrowd.domain.warehouse.WarehouseId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Intent and hold are committed, then the courier is asked outside any transaction, then its answer is recorded. A
/// crash after any step leaves a shipment in CREATED that `SettleShipments` brings to its end.
public final class BookShipmentHandler implements BookShipment {
  /// When a booking without an answer is looked up at the courier.
  static final Duration ASK_AFTER = Duration.ofSeconds(60);

  /// Source: zones-and-rates.md section 13, step 4.
  private static final int SERVICES_TRIED = 3;

  private static final String NOT_REGISTERED = "PICKUP_PLACE_NOT_REGISTERED";

  private final Bookings bookings;
  private final Shipments shipments;
  private final UnitOfWork work;
  private final Quoting quoting;
  private final Costs costs;
  private final Couriers couriers;
  private final FailBooking failing;
  private final RegisterWarehouses registrations;
  private final State platform;
  private final Ids ids;
  private final Clock clock;

  /// @param platform the state the platform is registered in
  public BookShipmentHandler(
      Bookings bookings,
      Shipments shipments,
      UnitOfWork work,
      Quoting quoting,
      Costs costs,
      Couriers couriers,
      FailBooking failing,
      RegisterWarehouses registrations,
      State platform,
      Ids ids,
      Clock clock) {
    this.bookings = bookings;
    this.shipments = shipments;
    this.work = work;
    this.quoting = quoting;
    this.costs = costs;
    this.couriers = couriers;
    this.failing = failing;
    this.registrations = registrations;
    this.platform = platform;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Optional<Answer> handle(Command command) {
    return bookings
        .bookable(command.company(), command.order())
        .map(bookable -> book(command, bookable));
  }

  private Answer book(Command command, Bookable bookable) {
    var order = bookable.order();
    if (order.status() != OrderStatus.NEW) {
      var before = earlier(command);
      if (before.isPresent()) return before.get();
      throw new WrongOrderMoment("booked", order.status());
    }
    var question = question(command, bookable);
    var now = clock.now();
    var made =
        command.quoteId() == null
            ? quoting.price(question, now)
            : quoting.promised(command.quoteId(), question);
    var refusals = new ArrayList<>(refusals(made, command));
    var candidates = candidates(made, command);
    candidates.removeIf(
        choice -> breaksRules(command, made, choice.candidate(), consignment(order), refusals));
    if (candidates.isEmpty()) return new Answer.NobodyTakesIt(refusals);
    return tryEach(command, new Priced(bookable, made, made.at()), candidates);
  }

  // The quote goes by what a service sells, this by what the courier's own system takes.
  private boolean breaksRules(
      Command command, Made made, Quoted quoted, Consignment consignment, List<Refused> refusals) {
    var account = made.account(quoted.code());
    // Switched off since it was priced, or a contract that this node does not have yet.
    if (couriers.find(account, command.company()).isEmpty()) {
      refusals.add(
          new Refused(
              quoted.service(),
              "COURIER_DOWN",
              "No contract with the courier is active",
              Map.of()));
      return true;
    }
    var line = couriers.bookingLine(account, command.company());
    var broken =
        line.gateway()
            .rules(line.account())
            .broken(consignment.parcels(), consignment.collectable(), consignment.declaredValue());
    for (var rule : broken)
      refusals.add(
          new Refused(
              quoted.service(),
              rule.code(),
              "The courier's own system does not take it",
              Map.of("limit", rule.limit(), "value", rule.value())));
    return !broken.isEmpty();
  }

  /// What is booked, and the prices made for it as of an instant.
  private record Priced(Bookable bookable, Made made, Instant at) {}

  private Answer tryEach(Command command, Priced priced, List<Ranked<Quoted>> candidates) {
    Answer answer = new Answer.NobodyTakesIt(priced.made.board().refused());
    int tries = command.mayFallBack() ? Math.min(candidates.size(), SERVICES_TRIED) : 1;
    var notes = new ArrayList<String>();
    for (int i = 0; i < tries; i++) {
      var attempt = attempt(command, priced, candidates.get(i), i, List.copyOf(notes));
      answer = attempt.answer;
      if (!attempt.another) return answer;
      if (answer instanceof Answer.CourierRefused(var service, var refusal))
        notes.add(service + " did not take it: " + refusal.code() + " (" + refusal.words() + ")");
    }
    return answer;
  }

  private record Attempt(Answer answer, boolean another) {}

  private Attempt attempt(
      Command command, Priced priced, Ranked<Quoted> choice, int before, List<String> notes) {
    var account = priced.made.account(choice.candidate().code());
    var line = couriers.bookingLine(account, command.company());
    var reserved = line.gateway().reserve(line.account()).orElse(null);
    var shipment = intended(command, priced, choice, line, reserved, notes);
    // A failed attempt puts the order back and raises its version by one for the booking and one
    // for the return.
    var intent =
        new Bookings.Intent(
            shipment,
            command.requestKey(),
            ids.next(),
            priced.bookable.order().version() + 2L * before,
            shipment.createdAt().plus(ASK_AFTER),
            command.actor());
    return switch (bookings.reserve(intent)) {
      case Reservation.TooLittle(var available) ->
          new Attempt(new Answer.NotEnoughMoney(shipment.facts().hold(), available), false);
      case Reservation.DuesOpen(var dues) -> new Attempt(new Answer.DuesOpen(dues), false);
      case Reservation.InvoiceOverdue() -> new Attempt(new Answer.InvoiceOverdue(), false);
      case Reservation.Taken() ->
          new Attempt(earlier(command).orElseThrow(() -> new StaleWrite("order")), false);
      case Reservation.OrderMoved() ->
          new Attempt(earlier(command).orElseThrow(() -> new StaleWrite("order")), false);
      case Reservation.Reserved() -> ask(shipment, line, reserved);
    };
  }

  // Outside any transaction: a slow courier must not keep a wallet row locked.
  private Attempt ask(Shipment shipment, Couriers.Line line, @Nullable Awb reserved) {
    return switch (answer(line, shipment, reserved)) {
      case Booking.Accepted(var awb, var sortCode, var children) -> {
        var at = now();
        boolean ours =
            bookings.confirm(shipment.company(), shipment.id(), awb, children, sortCode, at);
        // A number that another parcel has is no answer; the settling job asks by our reference.
        yield ours
            ? new Attempt(
                new Answer.Booked(booked(shipment, awb, children, sortCode, at), false), false)
            : new Attempt(new Answer.InDoubt(shipment), false);
      }
      case Booking.Refused refused -> {
        failing.fail(shipment.company(), shipment.id(), refused.code() + ": " + refused.words());
        yield new Attempt(
            new Answer.CourierRefused(shipment.service(), refused), refused.tryAnother());
      }
      case Booking.InDoubt _ -> new Attempt(new Answer.InDoubt(shipment), false);
    };
  }

  /// The courier's answer. A place it must know is made known first; one it says it does not know is told to it again,
  /// once, and the question put again.
  private Booking answer(Couriers.Line line, Shipment shipment, @Nullable Awb reserved) {
    if (!line.gateway().capabilities(line.account()).contains(Capability.WAREHOUSE))
      return book(line, shipment, reserved, "");
    var place = CourierPapers.place(shipment);
    var warehouse = new WarehouseId(shipment.facts().warehouse());
    var account = line.account().id();
    var known = registrations.ensure(shipment.company(), warehouse, account, place);
    if (known.state() == Registration.State.REFUSED) return notRegistered(known.words());
    var first = book(line, shipment, reserved, known.reference());
    if (!isPlaceUnknown(first)) return first;
    var anew = registrations.again(shipment.company(), warehouse, account, place);
    if (anew.state() != Registration.State.REGISTERED) return notRegistered(anew.words());
    var second = book(line, shipment, reserved, anew.reference());
    return isPlaceUnknown(second) ? notRegistered(((Booking.Refused) second).words()) : second;
  }

  private static Booking book(
      Couriers.Line line, Shipment shipment, @Nullable Awb reserved, String reference) {
    var rules = line.gateway().rules(line.account());
    return line.gateway()
        .book(line.account(), CourierPapers.request(shipment, reserved, reference, rules));
  }

  private static boolean isPlaceUnknown(Booking answer) {
    return answer instanceof Booking.Refused refused
        && refused.code().equals("PICKUP_PLACE_UNKNOWN");
  }

  // Another courier may know the place.
  private static Booking notRegistered(String words) {
    return new Booking.Refused(NOT_REGISTERED, words, true);
  }

  /// What an earlier booking of the same request or order answers.
  private Optional<Answer> earlier(Command command) {
    return work.of(
        command.company(),
        () -> {
          var key = command.requestKey();
          var same =
              key == null
                  ? Optional.<Shipment>empty()
                  : shipments.ofRequest(command.company(), key, command.order());
          if (same.isPresent()) return same.map(BookShipmentHandler::again);
          return shipments
              .carrying(command.company(), command.order())
              .map(Answer.AlreadyCarried::new);
        });
  }

  private static Answer again(Shipment shipment) {
    return shipment.awb() == null
        ? new Answer.InDoubt(shipment)
        : new Answer.Booked(shipment, true);
  }

  private GiveQuote.Command question(Command command, Bookable bookable) {
    var order = bookable.order();
    var from = bookable.place().address();
    return new GiveQuote.Command(
        command.company(),
        from.pincode(),
        from.state(),
        order.shipTo().pincode(),
        Direction.FORWARD,
        consignment(order),
        null,
        command.freight(),
        PickupHours.USUAL);
  }

  /// What an order asks to be carried.
  static Consignment consignment(Order order) {
    return new Consignment(
        order.packages(),
        order.paymentMode(),
        order.collectable(),
        order.total(),
        order.extras().insured(),
        order.extras().fragile(),
        order.extras().dangerousGoods(),
        false);
  }

  // The chosen one first; the others behind it only where the seller lets them.
  private static List<Ranked<Quoted>> candidates(Made made, Command command) {
    var service = command.service();
    var all = new ArrayList<>(made.board().quoted());
    if (service == null) return all;
    boolean isThere = all.stream().anyMatch(r -> r.candidate().code().equals(service));
    if (!isThere || !command.mayFallBack())
      all.removeIf(r -> !r.candidate().code().equals(service));
    all.sort(Comparator.comparing(r -> !r.candidate().code().equals(service)));
    return all;
  }

  private static List<Refused> refusals(Made made, Command command) {
    var service = command.service();
    var refused = made.board().refused();
    return service == null
        ? refused
        : refused.stream().filter(r -> r.service().code().equals(service)).toList();
  }

  private Shipment intended(
      Command command,
      Priced priced,
      Ranked<Quoted> choice,
      Couriers.Line line,
      @Nullable Awb reserved,
      List<String> notes) {
    var quoted = choice.candidate();
    var at = now();
    return new Shipment(
        new ShipmentId(ids.next()),
        command.company(),
        command.order().value(),
        line.account().courier(),
        line.account().id(),
        quoted.code(),
        quoted.version(),
        ShipmentStatus.CREATED,
        at,
        null,
        reserved,
        null,
        List.of(),
        "",
        ids.secret(),
        facts(command, priced, choice, line, notes),
        Milestones.NONE,
        null,
        "",
        at,
        1);
  }

  private ShipmentFacts facts(
      Command command,
      Priced priced,
      Ranked<Quoted> choice,
      Couriers.Line line,
      List<String> notes) {
    var bookable = priced.bookable;
    var made = priced.made;
    var order = bookable.order();
    var quoted = choice.candidate();
    var price = quoted.price();
    var supply = new PlaceOfSupply(made.placeOfSupply()).from(platform);
    var freight = Money.sum(price.packages().stream().map(Quote.PricedPackage::freight).toList());
    var terms = made.terms().on(quoted.code(), price.zone());
    var consignment = consignment(order);
    var route = made.route(quoted, bookable.place().address().pincode(), order.shipTo().pincode());
    var bought =
        costs.of(line.account().id(), quoted.code(), consignment, route, priced.at, supply);
    return new ShipmentFacts(
        order.number(),
        order.createdAt(),
        made.seller().name(),
        made.seller().gstin(),
        order.warehouse(),
        bookable.place().nickname(),
        bookable.place().address(),
        bookable.returnTo(),
        order.shipTo(),
        order.paymentMode(),
        order.collectable(),
        order.total(),
        order.packages(),
        order.items().stream()
            .map(i -> new ShipmentFacts.Goods(i.sku(), i.name(), i.quantity(), i.value(), i.hsn()))
            .toList(),
        order.extras().invoiceNumber(),
        order.extras().ewayBill(),
        order.extras().fragile(),
        order.extras().dangerousGoods(),
        quoted.service().transport(),
        quoted.service().title(),
        price.zone().name(),
        price.dead().grams(),
        price.volumetric().grams(),
        price.chargeable().grams(),
        price.billed().grams(),
        quoted.days(),
        made.placeOfSupply(),
        price.charges().lines(),
        quoted.rto(terms, supply).lines(),
        made.terms().coupon().min(freight),
        choice.explanation(),
        PricedFrom.of(
            priced.at, consignment.insured(), route, quoted.code(), made.version(quoted), terms),
        bought.orElse(null),
        made.board().choice(),
        command.freight() != null,
        noted(notes, line.gateway().rules(line.account()), order));
  }

  // What the courier is told shorter than it was written.
  private static List<String> noted(List<String> notes, CarrierRules rules, Order order) {
    var all = new ArrayList<>(notes);
    rules
        .fit(order.shipTo())
        .trimmed()
        .forEach((field, text) -> all.add("told to the courier in short: " + field + " " + text));
    return List.copyOf(all);
  }

  private static Shipment booked(
      Shipment s, Awb awb, List<Awb> children, String sortCode, Instant at) {
    var pieces = new ArrayList<Awb>();
    pieces.add(awb);
    pieces.addAll(children);
    return new Shipment(
        s.id(),
        s.company(),
        s.order(),
        s.courier(),
        s.account(),
        s.service(),
        s.rateCardVersion(),
        ShipmentStatus.AWB_ASSIGNED,
        at,
        null,
        s.reservedAwb(),
        awb,
        pieces,
        sortCode,
        s.trackingToken(),
        s.facts(),
        s.milestones(),
        null,
        "",
        s.createdAt(),
        s.version() + 1);
  }

  private Instant now() {
    return clock.now().truncatedTo(ChronoUnit.MICROS);
  }
}
