package com.shipcrowd.adapter.rest.courier;

import com.shipcrowd.adapter.rest.BodyLimit;
import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.JobJson;
import com.shipcrowd.adapter.rest.Origins;
import com.shipcrowd.adapter.rest.QueryText;
import com.shipcrowd.adapter.rest.Upload;
import com.shipcrowd.application.Clock;
import com.shipcrowd.application.courier.CheckLane;
import com.shipcrowd.application.courier.FileKind;
import com.shipcrowd.application.courier.ReadServices;
import com.shipcrowd.application.courier.TransitFiles;
import com.shipcrowd.application.job.SubmitFile;
import com.shipcrowd.application.warehouse.SeeWarehouses;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.company.CompanyMode;
import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.job.JobMode;
import com.shipcrowd.domain.measure.Parcel;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.Money;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How long it takes.
@Controller("/v1/transit")
final class TransitResource {
  private static final int USUAL_WEIGHT_G = 500;

  private final CheckLane lanes;
  private final ReadServices read;
  private final SeeWarehouses warehouses;
  private final SubmitFile submit;
  private final Clock clock;

  TransitResource(
      CheckLane lanes,
      ReadServices read,
      SeeWarehouses warehouses,
      SubmitFile submit,
      Clock clock) {
    this.lanes = lanes;
    this.read = read;
    this.warehouses = warehouses;
    this.submit = submit;
    this.clock = clock;
  }

  record TransitJson(
      String originPincode,
      String destinationPincode,
      Instant bookedAt,
      List<DatesJson> services) {}

  record DatesJson(
      String service,
      String zone,
      boolean oda,
      int days,
      LocalDate pickupOn,
      LocalDate estimatedDeliveryOn,
      List<ReasonJson> reasons) {
    static DatesJson of(CheckLane.Dates d) {
      return new DatesJson(
          d.service().code(),
          d.zone().name(),
          d.oda(),
          d.promise().days(),
          d.promise().pickupOn(),
          d.promise().deliveryOn(),
          d.why().stream().map(w -> new ReasonJson(w.code(), w.on())).toList());
    }
  }

  record ReasonJson(String code, LocalDate on) {}

  @Get
  TransitJson transit(
      Caller caller,
      @Nullable @QueryValue("origin_pincode") String origin,
      @Nullable @QueryValue("warehouse_id") String warehouse,
      @Nullable @QueryValue("destination_pincode") String destination,
      @Nullable @QueryValue("service") String service,
      @Nullable @QueryValue("at") String at,
      @Nullable @QueryValue("b2b") Boolean b2b) {
    caller.require(Category.RATES_ZONES, Action.VIEW);
    var booked = QueryText.instant("at", at);
    var one = QueryText.text("service", service, 20);
    if (one != null) read.one(one);
    var in = new Input();
    var to = in.pincode("/destination_pincode", destination);
    var from = new Origins(warehouses, caller, in).read("", origin, warehouse);
    in.check();
    var question =
        new CheckLane.Question(
            caller.mode() == CompanyMode.SANDBOX,
            from.pincode(),
            to,
            Direction.FORWARD,
            List.of(new Parcel(new Weight(USUAL_WEIGHT_G), null)),
            PaymentMode.PREPAID,
            Money.ZERO,
            false,
            in.flag(b2b, false),
            one);
    var instant = booked == null ? clock.now() : booked;
    return new TransitJson(
        from.pincode().digits(),
        to.digits(),
        instant,
        lanes.dates(question, instant, from.hours()).stream().map(DatesJson::of).toList());
  }

  @BodyLimit(Upload.LIMIT)
  @Consumes({Upload.CSV, MediaType.APPLICATION_OCTET_STREAM})
  @Post("/uploads")
  HttpResponse<JobJson> upload(
      Caller caller,
      @Nullable @QueryValue("rows") String rows,
      @Nullable @QueryValue("force") Boolean force,
      @Nullable @Body byte[] body) {
    return taken(caller, rows, force, "", body);
  }

  @BodyLimit(Upload.LIMIT)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Post("/uploads")
  HttpResponse<JobJson> uploadForm(
      Caller caller,
      @Nullable @QueryValue("rows") String rows,
      @Nullable @QueryValue("force") Boolean force,
      @Nullable @Part("file") CompletedFileUpload file) {
    return taken(caller, rows, force, Upload.name(file), Upload.bytes(file));
  }

  private HttpResponse<JobJson> taken(
      Caller caller,
      @Nullable String rows,
      @Nullable Boolean force,
      String name,
      byte @Nullable [] bytes) {
    caller.requirePlatform(Category.RATES_ZONES, Action.UPDATE);
    return Upload.taken(
        submit,
        caller,
        null,
        TransitFiles.NAME,
        QueryText.oneOf("rows", rows, JobMode.class),
        Map.of(),
        name,
        bytes,
        force != null && force);
  }

  @Get("/{service}/export.csv")
  HttpResponse<byte[]> export(Caller caller, String service) {
    caller.require(Category.RATES_ZONES, Action.EXPORT);
    return Upload.download(
        read.export(service, FileKind.LANES), "transit-" + read.one(service).code() + ".csv");
  }
}
