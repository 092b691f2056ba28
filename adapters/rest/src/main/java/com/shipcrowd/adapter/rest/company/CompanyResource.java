package com.shipcrowd.adapter.rest.company;

import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Etag;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.application.company.ChangeCompany;
import com.shipcrowd.application.company.SeeCompany;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.company.Company;
import com.shipcrowd.domain.company.CompanyMode;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The caller's own company.
@Controller("/v1/company")
final class CompanyResource {
  private final SeeCompany see;
  private final ChangeCompany change;

  CompanyResource(SeeCompany see, ChangeCompany change) {
    this.see = see;
    this.change = change;
  }

  record CompanyJson(
      String id,
      String name,
      String mode,
      String status,
      @Nullable String gstin,
      @Nullable String state,
      String liveCompanyId,
      String sandboxCompanyId,
      Instant createdAt) {
    static CompanyJson of(Company company) {
      var gstin = company.gstin();
      var state = company.state();
      boolean live = company.mode() == CompanyMode.LIVE;
      return new CompanyJson(
          company.id().text(),
          company.name(),
          company.mode().name(),
          company.status().name(),
          gstin == null ? null : gstin.text(),
          state == null ? null : state.name(),
          company.liveId().text(),
          (live ? company.twin() : company.id()).text(),
          company.createdAt());
    }
  }

  /// What is missing stays as it is; an empty GSTIN takes it away.
  record ChangeJson(@Nullable String name, @Nullable String gstin, @Nullable String state) {
    ChangeCompany.Command command(Caller caller, @Nullable Long expectedVersion) {
      var in = new Input();
      var command =
          new ChangeCompany.Command(
              caller.company(),
              name == null ? null : in.text("/name", name, 2, 100),
              in.optionalGstin("/gstin", gstin),
              gstin != null && gstin.isBlank(),
              state == null ? null : in.state("/state", state),
              expectedVersion);
      in.check();
      return command;
    }
  }

  @Get
  HttpResponse<CompanyJson> see(Caller caller) {
    caller.require(Category.COMPANY_KYC, Action.VIEW);
    return answer(see.see(caller.company()));
  }

  @Patch
  HttpResponse<CompanyJson> change(
      Caller caller, @Nullable @Header("If-Match") String ifMatch, @Body ChangeJson body) {
    caller.require(Category.COMPANY_KYC, Action.UPDATE);
    return answer(change.change(body.command(caller, Etag.expected(ifMatch))));
  }

  private static HttpResponse<CompanyJson> answer(Company company) {
    return HttpResponse.ok(CompanyJson.of(company)).header("ETag", Etag.of(company.version()));
  }
}
