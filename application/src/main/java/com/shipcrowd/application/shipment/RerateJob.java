package com.shipcrowd.application.shipment;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.file.Finding;
import com.shipcrowd.application.file.Shape;
import com.shipcrowd.application.file.Sheet;
import com.shipcrowd.application.held.Held;
import com.shipcrowd.application.job.Job;
import com.shipcrowd.application.job.JobType;
import com.shipcrowd.application.place.Geography;
import com.shipcrowd.application.ratecard.LoadPricing;
import com.shipcrowd.application.ratecard.Pricing;
import com.shipcrowd.application.ratecard.ReadRateCards;
import com.shipcrowd.application.ratecard.ReadRateCards.One;
import com.shipcrowd.application.shipment.needs.PastBookings;
import com.shipcrowd.application.shipment.needs.PastBookings.Booked;
import com.shipcrowd.domain.Id;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.job.JobMode;
import com.shipcrowd.domain.job.RollbackRefused;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.CardDirection;
import com.shipcrowd.domain.ratecard.CardScope;
import com.shipcrowd.domain.ratecard.Quote;
import com.shipcrowd.domain.ratecard.RateCardVersionId;
import com.shipcrowd.domain.shipment.Rerating;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Prices shipments again, a chunk a query, each in memory. Its file is the list of them; its result says for each what it
/// would have cost. Nothing is changed, so nothing can be taken back.
public final class RerateJob implements JobType {
  /// The name of such jobs.
  public static final String NAME = "RERATE";

  /// Parameter: the version that prices.
  static final String VERSION = "version_id";

  /// Parameter: its revision when the job was asked for. A draft that was changed since prices nothing.
  static final String REVISION = "revision";

  static final Shape SHAPE =
      new Shape(List.of("shipment_id"), List.of(), Map.of(), RerateShipments.MOST_SHIPMENTS);

  private static final int CHUNK = 2_000;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Clock.IST);

  private final ReadRateCards cards;
  private final Held<Pricing> pricing;
  private final Held<Geography> geography;
  private final PastBookings bookings;
  private final State platform;

  /// @param platform the state the platform is registered in
  public RerateJob(
      ReadRateCards cards,
      Held<Pricing> pricing,
      Held<Geography> geography,
      PastBookings bookings,
      State platform) {
    this.cards = cards;
    this.pricing = pricing;
    this.geography = geography;
    this.bookings = bookings;
    this.platform = platform;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Category category() {
    return Category.RATES_ZONES;
  }

  @Override
  public Shape shape() {
    return SHAPE;
  }

  @Override
  public JobMode usualMode() {
    return JobMode.PARTIAL;
  }

  @Override
  public int chunk() {
    return CHUNK;
  }

  @Override
  public List<String> resultHeader() {
    return List.of(
        "shipment_id",
        "awb",
        "booked_at",
        "service",
        "zone",
        "billed_weight_g",
        "charged_taxable",
        "new_taxable",
        "difference",
        "new_total",
        "result",
        "reason");
  }

  @Override
  public List<Finding> undo(Job job, List<Outcome> created) {
    throw new RollbackRefused(RollbackRefused.Why.NOTHING_TO_UNDO, "Pricing again changed nothing");
  }

  @Override
  public Plan plan(Job job, Sheet sheet) {
    var id =
        Id.decode(RateCardVersionId.PREFIX, job.parameter(VERSION)).map(RateCardVersionId::new);
    var one =
        id.flatMap(version -> cards.version(job.company(), version))
            .filter(v -> Long.toString(v.version().revision()).equals(job.parameter(REVISION)))
            .orElse(null);
    return new Pass(one == null ? null : priced(one), account(one));
  }

  private Rerating priced(One one) {
    return new Rerating(
        LoadPricing.compiled(one.version(), pricing.get().diesel()),
        one.card().direction(),
        geography.get()::seen,
        platform);
  }

  private static @Nullable CourierAccountId account(@Nullable One one) {
    return one != null && one.card().scope() instanceof CardScope.OfAccount(var account)
        ? account
        : null;
  }

  /// @param rerating null when the version was changed or removed
  /// @param account whose parcels a buy card prices, null for a sell card
  private final class Pass implements Plan {
    private final @Nullable Rerating rerating;
    private final @Nullable CourierAccountId account;

    Pass(@Nullable Rerating rerating, @Nullable CourierAccountId account) {
      this.rerating = rerating;
      this.account = account;
    }

    @Override
    public List<Finding> findings() {
      return List.of();
    }

    @Override
    public List<Outcome> apply(List<Sheet.Row> rows) {
      var ids = new ArrayList<ShipmentId>(rows.size());
      for (var row : rows) {
        Id.decode(ShipmentId.PREFIX, row.cell("shipment_id"))
            .ifPresent(id -> ids.add(new ShipmentId(id)));
      }
      var found = new HashMap<String, Booked>();
      bookings.all(ids).forEach(booked -> found.put(booked.id().text(), booked));
      return rows.stream()
          .map(
              row -> {
                var text = row.cell("shipment_id");
                var booked = found.get(text);
                return new Outcome(
                    row.number(), null, booked == null ? unknown(text) : line(booked), null);
              })
          .toList();
    }

    private List<String> line(Booked booked) {
      if (rerating == null) return told(booked, null, "VERSION_CHANGED");
      if (account != null && !account.equals(booked.account()))
        return told(booked, null, "OTHER_ACCOUNT");
      return switch (rerating.of(booked.service(), booked.at(), booked.facts())) {
        case Quote.Priced priced -> told(booked, priced, "");
        case Quote.Unpriced(var reason, _) -> told(booked, null, reason.name());
      };
    }

    private List<String> told(Booked booked, Quote.@Nullable Priced priced, String reason) {
      var facts = booked.facts();
      var awb = booked.awb();
      var bought = facts.bought();
      // A buy card is held against what the courier's card of the day asked, if there was one.
      boolean buying = rerating != null && rerating.direction() == CardDirection.BUY;
      var charged = buying ? bought == null ? null : bought.taxable() : facts.taxable();
      var fresh = priced == null ? null : priced.charges().taxable();
      boolean same =
          priced != null
              && priced.charges().taxable().equals(charged)
              && (buying || priced.total().equals(facts.hold()));
      return List.of(
          booked.id().text(),
          awb == null ? "" : awb.number(),
          TIME.format(booked.at()),
          booked.service(),
          facts.zone(),
          Integer.toString(facts.billedGrams()),
          rupees(charged),
          rupees(fresh),
          rupees(fresh == null || charged == null ? null : fresh.minus(charged)),
          rupees(priced == null ? null : priced.total()),
          priced == null ? "NOT_PRICED" : same ? "UNCHANGED" : "REPRICED",
          reason);
    }
  }

  private static List<String> unknown(String id) {
    return List.of(id, "", "", "", "", "", "", "", "", "", "NOT_PRICED", "SHIPMENT_UNKNOWN");
  }

  private static String rupees(@Nullable Money amount) {
    if (amount == null) return "";
    long paise = Math.abs(amount.paise());
    var sign = amount.isNegative() ? "-" : "";
    return sign + paise / 100 + (paise % 100 < 10 ? ".0" : ".") + paise % 100;
  }
}
