package com.shipcrowd.application.courier;

import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.courier.needs.CourierServices;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/// See {@link ReadServices}.
public final class ReadServicesHandler implements ReadServices {
  private final CourierServices services;
  private final UnitOfWork work;

  public ReadServicesHandler(CourierServices services, UnitOfWork work) {
    this.services = services;
    this.work = work;
  }

  @Override
  public List<ServiceEntry> all() {
    return work.acrossCompanies(services::all).stream()
        .sorted(Comparator.comparingInt(ServiceEntry::priority).thenComparing(ServiceEntry::code))
        .toList();
  }

  @Override
  public ServiceEntry one(String code) {
    return work.acrossCompanies(() -> found(code));
  }

  private ServiceEntry found(String code) {
    return services.all().stream()
        .filter(e -> e.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NotFound("courier service"));
  }

  @Override
  public List<ServiceFile> files(String code, FileKind kind, int most) {
    return work.acrossCompanies(() -> services.files(found(code).code(), kind, most));
  }

  @Override
  public byte[] export(String code, FileKind kind) {
    var text =
        work.acrossCompanies(
            () ->
                services
                    .text(code, kind, found(code).reads(kind))
                    .orElseThrow(() -> new NotFound("file")));
    return ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
  }
}
