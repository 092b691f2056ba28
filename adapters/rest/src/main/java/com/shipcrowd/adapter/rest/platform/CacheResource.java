package com.shipcrowd.adapter.rest.platform;

import com.shipcrowd.adapter.rest.AnewEachTime;
import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.application.held.ClearCaches;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What nodes hold in memory, for when somebody doubts it.
@Controller("/v1/admin/cache")
final class CacheResource {
  private final ClearCaches caches;

  CacheResource(ClearCaches caches) {
    this.caches = caches;
  }

  record WhichJson(@Nullable String name) {}

  record ClearedJson(List<String> cleared) {}

  // Clearing twice is as good as once.
  @AnewEachTime
  @Post("/clear")
  ClearedJson clear(Caller caller, @Body WhichJson body) {
    caller.requirePlatform(Category.RATES_ZONES, Action.UPDATE);
    var in = new Input();
    var name = in.optionalText("/name", body.name, 1, 40);
    in.check();
    return new ClearedJson(caches.clear(name));
  }
}
