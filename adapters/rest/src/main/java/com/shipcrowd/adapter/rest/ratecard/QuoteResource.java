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
import com.shipcrowd.domain.measure.Parcel;
import com.shipcrowd.domain.measure.Weight;
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
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What every courier asks, and who can carry at all.
@Controller("/v1")
final class QuoteResource {
  private static final long DEAREST_PAISE = 100_000_000_00L;
  private static final int USUAL_WEIGHT_G = 500;

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

  record ServiceabilityJson(
      String originPincode, String destinationPincode, List<ServiceJson> services) {}

  record ServiceJson(
      String service,
      String courier,
      boolean serviceable,
      @Nullable String zone,
      @Nullable Boolean oda,
      @Nullable Integer tatDays,
      @Nullable String reason,
      @Nullable String detail,
      Map<String, Object> values) {}

  @Get("/serviceability")
  ServiceabilityJson serviceability(
      Caller caller,
      @Nullable @QueryValue("origin_pincode") String origin,
      @Nullable @QueryValue("destination_pincode") String destination,
      @Nullable @QueryValue("payment_mode") String paymentMode,
      @Nullable @QueryValue("weight_g") Integer weightG) {
    caller.require(Category.RATES_ZONES, Action.VIEW);
    var in = new Input();
    var from = in.pincode("/origin_pincode", origin);
    var to = in.pincode("/destination_pincode", destination);
    var mode = in.enumOf("/payment_mode", paymentMode, PaymentMode.PREPAID);
    int grams = weightG == null ? USUAL_WEIGHT_G : in.range("/weight_g", weightG, 1, 10_000_000);
    in.check();
    // Whether money is collected matters here, how much does not: the smallest amount stands for
    // any.
    var collect = mode == PaymentMode.COD ? new Money(100) : Money.ZERO;
    var goods =
        new Consignment(
            List.of(new Parcel(new Weight(grams), null)),
            mode,
            collect,
            collect,
            false,
            false,
            false,
            false);
    var board =
        quote
            .handle(
                new GiveQuote.Command(
                    caller.company(),
                    from,
                    null,
                    to,
                    Direction.FORWARD,
                    goods,
                    RankingProfile.BALANCED,
                    null))
            .board();
    var services = new TreeMap<String, ServiceJson>();
    for (var ranked : board.quoted()) {
      var q = ranked.candidate();
      services.put(
          q.code(),
          new ServiceJson(
              q.code(),
              q.service().courier(),
              true,
              q.price().zone().name(),
              q.oda(),
              q.days(),
              null,
              null,
              Map.of()));
    }
    for (var r : board.refused()) {
      services.put(
          r.service().code(),
          new ServiceJson(
              r.service().code(),
              r.service().courier(),
              false,
              null,
              null,
              null,
              r.code(),
              r.detail(),
              r.values()));
    }
    return new ServiceabilityJson(from.digits(), to.digits(), List.copyOf(services.values()));
  }
}
