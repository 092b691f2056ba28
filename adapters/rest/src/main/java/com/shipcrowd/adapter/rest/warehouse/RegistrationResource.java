package com.shipcrowd.adapter.rest.warehouse;

import com.shipcrowd.adapter.rest.AnewEachTime;
import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.PathId;
import com.shipcrowd.application.warehouse.RegisterWarehouses;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.warehouse.WarehouseId;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which couriers know a pickup place.
@Controller("/v1/warehouses/{id}/courier-registrations")
final class RegistrationResource {
  private final RegisterWarehouses registrations;

  RegistrationResource(RegisterWarehouses registrations) {
    this.registrations = registrations;
  }

  record RegistrationJson(
      String accountId,
      @Nullable String courier,
      String state,
      @Nullable String courierReference,
      @Nullable String words,
      int tries,
      @Nullable Instant nextTryAt,
      Instant changedAt) {
    static RegistrationJson of(RegisterWarehouses.Shown shown) {
      var r = shown.registration();
      return new RegistrationJson(
          r.account().text(),
          text(shown.courier()),
          r.state().name(),
          text(r.reference()),
          text(r.words()),
          r.tries(),
          r.dueAt(),
          r.changedAt());
    }

    private static @Nullable String text(String text) {
      return text.isEmpty() ? null : text;
    }
  }

  record RegistrationsJson(List<RegistrationJson> data) {
    static RegistrationsJson of(List<RegisterWarehouses.Shown> shown) {
      return new RegistrationsJson(shown.stream().map(RegistrationJson::of).toList());
    }
  }

  @Get
  RegistrationsJson list(Caller caller, String id) {
    caller.require(Category.WAREHOUSES, Action.VIEW);
    return RegistrationsJson.of(registrations.see(caller.company(), read(id)));
  }

  // Asking twice makes it due twice, which is once.
  @AnewEachTime
  @Post("/retry")
  RegistrationsJson retry(Caller caller, String id) {
    caller.require(Category.WAREHOUSES, Action.UPDATE);
    return RegistrationsJson.of(registrations.retry(caller.company(), read(id)));
  }

  private static WarehouseId read(String id) {
    return PathId.read(WarehouseId.PREFIX, id, WarehouseId::new, "warehouse");
  }
}
