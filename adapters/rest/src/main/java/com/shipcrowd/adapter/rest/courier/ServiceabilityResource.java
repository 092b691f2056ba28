package com.shipcrowd.adapter.rest.courier;

import com.shipcrowd.adapter.rest.BodyLimit;
import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.JobJson;
import com.shipcrowd.adapter.rest.QueryText;
import com.shipcrowd.adapter.rest.Upload;
import com.shipcrowd.application.courier.CheckLane;
import com.shipcrowd.application.courier.CheckLane.Count;
import com.shipcrowd.application.courier.FileKind;
import com.shipcrowd.application.courier.KeepServices;
import com.shipcrowd.application.courier.ReadServices;
import com.shipcrowd.application.courier.ServiceFile;
import com.shipcrowd.application.courier.ServiceabilityFiles;
import com.shipcrowd.application.job.SubmitFile;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.company.CompanyMode;
import com.shipcrowd.domain.courier.AreaRow;
import com.shipcrowd.domain.courier.Coverage;
import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.courier.Serviceability.NotServiceable;
import com.shipcrowd.domain.courier.Serviceability.Serviceable;
import com.shipcrowd.domain.job.JobMode;
import com.shipcrowd.domain.measure.Parcel;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.Pincode;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who goes where, and the files that say so.
@Controller("/v1/serviceability")
final class ServiceabilityResource {
  private static final long DEAREST_PAISE = 100_000_000_00L;
  private static final int USUAL_WEIGHT_G = 500;
  private static final int MOST_VERSIONS = 100;

  /// How much an upload replaces.
  enum Replace {
    /// Each service of the file goes exactly there.
    FULL,
    /// Only the pincodes of the file change.
    DELTA
  }

  private final CheckLane lanes;
  private final ReadServices read;
  private final KeepServices keep;
  private final SubmitFile submit;

  ServiceabilityResource(CheckLane lanes, ReadServices read, KeepServices keep, SubmitFile submit) {
    this.lanes = lanes;
    this.read = read;
    this.keep = keep;
    this.submit = submit;
  }

  record ServiceabilityJson(
      String originPincode, String destinationPincode, List<ServiceJson> services) {}

  record ServiceJson(
      String service,
      String courier,
      boolean serviceable,
      @Nullable String zone,
      @Nullable Boolean cod,
      @Nullable Boolean oda,
      @Nullable Integer tatDays,
      @Nullable String reason,
      @Nullable String detail,
      Map<String, Object> values) {
    static ServiceJson of(CheckLane.Answer a) {
      var service = a.service().service();
      var zone = a.zone();
      return switch (a.verdict()) {
        case Serviceable(int days, boolean oda, boolean cod) ->
            new ServiceJson(
                service.code(),
                service.courier(),
                true,
                zone == null ? null : zone.name(),
                cod,
                oda,
                days,
                null,
                null,
                Map.of());
        case NotServiceable(var reason, var values) ->
            new ServiceJson(
                service.code(),
                service.courier(),
                false,
                zone == null ? null : zone.name(),
                null,
                null,
                null,
                reason.name(),
                reason.detail(),
                values);
      };
    }
  }

  @Get
  ServiceabilityJson check(
      Caller caller,
      @Nullable @QueryValue("origin_pincode") String origin,
      @Nullable @QueryValue("destination_pincode") String destination,
      @Nullable @QueryValue("payment_mode") String paymentMode,
      @Nullable @QueryValue("collectable_paise") Long collectablePaise,
      @Nullable @QueryValue("weight_g") Integer weightG,
      @Nullable @QueryValue("direction") String direction,
      @Nullable @QueryValue("dangerous_goods") Boolean dangerous,
      @Nullable @QueryValue("b2b") Boolean b2b) {
    caller.require(Category.RATES_ZONES, Action.VIEW);
    var in = new Input();
    var from = in.pincode("/origin_pincode", origin);
    var to = in.pincode("/destination_pincode", destination);
    var mode = in.enumOf("/payment_mode", paymentMode, PaymentMode.PREPAID);
    var way = in.enumOf("/direction", direction, Direction.FORWARD);
    int grams = weightG == null ? USUAL_WEIGHT_G : in.range("/weight_g", weightG, 1, 10_000_000);
    // Whether money is collected matters here; how much, only when it is said.
    long collect =
        in.range(
            "/collectable_paise",
            collectablePaise,
            0,
            DEAREST_PAISE,
            mode == PaymentMode.COD ? 100 : 0);
    in.check();
    var question =
        new CheckLane.Question(
            caller.mode() == CompanyMode.SANDBOX,
            from,
            to,
            way,
            List.of(new Parcel(new Weight(grams), null)),
            mode,
            new Money(collect),
            in.flag(dangerous, false),
            in.flag(b2b, false),
            null);
    return new ServiceabilityJson(
        from.digits(), to.digits(), lanes.check(question).stream().map(ServiceJson::of).toList());
  }

  @BodyLimit(Upload.LIMIT)
  @Consumes({Upload.CSV, MediaType.APPLICATION_OCTET_STREAM})
  @Post("/uploads")
  HttpResponse<JobJson> upload(
      Caller caller,
      @Nullable @QueryValue("mode") String mode,
      @Nullable @QueryValue("rows") String rows,
      @Nullable @QueryValue("force") Boolean force,
      @Nullable @Body byte[] body) {
    return taken(caller, mode, rows, force, "", body);
  }

  @BodyLimit(Upload.LIMIT)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Post("/uploads")
  HttpResponse<JobJson> uploadForm(
      Caller caller,
      @Nullable @QueryValue("mode") String mode,
      @Nullable @QueryValue("rows") String rows,
      @Nullable @QueryValue("force") Boolean force,
      @Nullable @Part("file") CompletedFileUpload file) {
    return taken(caller, mode, rows, force, Upload.name(file), Upload.bytes(file));
  }

