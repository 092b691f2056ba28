package com.shipcrowd.adapter.rest.place;

import com.shipcrowd.adapter.rest.BodyLimit;
import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.JobJson;
import com.shipcrowd.adapter.rest.PageJson;
import com.shipcrowd.adapter.rest.Paging;
import com.shipcrowd.adapter.rest.QueryText;
import com.shipcrowd.adapter.rest.Upload;
import com.shipcrowd.application.job.SubmitFile;
import com.shipcrowd.application.place.CityOverridesFile;
import com.shipcrowd.application.place.KeepDirectory;
import com.shipcrowd.application.place.KeepDirectory.Version;
import com.shipcrowd.application.place.PincodeDirectoryFile;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.job.JobMode;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.multipart.CompletedFileUpload;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The directory of pincodes and courier services' own cities as files; platform staff loads them.
@Controller("/v1/admin")
final class DirectoryResource {
  private final KeepDirectory keep;
  private final SubmitFile submit;

  DirectoryResource(KeepDirectory keep, SubmitFile submit) {
    this.keep = keep;
    this.submit = submit;
  }

  record VersionJson(
      String id,
      @Nullable String formerId,
      int rows,
      int added,
      int changed,
      int dropped,
      Instant createdAt,
      String by,
      boolean active) {
    static VersionJson of(Version version) {
      var former = version.former();
      return new VersionJson(
          version.id().text(),
          former == null ? null : former.text(),
          version.rows(),
          version.added(),
          version.changed(),
          version.dropped(),
          version.at(),
          version.by(),
          version.isActive());
    }
  }

  record ActiveJson(@Nullable String versionId, int rows) {}

  @Get("/pincodes/versions")
  PageJson<VersionJson> versions(Caller caller, Paging paging) {
    caller.requirePlatform(Category.RATES_ZONES, Action.VIEW);
    return PageJson.of(
        paging, keep.versions(paging.after(), paging.fetch()), Version::id, VersionJson::of);
  }

  @Get("/pincodes.csv")
  HttpResponse<byte[]> export(Caller caller) {
    caller.requirePlatform(Category.RATES_ZONES, Action.VIEW);
    return Upload.download(keep.export(), "pincodes.csv");
  }

  @Post("/pincodes/rollback")
  @Status(HttpStatus.OK)
  ActiveJson goBack(Caller caller) {
    caller.requirePlatform(Category.RATES_ZONES, Action.UPDATE);
    var active = keep.goBack();
    return new ActiveJson(active == null ? null : active.text(), keep.size());
  }

  @BodyLimit(Upload.LIMIT)
  @Post(value = "/pincodes/imports", consumes = Upload.CSV)
  HttpResponse<JobJson> load(
      Caller caller, @Nullable @QueryValue Boolean force, @Nullable @Body byte[] body) {
    return loaded(caller, force, "pincodes.csv", body);
  }

  @BodyLimit(Upload.LIMIT)
  @Post(value = "/pincodes/imports", consumes = MediaType.MULTIPART_FORM_DATA)
  HttpResponse<JobJson> loadForm(
      Caller caller, @Nullable @QueryValue Boolean force, @Nullable CompletedFileUpload file) {
    return loaded(caller, force, Upload.name(file), Upload.bytes(file));
  }

  private HttpResponse<JobJson> loaded(
      Caller caller, @Nullable Boolean force, String name, byte @Nullable [] bytes) {
    caller.requirePlatform(Category.RATES_ZONES, Action.UPDATE);
    boolean forced = Boolean.TRUE.equals(force);
    return Upload.taken(
        submit,
        caller,
        null,
        PincodeDirectoryFile.NAME,
        JobMode.ALL_OR_NOTHING,
        Map.of(PincodeDirectoryFile.FORCE, Boolean.toString(forced)),
        name,
        bytes,
        forced);
  }

  @Get("/city-overrides.csv")
  HttpResponse<byte[]> exportCities(Caller caller, @Nullable @QueryValue String service) {
    caller.requirePlatform(Category.RATES_ZONES, Action.VIEW);
    return Upload.download(
        keep.exportCities(QueryText.text("service", service, 40)), "city-overrides.csv");
  }

  @BodyLimit(Upload.LIMIT)
  @Post(value = "/city-overrides/imports", consumes = Upload.CSV)
  HttpResponse<JobJson> loadCities(
      Caller caller,
      @Nullable @QueryValue String mode,
      @Nullable @QueryValue Boolean force,
      @Nullable @Body byte[] body) {
    return loadedCities(caller, mode, force, "city-overrides.csv", body);
  }

  @BodyLimit(Upload.LIMIT)
  @Post(value = "/city-overrides/imports", consumes = MediaType.MULTIPART_FORM_DATA)
  HttpResponse<JobJson> loadCitiesForm(
      Caller caller,
      @Nullable @QueryValue String mode,
      @Nullable @QueryValue Boolean force,
      @Nullable CompletedFileUpload file) {
    return loadedCities(caller, mode, force, Upload.name(file), Upload.bytes(file));
  }

  private HttpResponse<JobJson> loadedCities(
      Caller caller,
      @Nullable String mode,
      @Nullable Boolean force,
      String name,
      byte @Nullable [] bytes) {
    caller.requirePlatform(Category.RATES_ZONES, Action.UPDATE);
    return Upload.taken(
        submit,
        caller,
        null,
        CityOverridesFile.NAME,
        QueryText.oneOf("mode", mode, JobMode.class),
        Map.of(),
        name,
        bytes,
        Boolean.TRUE.equals(force));
  }
}
