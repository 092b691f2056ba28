package com.shipcrowd.adapter.rest.zone;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Etag;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.PageJson;
import com.shipcrowd.adapter.rest.Paging;
import com.shipcrowd.adapter.rest.PathId;
import com.shipcrowd.adapter.rest.QueryText;
import com.shipcrowd.adapter.rest.Refusal;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.zone.KeepZones;
import com.shipcrowd.application.zone.KeepZones.Moved;
import com.shipcrowd.application.zone.SeeZones;
import com.shipcrowd.application.zone.SeeZones.Seen;
import com.shipcrowd.domain.Id;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.zone.ZoneChange;
import com.shipcrowd.domain.zone.ZoneId;
import com.shipcrowd.domain.zone.ZoneSetId;
import com.shipcrowd.domain.zone.ZoneType;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Zones: platform staff keeps them, everybody sees them.
@Controller("/v1/zones")
final class ZoneResource {
  private final KeepZones keep;
  private final SeeZones see;

  ZoneResource(KeepZones keep, SeeZones see) {
    this.keep = keep;
    this.see = see;
  }

  record PincodesJson(
      @Nullable List<@Nullable String> pincodes, @Nullable List<@Nullable RangeJson> ranges) {}

  record MovedJson(int changed, int unchanged, int pincodeCount) {}

  record ZonesAtJson(List<ZoneJson> data) {}

  record ChangeJson(String id, Instant at, String by, String what, List<ZoneChange.Field> fields) {
    static ChangeJson of(ZoneChange change) {
      return new ChangeJson(
          change.id().text(), change.at(), change.by(), change.what().name(), change.fields());
    }
  }

  @Post
  HttpResponse<ZoneJson> add(Caller caller, @Body NewZoneJson body) {
    caller.requirePlatform(Category.RATES_ZONES, Action.CREATE);
    var id = keep.add(body.read(caller.actor().text()));
    return answer(HttpResponse.created(URI.create("/v1/zones/" + id.text())), see.one(id));
  }

  @Get
  PageJson<ZoneJson> list(
      Caller caller,
      Paging paging,
      @Nullable @QueryValue("zone_set_id") String set,
      @Nullable @QueryValue String type,
      @Nullable @QueryValue String courier,
      @Nullable @QueryValue String state) {
    caller.require(Category.RATES_ZONES, Action.VIEW);
    var filter =
        new SeeZones.Filter(
            setOf(set),
            QueryText.oneOf("type", type, ZoneType.class),
            QueryText.text("courier", courier, 40),
            QueryText.oneOf("state", state, State.class));
    return PageJson.of(
        paging,
        see.page(filter, paging.after(), paging.fetch()),
        seen -> seen.zone().id(),
        ZoneJson::row);
  }

  @Get("/lookup")
  ZonesAtJson at(
      Caller caller,
      @Nullable @QueryValue String latitude,
      @Nullable @QueryValue String longitude,
      @Nullable @QueryValue("zone_set_id") String set) {
    caller.require(Category.RATES_ZONES, Action.VIEW);
    var point = QueryText.point(latitude, longitude);
    return new ZonesAtJson(see.at(point, setOf(set)).stream().map(ZoneJson::row).toList());
  }

  @Get("/{id}")
  HttpResponse<ZoneJson> one(Caller caller, String id) {
    caller.require(Category.RATES_ZONES, Action.VIEW);
    return answer(HttpResponse.ok(), see.one(read(id)));
  }

  @Patch("/{id}")
  HttpResponse<ZoneJson> change(
      Caller caller,
      String id,
      @Nullable @Header("If-Match") String ifMatch,
      @Body ChangedZoneJson body) {
    caller.requirePlatform(Category.RATES_ZONES, Action.UPDATE);
    var zone = read(id);
    keep.change(body.read(zone, Etag.expected(ifMatch), caller.actor().text()));
    return answer(HttpResponse.ok(), see.one(zone));
  }

  @Delete("/{id}")
  @Status(HttpStatus.NO_CONTENT)
  void remove(Caller caller, String id) {
    caller.requirePlatform(Category.RATES_ZONES, Action.DELETE);
    keep.remove(read(id), caller.actor().text());
  }

  @Get("/{id}/history")
  PageJson<ChangeJson> history(Caller caller, Paging paging, String id) {
    caller.requirePlatform(Category.RATES_ZONES, Action.VIEW);
    return PageJson.of(
        paging,
        see.history(read(id), paging.after(), paging.fetch()),
        ZoneChange::id,
        ChangeJson::of);
  }

  @Post("/{id}/pincodes")
  @Status(HttpStatus.OK)
  MovedJson addPincodes(Caller caller, String id, @Body PincodesJson body) {
    caller.requirePlatform(Category.RATES_ZONES, Action.UPDATE);
    var in = new Input();
    var pincodes = RangeJson.read(in, body.pincodes(), body.ranges());
    in.check();
    var zone = read(id);
    return moved(zone, keep.addPincodes(zone, pincodes, caller.actor().text()));
  }

  @Post("/{id}/pincodes/remove")
  @Status(HttpStatus.OK)
  MovedJson removePincodes(Caller caller, String id, @Body PincodesJson body) {
    caller.requirePlatform(Category.RATES_ZONES, Action.UPDATE);
    var in = new Input();
    var pincodes = RangeJson.read(in, body.pincodes(), body.ranges());
    in.check();
    var zone = read(id);
    return moved(zone, keep.removePincodes(zone, pincodes, caller.actor().text()));
  }

  private MovedJson moved(ZoneId zone, Moved moved) {
    return new MovedJson(moved.changed(), moved.unchanged(), see.one(zone).pincodes());
  }

  @Get("/{id}/boundary")
  GeoJson boundary(Caller caller, String id) {
    caller.require(Category.RATES_ZONES, Action.VIEW);
    var boundary = see.one(read(id)).zone().boundary();
    if (boundary == null) throw new NotFound("boundary");
    return GeoJson.of(boundary);
  }

  @Put("/{id}/boundary")
  GeoJson draw(Caller caller, String id, @Body JsonNode body) {
    caller.requirePlatform(Category.RATES_ZONES, Action.UPDATE);
    var boundary = GeoJson.read(body);
    keep.draw(read(id), boundary, caller.actor().text());
    return GeoJson.of(boundary);
  }

  @Delete("/{id}/boundary")
  @Status(HttpStatus.NO_CONTENT)
  void wipe(Caller caller, String id) {
    caller.requirePlatform(Category.RATES_ZONES, Action.UPDATE);
    keep.draw(read(id), null, caller.actor().text());
  }

  private static @Nullable ZoneSetId setOf(@Nullable String text) {
    if (text == null) return null;
    return Id.decode(ZoneSetId.PREFIX, text)
        .map(ZoneSetId::new)
        .orElseThrow(
            () ->
                new Refusal(
                    "INVALID_PARAMETER", "zone_set_id must be an id like zst_…", "zone_set_id"));
  }

  private static ZoneId read(String id) {
    return PathId.read(ZoneId.PREFIX, id, ZoneId::new, "zone");
  }

  private static HttpResponse<ZoneJson> answer(MutableHttpResponse<?> response, Seen seen) {
    return response.body(ZoneJson.detail(seen)).header("ETag", Etag.of(seen.zone().version()));
  }
}
