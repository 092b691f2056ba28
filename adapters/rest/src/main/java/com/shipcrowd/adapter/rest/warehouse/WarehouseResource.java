package com.shipcrowd.adapter.rest.warehouse;

import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Etag;
import com.shipcrowd.adapter.rest.PageJson;
import com.shipcrowd.adapter.rest.Paging;
import com.shipcrowd.adapter.rest.PathId;
import com.shipcrowd.application.warehouse.AddWarehouse;
import com.shipcrowd.application.warehouse.ChangeWarehouse;
import com.shipcrowd.application.warehouse.RemoveWarehouse;
import com.shipcrowd.application.warehouse.SeeWarehouses;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.warehouse.Warehouse;
import com.shipcrowd.domain.warehouse.WarehouseId;
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
import io.micronaut.http.annotation.Status;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// The caller's pickup places.
@Controller("/v1/warehouses")
final class WarehouseResource {
  private final AddWarehouse add;
  private final SeeWarehouses see;
  private final ChangeWarehouse change;
  private final RemoveWarehouse remove;

  WarehouseResource(
      AddWarehouse add, SeeWarehouses see, ChangeWarehouse change, RemoveWarehouse remove) {
    this.add = add;
    this.see = see;
    this.change = change;
    this.remove = remove;
  }

  @Post
  HttpResponse<WarehouseJson> add(Caller caller, @Body NewWarehouseJson body) {
    caller.require(Category.WAREHOUSES, Action.CREATE);
    var added = add.add(body.command(caller.company()));
    return answer(HttpResponse.created(URI.create("/v1/warehouses/" + added.id().text())), added);
  }

  @Get
  PageJson<WarehouseJson> list(Caller caller, Paging paging) {
    caller.require(Category.WAREHOUSES, Action.VIEW);
    var rows = see.page(caller.company(), paging.after(), paging.fetch());
    return PageJson.of(paging, rows, Warehouse::id, WarehouseJson::of);
  }

  @Get("/{id}")
  HttpResponse<WarehouseJson> one(Caller caller, String id) {
    caller.require(Category.WAREHOUSES, Action.VIEW);
    return answer(HttpResponse.ok(), see.one(caller.company(), read(id)));
  }

  @Patch("/{id}")
  HttpResponse<WarehouseJson> change(
      Caller caller,
      String id,
      @Nullable @Header("If-Match") String ifMatch,
      @Body ChangedWarehouseJson body) {
    caller.require(Category.WAREHOUSES, Action.UPDATE);
    var command =
        new ChangeWarehouse.Command(
            caller.company(),
            read(id),
            body.description(),
            body.isDefault(),
            Etag.expected(ifMatch));
    return answer(HttpResponse.ok(), change.change(command));
  }

  @Delete("/{id}")
  @Status(HttpStatus.NO_CONTENT)
  void remove(Caller caller, String id) {
    caller.require(Category.WAREHOUSES, Action.DELETE);
    remove.remove(caller.company(), read(id));
  }

  private static WarehouseId read(String id) {
    return PathId.read(WarehouseId.PREFIX, id, WarehouseId::new, "warehouse");
  }

  private static HttpResponse<WarehouseJson> answer(
      MutableHttpResponse<?> response, Warehouse warehouse) {
    return response.body(WarehouseJson.of(warehouse)).header("ETag", Etag.of(warehouse.version()));
  }
}
