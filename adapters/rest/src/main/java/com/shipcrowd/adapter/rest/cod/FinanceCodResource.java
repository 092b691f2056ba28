package com.shipcrowd.adapter.rest.cod;

import com.shipcrowd.adapter.rest.BodyLimit;
import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.JobJson;
import com.shipcrowd.adapter.rest.PageJson;
import com.shipcrowd.adapter.rest.Paging;
import com.shipcrowd.adapter.rest.PathId;
import com.shipcrowd.adapter.rest.QueryText;
import com.shipcrowd.adapter.rest.Refusal;
import com.shipcrowd.adapter.rest.Upload;
import com.shipcrowd.application.cod.CodMisFile;
import com.shipcrowd.application.cod.DecideRemittances;
import com.shipcrowd.application.cod.ReconcileCod;
import com.shipcrowd.application.cod.ReconcileCod.Decision;
import com.shipcrowd.application.cod.ReconcileCod.Mis;
import com.shipcrowd.application.cod.SeeCod;
import com.shipcrowd.application.job.SubmitFile;
import com.shipcrowd.domain.cod.Collected;
import com.shipcrowd.domain.cod.MisId;
import com.shipcrowd.domain.cod.MisResult;
import com.shipcrowd.domain.cod.Remittance;
import com.shipcrowd.domain.cod.RemittanceState;
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
import io.micronaut.http.multipart.CompletedFileUpload;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Couriers' lists, differences and batches of all companies, for finance.
@Controller("/v1/finance/cod")
final class FinanceCodResource {
  private static final long MOST_CREDIT = 100_000_000_000L;
  private static final int LINES = 500;

  private final ReconcileCod reconcile;
  private final SeeCod see;
  private final DecideRemittances decide;
  private final SubmitFile submit;

  FinanceCodResource(
      ReconcileCod reconcile, SeeCod see, DecideRemittances decide, SubmitFile submit) {
    this.reconcile = reconcile;
    this.see = see;
    this.decide = decide;
    this.submit = submit;
  }

  @BodyLimit(Upload.LIMIT)
  @Post(value = "/mis", consumes = Upload.CSV)
  HttpResponse<JobJson> upload(
      Caller caller, @Nullable @QueryValue Boolean force, @Nullable @Body byte[] body) {
    return taken(caller, force, "cod-mis.csv", body);
  }

  @BodyLimit(Upload.LIMIT)
  @Post(value = "/mis", consumes = MediaType.MULTIPART_FORM_DATA)
  HttpResponse<JobJson> uploadForm(
      Caller caller, @Nullable @QueryValue Boolean force, @Nullable CompletedFileUpload file) {
    return taken(caller, force, Upload.name(file), Upload.bytes(file));
  }

  private HttpResponse<JobJson> taken(
      Caller caller, @Nullable Boolean force, String name, byte @Nullable [] bytes) {
    caller.requirePlatform(Category.COD_REMITTANCE, Action.UPDATE);
    return Upload.taken(
        submit, caller, null, CodMisFile.NAME, null, Map.of(), name, bytes, force != null && force);
  }

  record CountJson(String result, int lines, long remittedPaise, long deductedPaise) {
    static CountJson of(ReconcileCod.Count c) {
      return new CountJson(
          c.result().name(), c.lines(), c.remitted().paise(), c.deducted().paise());
    }
  }

  record MisJson(
      String id,
      String courier,
      String number,
      LocalDate on,
      String state,
      int lines,
      String currency,
      long remittedPaise,
      long deductedPaise,
      String uploadedBy,
      Instant createdAt,
      @Nullable List<CountJson> results) {
    static MisJson of(Mis m, @Nullable List<CountJson> results) {
      return new MisJson(
          m.id().text(),
          m.courier(),
          m.number(),
          m.on(),
          m.state().name(),
          m.rows(),
          "INR",
          m.remitted().paise(),
          m.deducted().paise(),
          m.uploadedBy(),
          m.createdAt(),
          results);
    }
  }

  @Get("/mis")
  PageJson<MisJson> lists(Caller caller, Paging paging) {
    caller.requirePlatform(Category.COD_REMITTANCE, Action.VIEW);
    var rows = reconcile.page(paging.after(), paging.fetch());
    return PageJson.of(paging, rows, Mis::id, m -> MisJson.of(m, null));
  }

