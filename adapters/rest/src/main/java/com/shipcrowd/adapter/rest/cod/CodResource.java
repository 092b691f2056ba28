package com.shipcrowd.adapter.rest.cod;

import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.PageJson;
import com.shipcrowd.adapter.rest.Paging;
import com.shipcrowd.adapter.rest.PathId;
import com.shipcrowd.adapter.rest.QueryText;
import com.shipcrowd.adapter.rest.Upload;
import com.shipcrowd.application.Clock;
import com.shipcrowd.application.cod.DecideRemittances;
import com.shipcrowd.application.cod.KeepCodPlan;
import com.shipcrowd.application.cod.KeepCodPlan.Chosen;
import com.shipcrowd.application.cod.SeeCod;
import com.shipcrowd.application.cod.SeeCod.AdviceRow;
import com.shipcrowd.application.cod.SeeCod.Shown;
import com.shipcrowd.domain.cod.CodPlan;
import com.shipcrowd.domain.cod.CodStatus;
import com.shipcrowd.domain.cod.Remittance;
import com.shipcrowd.domain.cod.RemittanceId;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.money.Money;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A seller's cash on delivery.
@Controller("/v1/cod")
final class CodResource {
  private static final long MOST_TO_WALLET = 100_000_000_000L;

  private final KeepCodPlan plans;
  private final SeeCod see;
  private final DecideRemittances decide;
  private final Clock clock;

  CodResource(KeepCodPlan plans, SeeCod see, DecideRemittances decide, Clock clock) {
    this.plans = plans;
    this.see = see;
    this.decide = decide;
    this.clock = clock;
  }

  record PlanJson(String plan, int dueDays, int feeBp, int toWalletBp) {
    static PlanJson of(Chosen chosen) {
      return new PlanJson(
          chosen.plan().name(),
          chosen.plan().days(),
          chosen.plan().fee().value(),
          chosen.toWalletBp());
    }
  }

  record NewPlanJson(@Nullable String plan, @Nullable Long toWalletBp) {}

  @Get("/plan")
  PlanJson plan(Caller caller) {
    caller.require(Category.COD_REMITTANCE, Action.VIEW);
    return PlanJson.of(plans.see(caller.company()));
  }

  @Put("/plan")
  PlanJson choose(Caller caller, @Body NewPlanJson body) {
    caller.requirePerson(Category.COD_REMITTANCE, Action.UPDATE);
    caller.requireStepUp();
    var in = new Input();
    var plan = in.enumOf("/plan", body.plan, CodPlan.class);
    long share = in.range("/to_wallet_bp", body.toWalletBp, 0, KeepCodPlan.MOST_TO_WALLET_BP, 0);
    in.check();
    return PlanJson.of(
        plans.choose(caller.company(), new Chosen(plan, (int) share), caller.actor().text()));
  }

  record CodShipmentJson(
      String shipmentId,
      String awb,
      String orderNumber,
      String courier,
      String currency,
      long amountPaise,
      String plan,
      String status,
      @Nullable LocalDate deliveredOn,
      @Nullable LocalDate dueOn,
      boolean reconciled,
      boolean courierDelayed,
      @Nullable String batch,
      @Nullable String utr) {
    static CodShipmentJson of(Shown s, LocalDate today) {
      return new CodShipmentJson(
          s.shipment().text(),
          s.awb(),
          s.orderNumber(),
          s.courier(),
          "INR",
          s.amount().paise(),
          s.plan().name(),
          s.status().name(),
          s.deliveredOn(),
          s.dueOn(),
          s.isReconciled(),
          s.isDelayed(today),
          s.batch(),
          s.utr());
    }
  }

  @Get("/shipments")
  PageJson<CodShipmentJson> shipments(
      Caller caller, Paging paging, @Nullable @QueryValue String status) {
    caller.require(Category.COD_REMITTANCE, Action.VIEW);
    var wanted = QueryText.oneOf("status", status, CodStatus.class);
    var today = clock.today();
    var rows = see.shipments(caller.company(), wanted, paging.after(), paging.fetch());
    return PageJson.of(paging, rows, Shown::shipment, s -> CodShipmentJson.of(s, today));
  }

  @Get("/remittances")
  PageJson<RemittanceJson> remittances(Caller caller, Paging paging) {
    caller.require(Category.COD_REMITTANCE, Action.VIEW);
    var rows = see.remittances(caller.company(), paging.after(), paging.fetch());
    return PageJson.of(paging, rows, Remittance::id, RemittanceJson::of);
  }

  record LineJson(
      String awb,
      String orderNumber,
      String courier,
      @Nullable LocalDate deliveredOn,
      String plan,
      long codPaise,
      long earlyFeePaise,
      long earlyFeeTaxPaise,
      long netPaise) {
    static LineJson of(AdviceRow r) {
      return new LineJson(
          r.awb(),
          r.orderNumber(),
          r.courier(),
          r.deliveredOn(),
          r.plan().name(),
          r.cod().paise(),
          r.fee().paise(),
          r.tax().paise(),
          r.net().paise());
    }
  }

  record WholeRemittanceJson(RemittanceJson remittance, List<LineJson> lines) {}

  @Get("/remittances/{id}")
  WholeRemittanceJson remittance(Caller caller, String id) {
    caller.require(Category.COD_REMITTANCE, Action.VIEW);
    var batch = read(id);
    return new WholeRemittanceJson(
        RemittanceJson.of(see.remittance(caller.company(), batch)),
        see.rows(caller.company(), batch).stream().map(LineJson::of).toList());
  }

  @Get("/remittances/{id}/advice.pdf")
  HttpResponse<byte[]> advice(Caller caller, String id) {
    caller.require(Category.COD_REMITTANCE, Action.VIEW);
    return HttpResponse.ok(see.advice(caller.company(), read(id)))
        .contentType(MediaType.APPLICATION_PDF_TYPE)
        .header("Content-Disposition", "attachment; filename=\"" + id + ".pdf\"");
  }

  @Get("/remittances/{id}/lines.csv")
  HttpResponse<byte[]> lines(Caller caller, String id) {
    caller.require(Category.COD_REMITTANCE, Action.EXPORT);
    return Upload.download(see.linesCsv(caller.company(), read(id)), id + "-lines.csv");
  }

  record ToWalletJson(@Nullable Long amountPaise) {}

  @Post("/remittances/{id}/to-wallet")
  @Status(HttpStatus.OK)
  RemittanceJson toWallet(Caller caller, String id, @Body ToWalletJson body) {
    caller.requirePerson(Category.COD_REMITTANCE, Action.UPDATE);
    var in = new Input();
    var amount = new Money(in.range("/amount_paise", body.amountPaise, 0L, MOST_TO_WALLET));
    in.check();
    return RemittanceJson.of(decide.toWallet(caller.company(), read(id), amount));
  }

  static RemittanceId read(String id) {
    return PathId.read(RemittanceId.PREFIX, id, RemittanceId::new, "remittance");
  }
}
