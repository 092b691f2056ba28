package com.shipcrowd.adapter.rest.courier;

import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Etag;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.QueryText;
import com.shipcrowd.application.courier.KeepServices;
import com.shipcrowd.application.courier.ReadServices;
import com.shipcrowd.application.courier.ServiceEntry;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.courier.AreaRow;
import com.shipcrowd.domain.courier.DeliveryPromise;
import com.shipcrowd.domain.courier.ServiceClass;
import com.shipcrowd.domain.courier.TransportMode;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What couriers sell. Contracts and credentials are shown to nobody.
@Controller("/v1/courier-services")
final class ServiceResource {
  private static final int MOST_HOLIDAYS = 100;
  private static final int MOST_SIDE_MM = 20_000;
  private static final int MOST_PRIORITY = 1_000;

  private final ReadServices read;
  private final KeepServices keep;

  ServiceResource(ReadServices read, KeepServices keep) {
    this.read = read;
    this.keep = keep;
  }

  record ServiceJson(
      String code,
      String courier,
      String title,
      String transport,
      String serviceClass,
      int maxWeightG,
      int maxSideMm,
      long maxCodPaise,
      int priority,
      boolean cod,
      boolean reverse,
      boolean b2b,
      boolean active,
      String cutOff) {
    static ServiceJson of(ServiceEntry e) {
      return new ServiceJson(
          e.code(),
          e.courier(),
          e.title(),
          e.transport().name(),
          e.serviceClass().name(),
          e.maxWeightG(),
          e.maxSideMm(),
          e.maxCodPaise(),
          e.priority(),
          e.cod(),
          e.reverse(),
          e.b2b(),
          e.active(),
          e.cutOff().toString());
    }
  }

  record ServicesJson(List<ServiceJson> data) {}

  @Get
  ServicesJson list(
      Caller caller,
      @Nullable @QueryValue("class") String serviceClass,
      @Nullable @QueryValue("courier") String courier) {
    caller.require(Category.RATES_ZONES, Action.VIEW);
    var wanted = QueryText.oneOf("class", serviceClass, ServiceClass.class);
    var by = QueryText.text("courier", courier, 40);
    return new ServicesJson(
        read.all().stream()
            .filter(e -> wanted == null || e.serviceClass() == wanted)
            .filter(e -> by == null || e.courier().equals(by))
            .map(ServiceJson::of)
            .toList());
  }

  @Get("/{code}")
  HttpResponse<ServiceJson> one(Caller caller, String code) {
    caller.require(Category.RATES_ZONES, Action.VIEW);
    return answer(HttpResponse.ok(), read.one(code));
  }

  record NewServiceJson(
      @Nullable String code,
      @Nullable String courier,
      @Nullable String title,
      @Nullable String transport,
      @Nullable String serviceClass,
      @Nullable Integer maxWeightG,
      @Nullable Integer priority,
      @Nullable Boolean b2b,
      @Nullable Boolean reverse) {}

  @Post
  HttpResponse<ServiceJson> add(Caller caller, @Body NewServiceJson body) {
    caller.requirePlatform(Category.RATES_ZONES, Action.CREATE);
    var in = new Input();
    var code = in.text("/code", body.code, 2, 20);
    if (!code.isEmpty() && !code.matches("[A-Z0-9][A-Z0-9-]*"))
      in.refuse("/code", "CODE_INVALID", "must be capital letters, digits and dashes");
    var wanted =
        new KeepServices.New(
            code,
            in.text("/courier", body.courier, 2, 40),
            in.text("/title", body.title, 2, 60),
            in.enumOf("/transport", body.transport, TransportMode.class),
            in.range("/max_weight_g", body.maxWeightG, 1, AreaRow.MOST_WEIGHT_G),
            in.range("/priority", body.priority, 0, MOST_PRIORITY),
            in.enumOf("/service_class", body.serviceClass, ServiceClass.class),
            in.flag(body.b2b, false),
            in.flag(body.reverse, false));
    in.check();
    var added = keep.add(wanted);
    return answer(HttpResponse.created(URI.create("/v1/courier-services/" + added.code())), added);
  }

