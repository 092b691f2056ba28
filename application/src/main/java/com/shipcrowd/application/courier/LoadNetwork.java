package com.shipcrowd.application.courier;

import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.courier.needs.CourierAccounts;
import com.shipcrowd.application.courier.needs.CourierServices;
import com.shipcrowd.application.place.Geography;
import com.shipcrowd.domain.courier.LaneDays;
import com.shipcrowd.domain.courier.ServiceArea;
import com.shipcrowd.domain.courier.ServiceOnSale;
import com.shipcrowd.domain.place.PincodeDirectory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Compiles the network out of the database. Areas and lanes whose file has not changed are taken over, so that a change
/// of one service costs one file.
public final class LoadNetwork {
  private static final String SANDBOX = "sandbox";

  private final Supplier<Geography> geography;
  private final CourierServices services;
  private final CourierAccounts accounts;
  private final UnitOfWork work;
  private final boolean sandboxForEveryone;

  /// @param sandboxForEveryone whether companies with real money see the sandbox courier too
  public LoadNetwork(
      Supplier<Geography> geography,
      CourierServices services,
      CourierAccounts accounts,
      UnitOfWork work,
      boolean sandboxForEveryone) {
    this.geography = geography;
    this.services = services;
    this.accounts = accounts;
    this.work = work;
    this.sandboxForEveryone = sandboxForEveryone;
  }

  /// @param before the present one, null at first
  public Network load(@Nullable Network before) {
    var directory = geography.get().directory();
    var contracts = accounts.all().stream().map(a -> a.id()).toList();
    var compiled =
        work.acrossCompanies(
            () -> {
              var all = new ArrayList<ServiceOnSale>();
              for (var entry : services.all())
                all.add(compiled(entry, directory, before, contracts.contains(entry.account())));
              return all;
            });
    compiled.sort(
        Comparator.comparingInt((ServiceOnSale s) -> s.service().priority())
            .thenComparing(ServiceOnSale::code));
    return new Network(directory, compiled);
  }

  private ServiceOnSale compiled(
      ServiceEntry entry,
      PincodeDirectory directory,
      @Nullable Network before,
      boolean hasContract) {
    var known = before == null ? null : before.find(entry.code()).orElse(null);
    return new ServiceOnSale(
        entry.product(lanes(entry, known)),
        entry.account(),
        entry.serviceClass(),
        entry.b2b(),
        entry.active() && hasContract,
        sandboxForEveryone || !entry.courier().equals(SANDBOX),
        entry.cutOff(),
        entry.days(),
        area(entry, directory, known),
        entry.areaVersion(),
        entry.lanesVersion());
  }

  private ServiceArea area(
      ServiceEntry entry, PincodeDirectory directory, @Nullable ServiceOnSale known) {
    if (known != null
        && known.areaVersion() == entry.areaVersion()
        && known.area().directory() == directory) return known.area();
    var rows =
        entry.areaVersion() == 0
            ? List.<com.shipcrowd.domain.courier.AreaRow>of()
            : AreaLines.rows(text(entry, FileKind.AREA));
    return ServiceArea.ofRows(directory, rows);
  }

  private LaneDays lanes(ServiceEntry entry, @Nullable ServiceOnSale known) {
    if (known != null && known.lanesVersion() == entry.lanesVersion())
      return known.service().lanes();
    return entry.lanesVersion() == 0 ? LaneDays.NONE : LaneLines.read(text(entry, FileKind.LANES));
  }

  private String text(ServiceEntry entry, FileKind kind) {
    return services
        .text(entry.code(), kind, entry.reads(kind))
        .orElseThrow(() -> new IllegalStateException("no file of " + entry.code()));
  }
}
