package com.shipcrowd.adapter.rest.payment;

import com.shipcrowd.adapter.rest.BodyLimit;
import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.JobJson;
import com.shipcrowd.adapter.rest.PageJson;
import com.shipcrowd.adapter.rest.Paging;
import com.shipcrowd.adapter.rest.PathId;
import com.shipcrowd.adapter.rest.Upload;
import com.shipcrowd.application.job.SubmitFile;
import com.shipcrowd.application.payment.RefundTopUp;
import com.shipcrowd.application.payment.SeeSettlements;
import com.shipcrowd.application.payment.SettlementFile;
import com.shipcrowd.application.payment.TopUpWallet;
import com.shipcrowd.application.payment.needs.Settlements.Settlement;
import com.shipcrowd.domain.Id;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.job.JobMode;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payment.Refund;
import com.shipcrowd.domain.payment.TopUpId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.CompletedFileUpload;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// For finance staff.
@Controller("/v1/finance")
final class PaymentResource {
  private final RefundTopUp refunds;
  private final SeeSettlements settlements;
  private final SubmitFile submit;

  PaymentResource(RefundTopUp refunds, SeeSettlements settlements, SubmitFile submit) {
    this.refunds = refunds;
    this.settlements = settlements;
    this.submit = submit;
  }

  record NewRefundJson(@Nullable Long amountPaise, @Nullable String reason) {}

  record RefundJson(
      String id,
      String topupId,
      String currency,
      long amountPaise,
      String reason,
      String status,
      @Nullable String gatewayRefundId,
      Instant createdAt) {
    static RefundJson of(Refund r) {
      return new RefundJson(
          r.id().text(),
          r.topUp().text(),
          "INR",
          r.amount().paise(),
          r.reason(),
          r.status().name(),
          r.gatewayRefundId(),
          r.createdAt());
    }
  }

  @Post("/topups/{id}/refunds")
  HttpResponse<RefundJson> refund(Caller caller, String id, @Body NewRefundJson body) {
    caller.requirePlatform(Category.WALLET_BILLING, Action.UPDATE);
    var topUp = read(id);
    var in = new Input();
    var amount =
        new Money(in.range("/amount_paise", body.amountPaise, 100, TopUpWallet.MOST.paise()));
    var reason = in.text("/reason", body.reason, 3, 200);
    in.check();
    var refund = refunds.refund(topUp, amount, reason, caller.actor().text());
    return HttpResponse.created(RefundJson.of(refund));
  }

  record RefundsJson(List<RefundJson> data) {}

  @Get("/topups/{id}/refunds")
  RefundsJson refunds(Caller caller, String id) {
    caller.requirePlatform(Category.WALLET_BILLING, Action.VIEW);
    return new RefundsJson(refunds.of(read(id)).stream().map(RefundJson::of).toList());
  }

  private static TopUpId read(String id) {
    return PathId.read(TopUpId.PREFIX, id, TopUpId::new, "top-up");
  }

  record SettlementJson(
      String id,
      String gateway,
      String settlementId,
      LocalDate settledOn,
      String utr,
      String currency,
      long netPaise,
      int lines) {
    static SettlementJson of(Settlement s) {
      return new SettlementJson(
          new SettlementNumber(s.id()).text(),
          s.gateway(),
          s.settlementId(),
          s.settledOn(),
          s.utr(),
          "INR",
          s.net().paise(),
          s.lines());
    }
  }

  /// Names a settlement in lists; its prefix is not among those callers may send.
  record SettlementNumber(UUID value) implements Id {
    @Override
    public String prefix() {
      return "stl";
    }
  }

  @Get("/settlements")
  PageJson<SettlementJson> settlements(Caller caller, Paging paging) {
    caller.requirePlatform(Category.WALLET_BILLING, Action.VIEW);
    var rows = settlements.page(paging.after(), paging.fetch());
    return PageJson.of(paging, rows, s -> new SettlementNumber(s.id()), SettlementJson::of);
  }

  @BodyLimit(Upload.LIMIT)
  @Post(value = "/settlements/imports", consumes = Upload.CSV)
  HttpResponse<JobJson> load(Caller caller, @Nullable @Body byte[] body) {
    return loaded(caller, "settlement.csv", body);
  }

  @BodyLimit(Upload.LIMIT)
  @Post(value = "/settlements/imports", consumes = MediaType.MULTIPART_FORM_DATA)
  HttpResponse<JobJson> loadForm(Caller caller, @Nullable CompletedFileUpload file) {
    return loaded(caller, Upload.name(file), Upload.bytes(file));
  }

  private HttpResponse<JobJson> loaded(Caller caller, String name, byte @Nullable [] bytes) {
    caller.requirePlatform(Category.WALLET_BILLING, Action.UPDATE);
    return Upload.taken(
        submit,
        caller,
        null,
        SettlementFile.NAME,
        JobMode.ALL_OR_NOTHING,
        Map.of(),
        name,
        bytes,
        false);
  }
}