  record ServiceChangeJson(
      @Nullable String title,
      @Nullable String serviceClass,
      @Nullable Integer maxWeightG,
      @Nullable Integer maxSideMm,
      @Nullable Long maxCodPaise,
      @Nullable Integer priority,
      @Nullable Boolean active,
      @Nullable String cutOff) {}

  @Patch("/{code}")
  HttpResponse<ServiceJson> change(
      Caller caller,
      String code,
      @Nullable @Header("If-Match") String ifMatch,
      @Body ServiceChangeJson body) {
    caller.requirePlatform(Category.RATES_ZONES, Action.UPDATE);
    var in = new Input();
    var change =
        new KeepServices.Change(
            code,
            body.title == null ? null : in.text("/title", body.title, 2, 60),
            body.maxWeightG == null
                ? null
                : in.range("/max_weight_g", body.maxWeightG, 1, AreaRow.MOST_WEIGHT_G),
            body.maxSideMm == null
                ? null
                : in.range("/max_side_mm", body.maxSideMm, 1, MOST_SIDE_MM),
            body.maxCodPaise == null
                ? null
                : in.range("/max_cod_paise", body.maxCodPaise, 0, AreaRow.MOST_COD_PAISE),
            body.priority == null ? null : in.range("/priority", body.priority, 0, MOST_PRIORITY),
            body.serviceClass == null
                ? null
                : in.enumOf("/service_class", body.serviceClass, ServiceClass.class),
            body.active,
            body.cutOff == null
                ? null
                : in.time("/cut_off", body.cutOff, DeliveryPromise.DEFAULT_CUT_OFF),
            Etag.expected(ifMatch));
    in.check();
    return answer(HttpResponse.ok(), keep.change(change));
  }

  record HolidayJson(@Nullable LocalDate on, @Nullable String name) {}

  record HolidaysJson(String service, List<HolidayJson> holidays) {
    static HolidaysJson of(ServiceEntry e) {
      return new HolidaysJson(
          e.code(),
          e.holidays().entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .map(h -> new HolidayJson(h.getKey(), h.getValue()))
              .toList());
    }
  }

  @Get("/{code}/holidays")
  HolidaysJson holidays(Caller caller, String code) {
    caller.require(Category.RATES_ZONES, Action.VIEW);
    return HolidaysJson.of(read.one(code));
  }

  record NewHolidayJson(@Nullable String on, @Nullable String name) {}

  record NewHolidaysJson(@Nullable List<@Nullable NewHolidayJson> holidays) {}

  @Put("/{code}/holidays")
  HolidaysJson rest(Caller caller, String code, @Body NewHolidaysJson body) {
    caller.requirePlatform(Category.RATES_ZONES, Action.UPDATE);
    var in = new Input();
    var days = new HashMap<LocalDate, String>();
    var items = in.list("/holidays", body.holidays, 0, MOST_HOLIDAYS);
    for (int i = 0; i < items.size(); i++) {
      var at = "/holidays/" + i;
      var text = items.get(i).on;
      if (text == null) in.refuse(at + "/on", "REQUIRED", "is required");
      var day = in.optionalDay(at + "/on", text);
      var name = in.text(at + "/name", items.get(i).name, 2, 60);
      if (day != null && days.put(day, name) != null)
        in.refuse(at + "/on", "DUPLICATE", "stands twice in the list");
    }
    in.check();
    return HolidaysJson.of(keep.rest(code, days));
  }

  private static HttpResponse<ServiceJson> answer(
      MutableHttpResponse<?> response, ServiceEntry entry) {
    return response.body(ServiceJson.of(entry)).header("ETag", Etag.of(entry.version()));
  }
}
