package com.shipcrowd.adapter.rest.sandbox;

import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.sandbox.KeepOwnTime;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.company.CompanyMode;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The clock of a sandbox company, and of any where the installation is one for trying out. To others nothing is here.
@Controller("/v1/sandbox/time")
final class OwnTimeResource {
  private static final long MOST_HOURS = KeepOwnTime.MOST_AT_ONCE.toHours();

  private final KeepOwnTime times;
  private final boolean forEveryone;

  OwnTimeResource(
      KeepOwnTime times,
      @Property(name = "shipcrowd.sandbox.for-everyone", defaultValue = "false")
          boolean forEveryone) {
    this.times = times;
    this.forEveryone = forEveryone;
  }

  record TimeJson(Instant now, long aheadS) {}

  record AdvanceTimeJson(@Nullable Long hours) {}

  @Get
  TimeJson now(Caller caller) {
    enter(caller);
    caller.require(Category.SHIPMENTS, Action.VIEW);
    return shown(caller);
  }

  @Post("/advance")
  @Status(HttpStatus.OK)
  TimeJson advance(Caller caller, @Body AdvanceTimeJson body) {
    enter(caller);
    caller.require(Category.SHIPMENTS, Action.UPDATE);
    var in = new Input();
    long hours = in.range("/hours", body.hours, 1, MOST_HOURS);
    in.check();
    var _ = times.advance(caller.company(), Duration.ofHours(hours));
    return shown(caller);
  }

  private TimeJson shown(Caller caller) {
    return new TimeJson(times.now(caller.company()), times.ahead(caller.company()).toSeconds());
  }

  private void enter(Caller caller) {
    if (!forEveryone && caller.mode() != CompanyMode.SANDBOX) throw new NotFound("sandbox time");
  }
}
