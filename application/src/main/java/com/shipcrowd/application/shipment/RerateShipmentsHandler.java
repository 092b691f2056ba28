package com.shipcrowd.application.shipment;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.file.Sheets;
import com.shipcrowd.application.job.Job;
import com.shipcrowd.application.job.SubmitFile;
import com.shipcrowd.application.ratecard.ReadRateCards;
import com.shipcrowd.application.shipment.needs.PastBookings;
import com.shipcrowd.domain.Id;
import com.shipcrowd.domain.IndianDay;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.ratecard.CardType;
import com.shipcrowd.domain.ratecard.CardVersion;
import com.shipcrowd.domain.ratecard.CardVersionState;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Writes down which shipments are meant, as the file of a job: what is booked afterwards does not change it, and a crash
/// resumes where it was.
public final class RerateShipmentsHandler implements RerateShipments {
  // Keys are 24 bytes each and come from an index.
  private static final int PAGE = 10_000;

  private final ReadRateCards cards;
  private final PastBookings bookings;
  private final SubmitFile submit;
  private final Sheets sheets;
  private final UnitOfWork work;
  private final Clock clock;

  public RerateShipmentsHandler(
      ReadRateCards cards,
      PastBookings bookings,
      SubmitFile submit,
      Sheets sheets,
      UnitOfWork work,
      Clock clock) {
    this.cards = cards;
    this.bookings = bookings;
    this.submit = submit;
    this.sheets = sheets;
    this.work = work;
    this.clock = clock;
  }

  @Override
  public Job start(Command command) {
    var shown =
        cards.one(command.seller(), command.card()).orElseThrow(() -> new NotFound("rate card"));
    if (shown.card().type() != CardType.B2C) throw RerateRefused.freight();
    var version = version(shown.versions(), command.number());
    version.sheet().checkComplete();
    var ids = ids(command);
    var lines = ids.stream().map(List::of).toList();
    return submit
        .submit(
            new SubmitFile.Command(
                command.seller(),
                command.actor(),
                RerateJob.NAME,
                null,
                Map.of(
                    RerateJob.VERSION,
                    version.id().text(),
                    RerateJob.REVISION,
                    Long.toString(version.revision())),
                "rerate-" + command.card().text() + "-v" + version.number() + ".csv",
                sheets.write(RerateJob.SHAPE.mandatory(), lines),
                true))
        .job();
  }

  private CardVersion version(List<CardVersion> versions, @Nullable Integer number) {
    var now = clock.now();
    return versions.stream()
        .filter(
            v -> number == null ? v.stateAt(now) == CardVersionState.ACTIVE : v.number() == number)
        .findFirst()
        .or(() -> number == null ? versions.stream().findFirst() : java.util.Optional.empty())
        .orElseThrow(() -> new NotFound("version"));
  }

  private List<String> ids(Command command) {
    return switch (command.choice()) {
      case Named(var ids) -> {
        if (ids.size() > MOST_NAMED)
          throw RerateRefused.tooMany("shipment_ids", MOST_NAMED, ids.size());
        yield List.copyOf(new LinkedHashSet<>(ids.stream().map(Id::text).toList()));
      }
      case BookedOn range -> found(command.seller(), range);
    };
  }

  private List<String> found(@Nullable CompanyId seller, BookedOn range) {
    long days = ChronoUnit.DAYS.between(range.from(), range.to()) + 1;
    if (days > MOST_DAYS) throw RerateRefused.tooLong(days);
    var from = IndianDay.startOf(range.from());
    var to = IndianDay.startOf(range.to().plusDays(1));
    var company = seller == null ? range.company() : seller;
    var found = new ArrayList<String>();
    PastBookings.Key last = null;
    while (true) {
      var after = last;
      var page = as(seller, () -> bookings.keys(company, from, to, after, PAGE));
      page.forEach(key -> found.add(new ShipmentId(key.shipment()).text()));
      if (found.size() > MOST_SHIPMENTS)
        throw RerateRefused.tooMany("to_on", MOST_SHIPMENTS, found.size());
      if (page.size() < PAGE) break;
      last = page.getLast();
    }
    if (found.isEmpty()) throw RerateRefused.nothing(range.from(), range.to());
    return found;
  }

  private <T> T as(@Nullable CompanyId seller, Supplier<T> read) {
    return seller == null ? work.acrossCompanies(read) : work.of(seller, read);
  }
}