  @Get("/mis/{id}")
  MisJson list(Caller caller, String id) {
    caller.requirePlatform(Category.COD_REMITTANCE, Action.VIEW);
    var mis = mis(id);
    return MisJson.of(
        reconcile.find(mis), reconcile.counts(mis).stream().map(CountJson::of).toList());
  }

  record MisLineJson(
      int row,
      String awb,
      String utr,
      long codPaise,
      long remittedPaise,
      long deductedPaise,
      String result) {
    static MisLineJson of(ReconcileCod.Line l) {
      return new MisLineJson(
          l.n(),
          l.awb(),
          l.utr(),
          l.cod().paise(),
          l.remitted().paise(),
          l.deducted().paise(),
          l.result().name());
    }
  }

  /// @param nextAfterRow the `after_row` of the next ones, null on the last page
  record MisLinesJson(List<MisLineJson> data, @Nullable Integer nextAfterRow) {}

  @Get("/mis/{id}/lines")
  MisLinesJson lines(
      Caller caller,
      String id,
      @Nullable @QueryValue String result,
      @Nullable @QueryValue("after_row") String afterRow) {
    caller.requirePlatform(Category.COD_REMITTANCE, Action.VIEW);
    if (afterRow != null && !afterRow.matches("[0-9]{1,8}"))
      throw new Refusal("INVALID_PARAMETER", "after_row must be a number of a row", "after_row");
    int after = afterRow == null ? 0 : Integer.parseInt(afterRow);
    var wanted = QueryText.oneOf("result", result, MisResult.class);
    var rows = reconcile.lines(mis(id), wanted, after, LINES);
    return new MisLinesJson(
        rows.stream().map(MisLineJson::of).toList(),
        rows.size() < LINES ? null : rows.getLast().n());
  }

  private static MisId mis(String id) {
    return PathId.read(MisId.PREFIX, id, MisId::new, "list");
  }

  record NewCreditJson(@Nullable Long amountPaise, @Nullable String valueOn) {}

  /// @param waiting lists that still do not say what the bank says
  record CreditJson(
      String utr, String currency, long amountPaise, LocalDate valueOn, List<String> waiting) {}

  @Put("/bank-credits/{utr}")
  CreditJson credit(Caller caller, String utr, @Body NewCreditJson body) {
    caller.requirePlatform(Category.COD_REMITTANCE, Action.UPDATE);
    if (!utr.matches("[A-Za-z0-9]{6,40}"))
      throw new Refusal("INVALID_PARAMETER", "utr must be 6 to 40 letters and digits", "utr");
    var in = new Input();
    var amount = new Money(in.range("/amount_paise", body.amountPaise, 1L, MOST_CREDIT));
    in.isThere("/value_on", body.valueOn);
    var day = in.optionalDay("/value_on", body.valueOn);
    in.check();
    var on = day == null ? LocalDate.EPOCH : day;
    var waiting = reconcile.credited(utr, amount, on, caller.actor().text());
    return new CreditJson(
        utr, "INR", amount.paise(), on, waiting.stream().map(MisId::text).toList());
  }

  record DecisionJson(@Nullable String decision, @Nullable String note) {}

  record CashJson(
      String awb,
      String courier,
      String currency,
      long amountPaise,
      long receivedPaise,
      String status,
      boolean reconciled) {
    static CashJson of(Collected c) {
      return new CashJson(
          c.awb(),
          c.courier(),
          "INR",
          c.amount().paise(),
          c.received().paise(),
          c.status().name(),
          c.reconciled());
    }
  }

  @Post("/{awb}/decision")
  @Status(HttpStatus.OK)
  CashJson decision(
      Caller caller, String awb, @Nullable @QueryValue String courier, @Body DecisionJson body) {
    caller.requirePlatform(Category.COD_REMITTANCE, Action.APPROVE);
    var in = new Input();
    var decision = in.enumOf("/decision", body.decision, Decision.class);
    var note = in.text("/note", body.note, 3, 500);
    in.check();
    return CashJson.of(
        reconcile.decide(awb, courier(courier), decision, note, caller.actor().text()));
  }

  private static @Nullable String courier(@Nullable String courier) {
    return QueryText.text("courier", courier, 40);
  }

  record ReasonJson(@Nullable String reason) {
    String checked() {
      var in = new Input();
      var text = in.text("/reason", reason, 3, 300);
      in.check();
      return text;
    }
  }

