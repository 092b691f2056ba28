package com.shipcrowd.application.courier;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.VersionMismatch;
import com.shipcrowd.application.courier.needs.AccountBook;
import com.shipcrowd.application.courier.needs.CourierGateway;
import com.shipcrowd.application.held.KeepFresh;
import com.shipcrowd.domain.courier.CourierAccountId;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// See {@link KeepAccounts}.
public final class KeepAccountsHandler implements KeepAccounts {
  private final AccountBook book;
  private final List<String> known;
  private final KeepFresh fresh;
  private final UnitOfWork work;
  private final Ids ids;
  private final Clock clock;

  public KeepAccountsHandler(
      AccountBook book,
      List<CourierGateway> gateways,
      KeepFresh fresh,
      UnitOfWork work,
      Ids ids,
      Clock clock) {
    this.book = book;
    this.known = gateways.stream().map(CourierGateway::courier).sorted().toList();
    this.fresh = fresh;
    this.work = work;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public AccountEntry open(New wanted) {
    if (!known.contains(wanted.courier())) throw new UnknownCourier(wanted.courier(), known);
    var now = clock.now();
    var entry =
        new AccountEntry(
            new CourierAccountId(ids.next()),
            wanted.company(),
            wanted.courier(),
            wanted.title(),
            wanted.baseUrl(),
            List.copyOf(wanted.credentials().keySet()),
            wanted.settings(),
            true,
            now,
            now,
            1);
    return kept(
        () -> {
          var company = entry.company();
          if (company != null && !book.isCompany(company)) throw new NotFound("company");
          book.add(entry, wanted.credentials());
          return entry;
        });
  }

  @Override
  public AccountEntry change(Change c) {
    return kept(
        () -> {
          var present = locked(c.id(), c.expectedVersion());
          var next =
              present.changed(
                  Objects.requireNonNullElse(c.title(), present.title()),
                  Objects.requireNonNullElse(c.baseUrl(), present.baseUrl()),
                  Objects.requireNonNullElse(c.settings(), present.settings()),
                  Objects.requireNonNullElse(c.active(), present.active()));
          book.save(next);
          return next;
        });
  }

  @Override
  public AccountEntry rotate(Rotation r) {
    return kept(
        () -> {
          var present = locked(r.id(), r.expectedVersion());
          var next = present.rotated(List.copyOf(r.credentials().keySet()), clock.now());
          book.seal(next, r.credentials());
          return next;
        });
  }

  @Override
  public int reseal() {
    return work.acrossCompanies(book::reseal);
  }

  // What goes on sale hangs on the accounts that are on.
  private AccountEntry kept(Supplier<AccountEntry> how) {
    var entry =
        work.acrossCompanies(
            () -> {
              var done = how.get();
              fresh.announce(AccountBook.TOPIC);
              fresh.announce(Network.TOPIC);
              return done;
            });
    fresh.look();
    return entry;
  }

  private AccountEntry locked(CourierAccountId id, @Nullable Long expected) {
    var present = book.lock(id).orElseThrow(() -> new NotFound("courier account"));
    if (expected != null && expected != present.version())
      throw new VersionMismatch(present.version());
    return present;
  }
}
