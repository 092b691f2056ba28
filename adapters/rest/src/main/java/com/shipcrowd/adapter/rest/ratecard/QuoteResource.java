package com.shipcrowd.adapter.rest.ratecard;

import com.shipcrowd.adapter.rest.AnewEachTime;
import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.ParcelJson;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.ratecard.GiveQuote;
import com.shipcrowd.application.warehouse.SeeWarehouses;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.courier.RankingProfile;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.Appointment;
import com.shipcrowd.domain.ratecard.CardType;
import com.shipcrowd.domain.ratecard.Consignment;
import com.shipcrowd.domain.ratecard.QuoteDesk.FreightTerms;
import com.shipcrowd.domain.warehouse.WarehouseId;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What every courier asks.
@Controller("/v1")
final class QuoteResource {
  private static final long DEAREST_PAISE = 100_000_000_00L;

  private final GiveQuote quote;
  private final SeeWarehouses warehouses;

  QuoteResource(GiveQuote quote, SeeWarehouses warehouses) {
    this.quote = quote;
    this.warehouses = warehouses;
  }

  record QuestionJson(
      @Nullable String originPincode,
      @Nullable String warehouseId,
      @Nullable String destinationPincode,
      @Nullable String paymentMode,
      @Nullable Long collectablePaise,
      @Nullable Long declaredValuePaise,
      @Nullable List<@Nullable ParcelJson> packages,
      @Nullable Boolean insured,
      @Nullable Boolean fragile,
      @Nullable Boolean dangerousGoods,
      @Nullable String profile,
      @Nullable String direction,
      @Nullable Boolean qualityCheck,
      @Nullable String type,
      @Nullable String appointment,
      @Nullable Boolean ownersRisk) {}

  @AnewEachTime
  @Post("/quotes")
  QuoteJson quote(Caller caller, @Body QuestionJson body) {
    caller.require(Category.SHIPMENTS, Action.VIEW);
    var in = new Input();
    var mode = in.enumOf("/payment_mode", body.paymentMode, PaymentMode.class);
    var collectable =
        new Money(in.range("/collectable_paise", body.collectablePaise, 0, DEAREST_PAISE, 0));
    var declared =
        new Money(
            in.range(
                "/declared_value_paise",
                body.declaredValuePaise,
                0,
                DEAREST_PAISE,
                collectable.paise()));
    var parcels = ParcelJson.read(in, "/packages", body.packages);
    var destination = in.pincode("/destination_pincode", body.destinationPincode);
    var profile = in.enumOf("/profile", body.profile, RankingProfile.BALANCED);
    var direction = in.enumOf("/direction", body.direction, Direction.FORWARD);
    var freight = freight(body, in);
    var origin = origin(caller, body, in);
    in.check();
    var consignment =
        new Consignment(
            parcels,
            mode,
            collectable,
            declared,
            in.flag(body.insured, false),
            in.flag(body.fragile, false),
            in.flag(body.dangerousGoods, false),
            in.flag(body.qualityCheck, false));
    return QuoteJson.of(
        quote.handle(
            new GiveQuote.Command(
                caller.company(),
                origin.pincode,
                origin.state,
                destination,
                direction,
                consignment,
                profile,
                freight)));
  }

  private static @Nullable FreightTerms freight(QuestionJson body, Input in) {
    if (in.enumOf("/type", body.type, CardType.B2C) == CardType.B2B) {
      return new FreightTerms(
          in.enumOf("/appointment", body.appointment, Appointment.NONE),
          in.flag(body.ownersRisk, false));
    }
    if (body.appointment != null) in.refuse("/appointment", "FREIGHT_ONLY", "is for type B2B only");
    if (body.ownersRisk != null) in.refuse("/owners_risk", "FREIGHT_ONLY", "is for type B2B only");
    return null;
  }

  private record Origin(Pincode pincode, @Nullable State state) {}

  private Origin origin(Caller caller, QuestionJson body, Input in) {
    if (body.warehouseId == null)
      return new Origin(in.pincode("/origin_pincode", body.originPincode), null);
    if (body.originPincode != null) {
      in.refuse("/origin_pincode", "ONE_OF", "give origin_pincode or warehouse_id, not both");
    }
    var id = in.id("/warehouse_id", body.warehouseId, WarehouseId.PREFIX);
    in.check();
    try {
      var warehouse = warehouses.one(caller.company(), new WarehouseId(id));
      return new Origin(warehouse.address().pincode(), warehouse.address().state());
    } catch (NotFound none) {
      in.refuse("/warehouse_id", "WAREHOUSE_UNKNOWN", "is not a warehouse of the company");
      in.check();
      throw none;
    }
  }
}
