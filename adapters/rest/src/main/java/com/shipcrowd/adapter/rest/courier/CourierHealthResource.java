package com.shipcrowd.adapter.rest.courier;

import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.application.courier.CourierHealth;
import com.shipcrowd.application.courier.WatchCouriers;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How couriers do, over all nodes.
@Controller("/v1/admin/couriers/health")
final class CourierHealthResource {
  private final WatchCouriers couriers;

  CourierHealthResource(WatchCouriers couriers) {
    this.couriers = couriers;
  }

  record BreakerJson(String node, String state, @Nullable Instant pausedUntil, Instant seenAt) {}

  record OperationJson(
      String operation,
      long calls,
      long failures,
      long heldBack,
      @Nullable Integer successBp,
      long p50Ms,
      long p99Ms,
      @Nullable String lastError,
      @Nullable Instant lastErrorAt,
      List<BreakerJson> breakers) {
    static OperationJson of(CourierHealth.Operation o) {
      return new OperationJson(
          o.name(),
          o.calls(),
          o.failures(),
          o.heldBack(),
          o.successBp(),
          o.p50Ms(),
          o.p99Ms(),
          o.lastErrorAt() == null ? null : o.lastError(),
          o.lastErrorAt(),
          o.breakers().stream()
              .map(b -> new BreakerJson(b.node(), b.state(), b.pausedUntil(), b.seenAt()))
              .toList());
    }
  }

  record CourierHealthJson(
      String accountId,
      String courier,
      @Nullable String companyId,
      String title,
      boolean active,
      boolean enabled,
      String state,
      List<String> capabilities,
      @Nullable String webhookProof,
      boolean webhookWeak,
      @Nullable Long tokenAgeS,
      List<OperationJson> operations) {
    static CourierHealthJson of(CourierHealth h) {
      var account = h.account();
      var company = account.company();
      return new CourierHealthJson(
          account.id().text(),
          account.courier(),
          company == null ? null : company.text(),
          account.title(),
          account.active(),
          h.isEnabled(),
          account.active() ? h.isDown() ? "DOWN" : "UP" : "OFF",
          h.capabilities().stream().sorted().toList(),
          h.proof().isEmpty() ? null : h.proof(),
          h.isProofWeak(),
          h.tokenAgeSeconds(),
          h.operations().stream().map(OperationJson::of).toList());
    }
  }

  record CouriersJson(List<CourierHealthJson> data) {}

  @Get
  CouriersJson health(Caller caller) {
    caller.requirePlatform(Category.INTEGRATIONS, Action.VIEW);
    return new CouriersJson(couriers.health().stream().map(CourierHealthJson::of).toList());
  }
}
