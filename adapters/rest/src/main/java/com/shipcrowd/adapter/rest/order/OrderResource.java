package com.shipcrowd.adapter.rest.order;

import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Etag;
import com.shipcrowd.adapter.rest.PageJson;
import com.shipcrowd.adapter.rest.Paging;
import com.shipcrowd.adapter.rest.PathId;
import com.shipcrowd.adapter.rest.QueryText;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.order.HandleOrders;
import com.shipcrowd.application.order.needs.Orders;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.order.Order;
import com.shipcrowd.domain.order.OrderId;
import com.shipcrowd.domain.order.OrderStatus;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Orders from entry to the first booking.
@Controller("/v1/orders")
final class OrderResource {
  private final HandleOrders orders;

  OrderResource(HandleOrders orders) {
    this.orders = orders;
  }

  @Post
  HttpResponse<OrderJson> create(Caller caller, @Body NewOrderJson body) {
    caller.require(Category.ORDERS, Action.CREATE);
    var order = orders.create(caller.company(), body.wanted(), caller.actor().text());
    return HttpResponse.created(OrderJson.of(order), URI.create("/v1/orders/" + order.id().text()))
        .header("ETag", Etag.of(order.version()));
  }

  @Get
  PageJson<OrderJson> list(
      Caller caller,
      Paging paging,
      @Nullable @QueryValue String status,
      @Nullable @QueryValue("created_from") String createdFrom,
      @Nullable @QueryValue("created_to") String createdTo,
      @Nullable @QueryValue String q) {
    caller.require(Category.ORDERS, Action.VIEW);
    var filter =
        new Orders.Filter(
            QueryText.oneOf("status", status, OrderStatus.class),
            QueryText.instant("created_from", createdFrom),
            QueryText.instant("created_to", createdTo),
            QueryText.text("q", q, 50));
    var rows = orders.page(caller.company(), filter, paging.after(), paging.fetch());
    return PageJson.of(paging, rows, Order::id, OrderJson::of);
  }

  @Get("/{id}")
  HttpResponse<OrderJson> one(Caller caller, String id) {
    caller.require(Category.ORDERS, Action.VIEW);
    var known = orders.read(caller.company(), read(id)).orElseThrow(() -> new NotFound("order"));
    return HttpResponse.ok(OrderJson.of(known.order(), known.history()))
        .header("ETag", Etag.of(known.order().version()));
  }

  @Patch("/{id}")
  HttpResponse<OrderJson> change(
      Caller caller,
      String id,
      @Nullable @Header("If-Match") String ifMatch,
      @Body NewOrderJson body) {
    caller.require(Category.ORDERS, Action.UPDATE);
    var changed =
        orders
            .change(
                caller.company(),
                read(id),
                body.change(),
                Etag.expected(ifMatch),
                caller.actor().text())
            .orElseThrow(() -> new NotFound("order"));
    return HttpResponse.ok(OrderJson.of(changed)).header("ETag", Etag.of(changed.version()));
  }

  @Post("/{id}/cancel")
  HttpResponse<OrderJson> cancel(Caller caller, String id) {
    caller.require(Category.ORDERS, Action.UPDATE);
    var cancelled =
        orders
            .cancel(caller.company(), read(id), caller.actor().text())
            .orElseThrow(() -> new NotFound("order"));
    return HttpResponse.ok(OrderJson.of(cancelled)).header("ETag", Etag.of(cancelled.version()));
  }

  private static OrderId read(String id) {
    return PathId.read(OrderId.PREFIX, id, OrderId::new, "order");
  }
}
