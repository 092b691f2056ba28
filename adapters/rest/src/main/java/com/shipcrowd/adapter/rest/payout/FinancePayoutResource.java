package com.shipcrowd.adapter.rest.payout;

import com.shipcrowd.adapter.rest.BodyLimit;
import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.JobJson;
import com.shipcrowd.adapter.rest.PageJson;
import com.shipcrowd.adapter.rest.Paging;
import com.shipcrowd.adapter.rest.PathId;
import com.shipcrowd.adapter.rest.QueryText;
import com.shipcrowd.adapter.rest.Upload;
import com.shipcrowd.application.job.SubmitFile;
import com.shipcrowd.application.payout.PayByFile;
import com.shipcrowd.application.payout.PayoutAnswersFile;
import com.shipcrowd.application.payout.SettlePayouts;
import com.shipcrowd.application.payout.needs.Payouts.BankFile;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.payout.Payout;
import com.shipcrowd.domain.payout.PayoutFileId;
import com.shipcrowd.domain.payout.PayoutState;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Payouts of all companies and the files that are carried to the bank, for finance.
@Controller("/v1/finance")
final class FinancePayoutResource {
  private final SettlePayouts payouts;
  private final PayByFile files;
  private final SubmitFile submit;

  FinancePayoutResource(SettlePayouts payouts, PayByFile files, SubmitFile submit) {
    this.payouts = payouts;
    this.files = files;
    this.submit = submit;
  }

  record PayoutJson(
      String id,
      String companyId,
      String source,
      String currency,
      long amountPaise,
      String state,
      int attempt,
      String reference,
      @Nullable String gateway,
      @Nullable String utr,
      @Nullable String reason,
      Instant createdAt) {
    static PayoutJson of(Payout p) {
      return new PayoutJson(
          p.id().text(),
          p.company().text(),
          p.source().name(),
          "INR",
          p.amount().paise(),
          p.state().name(),
          p.attempt(),
          p.reference(),
          p.gateway().isEmpty() ? null : p.gateway(),
          p.utr(),
          p.reason().isEmpty() ? null : p.reason(),
          p.createdAt());
    }
  }

  @Get("/payouts")
  PageJson<PayoutJson> list(Caller caller, Paging paging, @Nullable @QueryValue String state) {
    caller.requirePlatform(Category.COD_REMITTANCE, Action.VIEW);
    var wanted = QueryText.oneOf("state", state, PayoutState.class);
    var rows = payouts.page(null, wanted, paging.after(), paging.fetch());
    return PageJson.of(paging, rows, Payout::id, PayoutJson::of);
  }

  record PayoutFileJson(
      String id,
      String currency,
      int payouts,
      long totalPaise,
      String madeBy,
      Instant madeAt,
      String fileUrl) {
    static PayoutFileJson of(BankFile f) {
      return new PayoutFileJson(
          f.id().text(),
          "INR",
          f.payouts(),
          f.total().paise(),
          f.madeBy(),
          f.madeAt(),
          "/v1/finance/payout-files/" + f.id().text() + "/file.csv");
    }
  }

  @Post("/payout-files")
  HttpResponse<PayoutFileJson> make(Caller caller) {
    caller.requirePlatform(Category.COD_REMITTANCE, Action.EXPORT);
    caller.requireStepUp();
    var made = PayoutFileJson.of(files.make(caller.actor().text()));
    return HttpResponse.created(made, URI.create(made.fileUrl()));
  }

  @Get("/payout-files")
  PageJson<PayoutFileJson> files(Caller caller, Paging paging) {
    caller.requirePlatform(Category.COD_REMITTANCE, Action.VIEW);
    var rows = files.page(paging.after(), paging.fetch());
    return PageJson.of(paging, rows, BankFile::id, PayoutFileJson::of);
  }

  @Get("/payout-files/{id}/file.csv")
  HttpResponse<byte[]> file(Caller caller, String id) {
    caller.requirePlatform(Category.COD_REMITTANCE, Action.EXPORT);
    caller.requireStepUp();
    var file = PathId.read(PayoutFileId.PREFIX, id, PayoutFileId::new, "payout file");
    return Upload.download(files.read(file), id + ".csv");
  }

  @BodyLimit(Upload.LIMIT)
  @Post(value = "/payout-answers", consumes = Upload.CSV)
  HttpResponse<JobJson> answers(
      Caller caller, @Nullable @QueryValue Boolean force, @Nullable @Body byte[] body) {
    return taken(caller, force, "payout-answers.csv", body);
  }

  @BodyLimit(Upload.LIMIT)
  @Post(value = "/payout-answers", consumes = MediaType.MULTIPART_FORM_DATA)
  HttpResponse<JobJson> answersForm(
      Caller caller, @Nullable @QueryValue Boolean force, @Nullable CompletedFileUpload file) {
    return taken(caller, force, Upload.name(file), Upload.bytes(file));
  }

  private HttpResponse<JobJson> taken(
      Caller caller, @Nullable Boolean force, String name, byte @Nullable [] bytes) {
    caller.requirePlatform(Category.COD_REMITTANCE, Action.UPDATE);
    return Upload.taken(
        submit,
        caller,
        null,
        PayoutAnswersFile.NAME,
        null,
        Map.of(),
        name,
        bytes,
        force != null && force);
  }
}
