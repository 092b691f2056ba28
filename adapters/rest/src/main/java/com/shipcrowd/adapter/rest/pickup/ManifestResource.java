package com.shipcrowd.adapter.rest.pickup;

import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.PageJson;
import com.shipcrowd.adapter.rest.Paging;
import com.shipcrowd.adapter.rest.PathId;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.document.PrintPapers;
import com.shipcrowd.application.pickup.MakeManifest;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.pickup.Manifest;
import com.shipcrowd.domain.pickup.ManifestId;
import com.shipcrowd.domain.shipment.ShipmentId;
import com.shipcrowd.domain.warehouse.WarehouseId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lists for handover.
@Controller("/v1/manifests")
final class ManifestResource {
  private final MakeManifest manifests;
  private final PrintPapers papers;

  ManifestResource(MakeManifest manifests, PrintPapers papers) {
    this.manifests = manifests;
    this.papers = papers;
  }

  record NewManifestJson(
      @Nullable String warehouseId,
      @Nullable String courier,
      @Nullable List<@Nullable String> shipmentIds) {}

  record ManifestJson(
      String id,
      String number,
      String warehouseId,
      String courier,
      Instant closedAt,
      List<String> shipmentIds,
      String pdfUrl) {
    static ManifestJson of(Manifest m) {
      return new ManifestJson(
          m.id().text(),
          m.number(),
          new WarehouseId(m.warehouse()).text(),
          m.courier(),
          m.closedAt(),
          m.shipments().stream().map(ShipmentId::text).toList(),
          "/v1/manifests/" + m.id().text() + "/pdf");
    }
  }

  @Post
  HttpResponse<ManifestJson> make(Caller caller, @Body NewManifestJson body) {
    caller.require(Category.WAREHOUSES, Action.CREATE);
    var in = new Input();
    var warehouse = in.id("/warehouse_id", body.warehouseId, WarehouseId.PREFIX);
    var courier = in.text("/courier", body.courier, 2, 40);
    var texts = in.list("/shipment_ids", body.shipmentIds, 1, 500);
    var ids = new LinkedHashSet<ShipmentId>();
    for (int i = 0; i < texts.size(); i++) {
      ids.add(new ShipmentId(in.id("/shipment_ids/" + i, texts.get(i), ShipmentId.PREFIX)));
    }
    in.check();
    var made = manifests.handle(caller.company(), warehouse, courier, new ArrayList<>(ids));
    return HttpResponse.created(
        ManifestJson.of(made), URI.create("/v1/manifests/" + made.id().text()));
  }

  @Get
  PageJson<ManifestJson> list(Caller caller, Paging paging) {
    caller.require(Category.WAREHOUSES, Action.VIEW);
    var rows = manifests.page(caller.company(), paging.after(), paging.fetch());
    return PageJson.of(paging, rows, Manifest::id, ManifestJson::of);
  }

  @Get("/{id}")
  ManifestJson one(Caller caller, String id) {
    caller.require(Category.WAREHOUSES, Action.VIEW);
    return manifests
        .find(caller.company(), read(id))
        .map(ManifestJson::of)
        .orElseThrow(() -> new NotFound("manifest"));
  }

  @Get("/{id}/pdf")
  HttpResponse<byte[]> pdf(Caller caller, String id) {
    caller.require(Category.WAREHOUSES, Action.VIEW);
    var bytes =
        papers.manifest(caller.company(), read(id)).orElseThrow(() -> new NotFound("manifest"));
    return HttpResponse.ok(bytes)
        .header("Content-Type", "application/pdf")
        .header("Content-Disposition", "inline; filename=\"" + id + ".pdf\"");
  }

  private static ManifestId read(String id) {
    return PathId.read(ManifestId.PREFIX, id, ManifestId::new, "manifest");
  }
}
