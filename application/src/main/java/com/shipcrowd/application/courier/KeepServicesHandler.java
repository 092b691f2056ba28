package com.shipcrowd.application.courier;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.VersionMismatch;
import com.shipcrowd.application.courier.needs.CourierAccounts;
import com.shipcrowd.application.courier.needs.CourierServices;
import com.shipcrowd.application.held.KeepFresh;
import com.shipcrowd.application.place.Geography;
import com.shipcrowd.domain.courier.AreaRow;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.UnknownPincode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// See {@link KeepServices}.
public final class KeepServicesHandler implements KeepServices {
  private static final int FREIGHT_SIDE_MM = 3_000;

  private final CourierServices services;
  private final CourierAccounts accounts;
  private final Supplier<Geography> geography;
  private final Switch files;
  private final KeepFresh fresh;
  private final UnitOfWork work;
  private final Clock clock;

  public KeepServicesHandler(
      CourierServices services,
      CourierAccounts accounts,
      Supplier<Geography> geography,
      KeepFresh fresh,
      UnitOfWork work,
      Clock clock) {
    this.services = services;
    this.accounts = accounts;
    this.geography = geography;
    this.files = new Switch(services, fresh, clock);
    this.fresh = fresh;
    this.work = work;
    this.clock = clock;
  }

  @Override
  public ServiceEntry add(New wanted) {
    var account =
        accounts.all().stream()
            .filter(a -> a.courier().equals(wanted.courier()))
            .filter(a -> accounts.company(a.id()).isEmpty())
            .min(Comparator.comparing(a -> a.id().text()))
            .orElseThrow(() -> new NotFound("courier account"));
    var usual =
        ServiceEntry.usual(
            wanted.code(),
            wanted.courier(),
            account.id(),
            wanted.title(),
            wanted.transport(),
            wanted.maxWeightG(),
            wanted.priority(),
            wanted.serviceClass(),
            clock.now());
    var carrying = wanted.b2b() ? usual.freight(FREIGHT_SIDE_MM) : usual;
    var entry = wanted.reverse() ? carrying.returning() : carrying;
    var _ =
        work.acrossCompanies(
            () -> {
              if (!services.add(entry)) throw new ServiceCodeTaken(entry.code());
              fresh.announce(Network.TOPIC);
              return true;
            });
    fresh.look();
    return entry;
  }

  @Override
  public ServiceEntry change(Change c) {
    return changed(
        c.code(),
        e -> {
          var expected = c.expectedVersion();
          if (expected != null && expected != e.version()) throw new VersionMismatch(e.version());
          return e.changed(
              Objects.requireNonNullElse(c.title(), e.title()),
              Objects.requireNonNullElse(c.maxWeightG(), e.maxWeightG()),
              Objects.requireNonNullElse(c.maxSideMm(), e.maxSideMm()),
              Objects.requireNonNullElse(c.maxCodPaise(), e.maxCodPaise()),
              Objects.requireNonNullElse(c.priority(), e.priority()),
              Objects.requireNonNullElse(c.serviceClass(), e.serviceClass()),
              Objects.requireNonNullElse(c.active(), e.active()),
              Objects.requireNonNullElse(c.cutOff(), e.cutOff()));
        });
  }

  @Override
  public ServiceEntry rest(String code, Map<LocalDate, String> holidays) {
    return changed(code, e -> e.resting(holidays));
  }

  private ServiceEntry changed(String code, UnaryOperator<ServiceEntry> how) {
    var after =
        work.acrossCompanies(
            () -> {
              var next = how.apply(locked(code));
              services.save(next);
              fresh.announce(Network.TOPIC);
              return next;
            });
    fresh.look();
    return after;
  }

  private ServiceEntry locked(String code) {
    return services.lock(code).orElseThrow(() -> new NotFound("courier service"));
  }

  @Override
  public ServiceFile correct(String code, Pincode pincode, @Nullable AreaRow row, String actor) {
    if (geography.get().directory().position(pincode) < 0) throw new UnknownPincode(pincode);
    var file = work.acrossCompanies(() -> corrected(code, pincode, row, actor));
    fresh.look();
    return file;
  }

  private ServiceFile corrected(String code, Pincode pincode, @Nullable AreaRow row, String actor) {
    var entry = locked(code);
    var area = ServiceabilityFiles.present(services, entry);
    if (row == null) area.remove(pincode.digits());
    else area.put(pincode.digits(), AreaLines.line(code, row));
    int number =
        files.to(
            entry,
            FileKind.AREA,
            new Switch.Text(AreaLines.text(area.values()), area.size()),
            actor,
            "correction of " + pincode);
    return new ServiceFile(
        code,
        FileKind.AREA,
        number,
        entry.areaVersion(),
        area.size(),
        actor,
        "correction of " + pincode,
        clock.now());
  }
}
