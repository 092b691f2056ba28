package com.shipcrowd.application.place;

import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.file.Sheets;
import com.shipcrowd.application.held.Held;
import com.shipcrowd.application.held.KeepFresh;
import com.shipcrowd.application.place.needs.DirectoryVersions;
import com.shipcrowd.domain.place.DirectoryFile;
import com.shipcrowd.domain.place.DirectoryVersionId;
import com.shipcrowd.domain.place.NoFormerDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// See {@link KeepDirectory}.
public final class KeepDirectoryHandler implements KeepDirectory {
  private final DirectoryVersions versions;
  private final Held<Geography> geography;
  private final KeepFresh fresh;
  private final Sheets sheets;
  private final UnitOfWork work;

  public KeepDirectoryHandler(
      DirectoryVersions versions,
      Held<Geography> geography,
      KeepFresh fresh,
      Sheets sheets,
      UnitOfWork work) {
    this.versions = versions;
    this.geography = geography;
    this.fresh = fresh;
    this.sheets = sheets;
    this.work = work;
  }

  @Override
  public List<Version> versions(@Nullable UUID before, int most) {
    return work.acrossCompanies(
        () -> {
          var active = versions.active().orElse(null);
          return versions.page(before, most).stream()
              .map(
                  v ->
                      new Version(
                          new DirectoryVersionId(v.id()),
                          id(v.former()),
                          v.rows(),
                          v.added(),
                          v.changed(),
                          v.dropped(),
                          v.at(),
                          v.by(),
                          v.id().equals(active)))
              .toList();
        });
  }

  @Override
  public @Nullable DirectoryVersionId goBack() {
    var former =
        work.acrossCompanies(
            () -> {
              versions.lock();
              var active =
                  versions.active().flatMap(versions::find).orElseThrow(NoFormerDirectory::new);
              versions.activate(active.former());
              fresh.announce(Geography.TOPIC);
              return Optional.ofNullable(active.former());
            });
    fresh.look();
    return id(former.orElse(null));
  }

  private static @Nullable DirectoryVersionId id(@Nullable UUID id) {
    return id == null ? null : new DirectoryVersionId(id);
  }

  @Override
  public int size() {
    return geography.get().directory().size();
  }

  @Override
  public byte[] export() {
    var places = geography.get().directory().places();
    return sheets.write(DirectoryFile.COLUMNS, places.stream().map(DirectoryFile::cells).toList());
  }

  @Override
  public byte[] exportCities(@Nullable String service) {
    var rows = new ArrayList<List<String>>();
    new TreeMap<>(geography.get().cityLists())
        .forEach(
            (code, cities) -> {
              if (service != null && !service.equals(code)) return;
              new TreeMap<>(cities.keys())
                  .forEach((pincode, city) -> rows.add(List.of(code, pincode.digits(), city)));
            });
    return sheets.write(CityOverridesFile.COLUMNS, rows);
  }
}