  private HttpResponse<JobJson> taken(
      Caller caller,
      @Nullable String mode,
      @Nullable String rows,
      @Nullable Boolean force,
      String name,
      byte @Nullable [] bytes) {
    caller.requirePlatform(Category.RATES_ZONES, Action.UPDATE);
    var replace = QueryText.oneOf("mode", mode, Replace.class);
    return Upload.taken(
        submit,
        caller,
        null,
        ServiceabilityFiles.NAME,
        QueryText.oneOf("rows", rows, JobMode.class),
        Map.of(ServiceabilityFiles.REPLACE, (replace == null ? Replace.FULL : replace).name()),
        name,
        bytes,
        force != null && force);
  }

  @Get("/{service}/export.csv")
  HttpResponse<byte[]> export(Caller caller, String service) {
    caller.require(Category.RATES_ZONES, Action.EXPORT);
    return Upload.download(
        read.export(service, FileKind.AREA), "serviceability-" + read.one(service).code() + ".csv");
  }

  record VersionJson(
      int number, int replaces, int rows, boolean current, String note, Instant createdAt) {}

  record VersionsJson(String service, List<VersionJson> versions) {}

  @Get("/{service}/versions")
  VersionsJson versions(Caller caller, String service) {
    caller.require(Category.RATES_ZONES, Action.VIEW);
    int current = read.one(service).areaVersion();
    return new VersionsJson(
        service,
        read.files(service, FileKind.AREA, MOST_VERSIONS).stream()
            .map(f -> version(f, current))
            .toList());
  }

  private static VersionJson version(ServiceFile f, int current) {
    return new VersionJson(
        f.number(), f.replaces(), f.rows(), f.number() == current, f.note(), f.createdAt());
  }

  /// @param listed false to leave the pincode; the other fields are not looked at then
  record RowJson(
      @Nullable Boolean listed,
      @Nullable Boolean pickup,
      @Nullable Boolean prepaid,
      @Nullable Boolean cod,
      @Nullable Boolean reverse,
      @Nullable Boolean oda,
      @Nullable Integer maxCodPaise,
      @Nullable Integer maxWeightG,
      @Nullable Integer tatDays,
      @Nullable String sortCode,
      @Nullable String embargoFrom,
      @Nullable String embargoTo) {}

  @Patch("/{service}/{pincode}")
  VersionJson correct(Caller caller, String service, String pincode, @Body RowJson body) {
    caller.requirePlatform(Category.RATES_ZONES, Action.UPDATE);
    var place = new Pincode(pincode);
    var in = new Input();
    var row = in.flag(body.listed, true) ? row(in, place, body) : null;
    in.check();
    var file = keep.correct(service, place, row, caller.actor().text());
    return version(file, file.number());
  }

  private static AreaRow row(Input in, Pincode pincode, RowJson body) {
    var coverage =
        new Coverage(
            flag(in, "/pickup", body.pickup),
            flag(in, "/prepaid", body.prepaid),
            flag(in, "/cod", body.cod),
            flag(in, "/reverse", body.reverse),
            in.flag(body.oda, false));
    var cod = body.maxCodPaise;
    var weight = body.maxWeightG;
    var days = body.tatDays;
    var sort = in.textOrEmpty("/sort_code", body.sortCode, 20);
    if (!sort.isEmpty() && !sort.matches("[A-Za-z0-9][A-Za-z0-9/_. -]*"))
      in.refuse(
          "/sort_code", "CODE_INVALID", "must be letters, digits and / _ . -, a letter first");
    var from = in.optionalDay("/embargo_from", body.embargoFrom);
    var to = in.optionalDay("/embargo_to", body.embargoTo);
    if (to != null && from == null)
      in.refuse("/embargo_from", "REQUIRED", "is required when the embargo ends");
    if (to != null && from != null && to.isBefore(from))
      in.refuse("/embargo_to", "PERIOD_INVALID", "must not be before embargo_from");
    return new AreaRow(
        pincode,
        coverage,
        cod == null ? null : in.range("/max_cod_paise", cod, 0, AreaRow.MOST_COD_PAISE),
        weight == null ? null : in.range("/max_weight_g", weight, 1, AreaRow.MOST_WEIGHT_G),
        days == null ? null : in.range("/tat_days", days, 1, AreaRow.MOST_DAYS),
        sort,
        from,
        to);
  }

  private static boolean flag(Input in, String pointer, @Nullable Boolean value) {
    return in.isThere(pointer, value) && in.flag(value, false);
  }

  record CountJson(int covered, int offices, int coveredBp) {
    static CountJson of(Count c) {
      return new CountJson(c.covered(), c.offices(), c.coveredBp());
    }
  }

  record StateJson(String state, int covered, int offices, int coveredBp) {}

  record ServiceCoverageJson(String service, CountJson total, List<StateJson> states) {}

  record CoverageJson(
      CountJson total, int targetBp, boolean alert, List<ServiceCoverageJson> services) {}

  @Get("/coverage")
  CoverageJson coverage(Caller caller) {
    caller.require(Category.RATES_ZONES, Action.VIEW);
    var coverage = lanes.coverage();
    return new CoverageJson(
        CountJson.of(coverage.total()),
        coverage.targetBp(),
        coverage.total().coveredBp() < coverage.targetBp(),
        coverage.services().stream()
            .map(
                s ->
                    new ServiceCoverageJson(
                        s.service(),
                        CountJson.of(s.total()),
                        s.states().stream()
                            .map(
                                t ->
                                    new StateJson(
                                        t.state().name(),
                                        t.count().covered(),
                                        t.count().offices(),
                                        t.count().coveredBp()))
                            .toList()))
            .toList());
  }
}
