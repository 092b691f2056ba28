package com.shipcrowd.adapter.rest.ratecard;

import com.shipcrowd.adapter.rest.AnewEachTime;
import com.shipcrowd.adapter.rest.BodyLimit;
import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.FreightJson;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.Origins;
import com.shipcrowd.adapter.rest.ParcelJson;
import com.shipcrowd.application.ratecard.GiveQuote;
import com.shipcrowd.application.warehouse.SeeWarehouses;
import com.shipcrowd.domain.DomainError;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.courier.CourierService;
import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.courier.RankingProfile;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.ratecard.Consignment;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What every courier asks.
@Controller("/v1")
final class QuoteResource {
  private static final long DEAREST_PAISE = 100_000_000_00L;
  private static final int MOST_AT_ONCE = 500;
  private static final int MOST_WEIGHTS = 50;

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
    var origins = new Origins(warehouses, caller, in);
    var command = command(caller, body, in, origins, "");
    in.check();
    return QuoteJson.of(quote.handle(command.get()));
  }

  record BatchJson(@Nullable List<@Nullable QuestionJson> quotes) {}

  record BatchedJson(List<OneJson> data) {}

  /// The answer to one question, or why there is none.
  record OneJson(int index, @Nullable QuoteJson quote, @Nullable RefusedJson error) {}

  record RefusedJson(String code, String detail) {}

  @AnewEachTime
  @Post("/quotes/batch")
  @BodyLimit(1024 * 1024)
  BatchedJson batch(Caller caller, @Body BatchJson body) {
    caller.require(Category.SHIPMENTS, Action.VIEW);
    var in = new Input();
    var origins = new Origins(warehouses, caller, in);
    var questions = in.list("/quotes", body.quotes, 1, MOST_AT_ONCE);
    in.check();
    // Everything that is wrong with the form is told at once; what a rule refuses is told beside
    // the others' prices.
    var commands = new ArrayList<Supplier<GiveQuote.Command>>();
    for (int i = 0; i < questions.size(); i++) {
      commands.add(command(caller, questions.get(i), in, origins, "/quotes/" + i));
    }
    in.check();
    var answers = new ArrayList<OneJson>();
    for (int i = 0; i < commands.size(); i++) {
      try {
        var answer = quote.byCards(commands.get(i).get());
        answers.add(new OneJson(i, QuoteJson.of(answer), null));
      } catch (DomainError refused) {
        answers.add(
            new OneJson(
                i, null, new RefusedJson(refused.code(), String.valueOf(refused.getMessage()))));
      }
    }
    return new BatchedJson(answers);
  }

  record ComparisonJson(
      @Nullable String originPincode,
      @Nullable String warehouseId,
      @Nullable String destinationPincode,
      @Nullable String paymentMode,
      @Nullable Long collectablePaise,
      @Nullable List<@Nullable Integer> weightsG) {}

  record ComparedJson(
      String currency, List<Integer> weightsG, List<ComparedServiceJson> services) {}

  /// @param totalsPaise one for each weight, null where the service refuses
  record ComparedServiceJson(
      String service,
      String courier,
      List<@Nullable Long> totalsPaise,
      List<@Nullable String> codes) {}

  @AnewEachTime
  @Post("/quotes/compare")
  ComparedJson compare(Caller caller, @Body ComparisonJson body) {
    caller.require(Category.SHIPMENTS, Action.VIEW);
    var in = new Input();
    var origins = new Origins(warehouses, caller, in);
    var weights = in.list("/weights_g", body.weightsG, 1, MOST_WEIGHTS);
    for (int i = 0; i < weights.size(); i++)
      in.range("/weights_g/" + i, weights.get(i), 1, ParcelJson.HEAVIEST_G);
    in.check();
    var table = new TreeMap<String, ComparedServiceJson>();
    for (int i = 0; i < weights.size(); i++) {
      var question =
          new QuestionJson(
              body.originPincode,
              body.warehouseId,
              body.destinationPincode,
              body.paymentMode == null ? PaymentMode.PREPAID.name() : body.paymentMode,
              body.collectablePaise,
              null,
              List.of(new ParcelJson(weights.get(i), null, null, null)),
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null);
      var command = command(caller, question, in, origins, "");
      in.check();
      var board = quote.byCards(command.get()).board();
      for (var ranked : board.quoted()) {
        var q = ranked.candidate();
        put(table, q.service(), weights.size(), i, q.price().total().paise(), null);
      }
      for (var r : board.refused()) put(table, r.service(), weights.size(), i, null, r.code());
    }
    return new ComparedJson("INR", weights, List.copyOf(table.values()));
  }

  private static void put(
      Map<String, ComparedServiceJson> table,
      CourierService service,
      int columns,
      int at,
      @Nullable Long paise,
      @Nullable String code) {
    var row =
        table.computeIfAbsent(
            service.code(),
            _ ->
                new ComparedServiceJson(
                    service.code(),
                    service.courier(),
                    new ArrayList<>(Collections.nCopies(columns, null)),
                    new ArrayList<>(Collections.nCopies(columns, null))));
    row.totalsPaise.set(at, paise);
    row.codes.set(at, code);
  }

  // Reads a question; what it asks is put together once everything wrong with it has been told.
  private Supplier<GiveQuote.Command> command(
      Caller caller, QuestionJson body, Input in, Origins origins, String at) {
    var mode = in.enumOf(at + "/payment_mode", body.paymentMode, PaymentMode.class);
    var collectable =
        new Money(in.range(at + "/collectable_paise", body.collectablePaise, 0, DEAREST_PAISE, 0));
    var declared =
        new Money(
            in.range(
                at + "/declared_value_paise",
                body.declaredValuePaise,
                0,
                DEAREST_PAISE,
                collectable.paise()));
    var parcels = ParcelJson.read(in, at + "/packages", body.packages);
    var destination = in.pincode(at + "/destination_pincode", body.destinationPincode);
    var profile =
        body.profile == null
            ? null
            : in.enumOf(at + "/profile", body.profile, RankingProfile.class);
    var direction = in.enumOf(at + "/direction", body.direction, Direction.FORWARD);
    var freight = FreightJson.read(in, at, body.type, body.appointment, body.ownersRisk);
    var origin = origins.read(at, body.originPincode, body.warehouseId);
    return () ->
        new GiveQuote.Command(
            caller.company(),
            origin.pincode(),
            origin.state(),
            destination,
            direction,
            new Consignment(
                parcels,
                mode,
                collectable,
                declared,
                in.flag(body.insured, false),
                in.flag(body.fragile, false),
                in.flag(body.dangerousGoods, false),
                in.flag(body.qualityCheck, false)),
            profile,
            freight,
            origin.hours());
  }
}