  @Post("/{awb}/reverse")
  @Status(HttpStatus.OK)
  CashJson reverse(
      Caller caller, String awb, @Nullable @QueryValue String courier, @Body ReasonJson body) {
    caller.requirePlatform(Category.COD_REMITTANCE, Action.APPROVE);
    caller.requireStepUp();
    return CashJson.of(
        reconcile.reverse(awb, courier(courier), body.checked(), caller.actor().text()));
  }

  record FinanceRemittanceJson(
      String companyId,
      @Nullable String submittedBy,
      @Nullable String approvedBy,
      @Nullable String payoutId,
      int tries,
      RemittanceJson remittance) {
    static FinanceRemittanceJson of(Remittance b) {
      var payout = b.payout();
      return new FinanceRemittanceJson(
          b.company().text(),
          b.submittedBy(),
          b.approvedBy(),
          payout == null ? null : payout.text(),
          b.tries(),
          RemittanceJson.of(b));
    }
  }

  @Get("/remittances")
  PageJson<FinanceRemittanceJson> remittances(
      Caller caller, Paging paging, @Nullable @QueryValue String status) {
    caller.requirePlatform(Category.COD_REMITTANCE, Action.VIEW);
    var wanted = QueryText.oneOf("status", status, RemittanceState.class);
    var rows = see.everybodys(wanted, paging.after(), paging.fetch());
    return PageJson.of(paging, rows, Remittance::id, FinanceRemittanceJson::of);
  }

  @Post("/remittances/{id}/submit")
  @Status(HttpStatus.OK)
  FinanceRemittanceJson submit(Caller caller, String id) {
    caller.requirePlatform(Category.COD_REMITTANCE, Action.CREATE);
    return FinanceRemittanceJson.of(decide.submit(CodResource.read(id), caller.actor().text()));
  }

  @Post("/remittances/{id}/approve")
  @Status(HttpStatus.OK)
  FinanceRemittanceJson approve(Caller caller, String id) {
    caller.requirePlatform(Category.COD_REMITTANCE, Action.APPROVE);
    caller.requireStepUp();
    return FinanceRemittanceJson.of(decide.approve(CodResource.read(id), caller.actor().text()));
  }

  @Post("/remittances/{id}/retry")
  @Status(HttpStatus.OK)
  FinanceRemittanceJson retry(Caller caller, String id) {
    caller.requirePlatform(Category.COD_REMITTANCE, Action.APPROVE);
    caller.requireStepUp();
    return FinanceRemittanceJson.of(decide.retry(CodResource.read(id)));
  }

  @Post("/remittances/{id}/cancel")
  @Status(HttpStatus.OK)
  FinanceRemittanceJson cancel(Caller caller, String id, @Body ReasonJson body) {
    caller.requirePlatform(Category.COD_REMITTANCE, Action.UPDATE);
    return FinanceRemittanceJson.of(decide.cancel(CodResource.read(id), body.checked()));
  }

  record AgeingJson(
      String courier,
      String currency,
      int parcels,
      long to7DaysPaise,
      long to15DaysPaise,
      long to30DaysPaise,
      long olderPaise) {}

  record AgeingsJson(List<AgeingJson> data) {}

  @Get("/ageing")
  AgeingsJson ageing(Caller caller) {
    caller.requirePlatform(Category.COD_REMITTANCE, Action.VIEW);
    return new AgeingsJson(
        see.ageing().stream()
            .map(
                a ->
                    new AgeingJson(
                        a.courier(),
                        "INR",
                        a.parcels(),
                        a.to7().paise(),
                        a.to15().paise(),
                        a.to30().paise(),
                        a.older().paise()))
            .toList());
  }

  record OutstandingJson(
      String courier, String currency, int parcels, long owedPaise, long needsDecisionPaise) {}

  record OutstandingsJson(List<OutstandingJson> data) {}

  @Get("/outstanding")
  OutstandingsJson outstanding(Caller caller) {
    caller.requirePlatform(Category.COD_REMITTANCE, Action.VIEW);
    return new OutstandingsJson(
        see.outstanding().stream()
            .map(
                o ->
                    new OutstandingJson(
                        o.courier(), "INR", o.parcels(), o.owed().paise(), o.waiting().paise()))
            .toList());
  }
}
