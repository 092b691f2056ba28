package com.shipcrowd.adapter.rest.ratecard;

import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.JobJson;
import com.shipcrowd.application.Clock;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.job.SeeJobs.Seen;
import com.shipcrowd.application.shipment.RerateShipments;
import com.shipcrowd.application.shipment.RerateShipments.BookedOn;
import com.shipcrowd.application.shipment.RerateShipments.Choice;
import com.shipcrowd.application.shipment.RerateShipments.Named;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.shipment.ShipmentId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What shipments would have cost by another version.
@Controller("/v1/rate-cards/{id}/rerate")
final class RerateResource {
  // More than a job takes, so that the refusal says which rule was broken; a body holds no more.
  private static final int MOST_LISTED = 50_000;

  private final RerateShipments rerate;
  private final Clock clock;

  RerateResource(RerateShipments rerate, Clock clock) {
    this.rerate = rerate;
    this.clock = clock;
  }

  record RerateJson(
      @Nullable Integer version,
      @Nullable List<@Nullable String> shipmentIds,
      @Nullable String fromOn,
      @Nullable String toOn,
      @Nullable String companyId) {}

  @Post
  HttpResponse<JobJson> start(Caller caller, String id, @Body RerateJson body) {
    var seller = RateCardResource.seller(caller);
    if (seller == null) {
      caller.requirePlatform(Category.RATES_ZONES, Action.VIEW);
      caller.requirePlatform(Category.RATES_ZONES, Action.EXPORT);
    } else {
      caller.require(Category.RATES_ZONES, Action.VIEW);
      caller.require(Category.RATES_ZONES, Action.EXPORT);
    }
    var card = RateCardResource.id(id);
    var in = new Input();
    var number = body.version == null ? null : in.range("/version", body.version, 1, 100_000);
    var named = in.optionalId("/company_id", body.companyId, CompanyId.PREFIX);
    var company = named == null ? null : new CompanyId(named);
    var choice = choice(in, body, company);
    in.check();
    if (seller != null && company != null && !company.equals(seller)) throw new NotFound("company");
    var job =
        rerate.start(
            new RerateShipments.Command(seller, card, number, choice, caller.actor().text()));
    return HttpResponse.<JobJson>accepted(URI.create("/v1/jobs/" + job.id().text()))
        .body(JobJson.of(new Seen(job, Category.RATES_ZONES, true), List.of()));
  }

  // Without any choice: the present month so far.
  private Choice choice(Input in, RerateJson body, @Nullable CompanyId company) {
    if (body.shipmentIds != null) {
      if (body.fromOn != null || body.toOn != null || company != null)
        in.refuse("/shipment_ids", "ONE_OF", "give shipment_ids or a range, not both");
      var ids = new ArrayList<ShipmentId>();
      var texts = in.list("/shipment_ids", body.shipmentIds, 1, MOST_LISTED);
      for (int i = 0; i < texts.size(); i++) {
        ids.add(new ShipmentId(in.id("/shipment_ids/" + i, texts.get(i), ShipmentId.PREFIX)));
      }
      return new Named(ids);
    }
    var end = in.optionalDay("/to_on", body.toOn);
    var to = end == null ? clock.today() : end;
    var begin = in.optionalDay("/from_on", body.fromOn);
    var from = begin == null ? to.withDayOfMonth(1) : begin;
    if (from.isAfter(to)) in.refuse("/to_on", "RANGE_REVERSED", "must not be before from_on");
    return new BookedOn(from, to, company);
  }
}
