package com.shipcrowd.adapter.rest.zone;

import com.shipcrowd.adapter.rest.BodyLimit;
import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.JobJson;
import com.shipcrowd.adapter.rest.PageJson;
import com.shipcrowd.adapter.rest.Paging;
import com.shipcrowd.adapter.rest.PathId;
import com.shipcrowd.adapter.rest.QueryText;
import com.shipcrowd.adapter.rest.Upload;
import com.shipcrowd.application.job.SubmitFile;
import com.shipcrowd.application.zone.ExportZoneMembers;
import com.shipcrowd.application.zone.KeepZoneSets;
import com.shipcrowd.application.zone.SeeZones;
import com.shipcrowd.application.zone.SeeZones.SetSeen;
import com.shipcrowd.application.zone.ZoneMembersFile;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.job.JobMode;
import com.shipcrowd.domain.zone.ZoneSetId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.multipart.CompletedFileUpload;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Zone sets.
@Controller("/v1/zone-sets")
final class ZoneSetResource {
  private static final Pattern COURIER = Pattern.compile("[a-zA-Z0-9_-]{1,40}");

  private final KeepZoneSets keep;
  private final SeeZones see;
  private final ExportZoneMembers export;
  private final SubmitFile submit;

  ZoneSetResource(KeepZoneSets keep, SeeZones see, ExportZoneMembers export, SubmitFile submit) {
    this.keep = keep;
    this.see = see;
    this.export = export;
    this.submit = submit;
  }

  record NewZoneSetJson(@Nullable String name, @Nullable String courier) {}

  record ZoneSetJson(
      String id,
      String name,
      @Nullable String courier,
      int zoneCount,
      int pincodeCount,
      Instant createdAt) {
    static ZoneSetJson of(SetSeen seen) {
      var set = seen.set();
      return new ZoneSetJson(
          set.id().text(),
          set.name(),
          set.courier(),
          seen.zones(),
          seen.pincodes(),
          set.createdAt());
    }
  }

  @Post
  HttpResponse<ZoneSetJson> open(Caller caller, @Body NewZoneSetJson body) {
    caller.requirePlatform(Category.RATES_ZONES, Action.CREATE);
    var in = new Input();
    var name = in.text("/name", body.name(), 2, 60);
    var courier = in.optionalText("/courier", body.courier(), 1, 40);
    if (courier != null && !COURIER.matcher(courier).matches())
      in.refuse("/courier", "CODE_INVALID", "must be letters, digits, _ and -");
    in.check();
    var opened = keep.open(name, courier);
    return HttpResponse.created(
        ZoneSetJson.of(new SetSeen(opened, 0, 0)),
        URI.create("/v1/zone-sets/" + opened.id().text()));
  }

  @Get
  PageJson<ZoneSetJson> list(Caller caller, Paging paging) {
    caller.require(Category.RATES_ZONES, Action.VIEW);
    return PageJson.of(
        paging, see.sets(paging.after(), paging.fetch()), seen -> seen.set().id(), ZoneSetJson::of);
  }

  @Get("/{id}")
  ZoneSetJson one(Caller caller, String id) {
    caller.require(Category.RATES_ZONES, Action.VIEW);
    return ZoneSetJson.of(see.set(read(id)));
  }

  @Delete("/{id}")
  @Status(HttpStatus.NO_CONTENT)
  void close(Caller caller, String id) {
    caller.requirePlatform(Category.RATES_ZONES, Action.DELETE);
    keep.close(read(id), caller.actor().text());
  }

  @Get("/{id}/members.csv")
  HttpResponse<byte[]> members(Caller caller, String id, @Nullable @QueryValue String form) {
    caller.require(Category.RATES_ZONES, Action.VIEW);
    var wanted = QueryText.oneOf("form", form, ExportZoneMembers.Form.class);
    return Upload.download(
        export.export(read(id), wanted == null ? ExportZoneMembers.Form.PINCODES : wanted),
        id + "-members.csv");
  }

  @BodyLimit(Upload.LIMIT)
  @Post(value = "/{id}/imports", consumes = Upload.CSV)
  HttpResponse<JobJson> upload(
      Caller caller,
      String id,
      @Nullable @QueryValue String mode,
      @Nullable @QueryValue Boolean replace,
      @Nullable @QueryValue Boolean force,
      @Nullable @Body byte[] body) {
    return taken(caller, id, mode, replace, force, "members.csv", body);
  }

  @BodyLimit(Upload.LIMIT)
  @Post(value = "/{id}/imports", consumes = MediaType.MULTIPART_FORM_DATA)
  HttpResponse<JobJson> uploadForm(
      Caller caller,
      String id,
      @Nullable @QueryValue String mode,
      @Nullable @QueryValue Boolean replace,
      @Nullable @QueryValue Boolean force,
      @Nullable CompletedFileUpload file) {
    return taken(caller, id, mode, replace, force, Upload.name(file), Upload.bytes(file));
  }

  private HttpResponse<JobJson> taken(
      Caller caller,
      String id,
      @Nullable String mode,
      @Nullable Boolean replace,
      @Nullable Boolean force,
      String name,
      byte @Nullable [] bytes) {
    caller.requirePlatform(Category.RATES_ZONES, Action.UPDATE);
    var set = see.set(read(id)).set().id();
    return Upload.taken(
        submit,
        caller,
        null,
        ZoneMembersFile.NAME,
        QueryText.oneOf("mode", mode, JobMode.class),
        Map.of(
            ZoneMembersFile.SET,
            set.text(),
            ZoneMembersFile.REPLACE,
            Boolean.toString(Boolean.TRUE.equals(replace))),
        name,
        bytes,
        Boolean.TRUE.equals(force));
  }

  private static ZoneSetId read(String id) {
    return PathId.read(ZoneSetId.PREFIX, id, ZoneSetId::new, "zone set");
  }
}
