package com.shipcrowd.adapter.rest.courier;

import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Etag;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.PathId;
import com.shipcrowd.application.courier.AccountEntry;
import com.shipcrowd.application.courier.KeepAccounts;
import com.shipcrowd.application.courier.ReadAccounts;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.CourierAccountId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Contracts with couriers, for platform staff. Credentials go in and never come out.
@Controller("/v1/admin/courier-accounts")
final class AccountResource {
  private static final int LONGEST_SECRET = 8_000;
  private static final int LONGEST_SETTING = 500;

  private final ReadAccounts read;
  private final KeepAccounts keep;

  AccountResource(ReadAccounts read, KeepAccounts keep) {
    this.read = read;
    this.keep = keep;
  }

  record AccountsJson(List<AccountJson> data) {}

  @Get
  AccountsJson list(Caller caller) {
    caller.requirePlatform(Category.INTEGRATIONS, Action.VIEW);
    return new AccountsJson(read.all().stream().map(AccountJson::of).toList());
  }

  @Get("/{id}")
  HttpResponse<AccountJson> one(Caller caller, String id) {
    caller.requirePlatform(Category.INTEGRATIONS, Action.VIEW);
    return answer(HttpResponse.ok(), read.one(account(id)));
  }

  record NewAccountJson(
      @Nullable String courier,
      @Nullable String companyId,
      @Nullable String title,
      @Nullable String baseUrl,
      @Nullable Map<String, @Nullable String> credentials,
      @Nullable Map<String, @Nullable String> settings) {
    @Override
    public String toString() {
      return "NewAccountJson";
    }
  }

  @Post
  HttpResponse<AccountJson> open(Caller caller, @Body NewAccountJson body) {
    caller.requirePlatform(Category.INTEGRATIONS, Action.CREATE);
    var in = new Input();
    var company = in.optionalId("/company_id", body.companyId, CompanyId.PREFIX);
    var settings = body.settings;
    var wanted =
        new KeepAccounts.New(
            in.text("/courier", body.courier, 2, 40),
            company == null ? null : new CompanyId(company),
            in.textOrEmpty("/title", body.title, 60),
            Texts.address(in, "/base_url", in.textOrEmpty("/base_url", body.baseUrl, 300)),
            Texts.read(in, "/credentials", body.credentials, LONGEST_SECRET),
            settings == null ? Map.of() : Texts.read(in, "/settings", settings, LONGEST_SETTING));
    in.check();
    var opened = keep.open(wanted);
    return answer(
        HttpResponse.created(URI.create("/v1/admin/courier-accounts/" + opened.id().text())),
        opened);
  }

  record AccountChangeJson(
      @Nullable String title,
      @Nullable String baseUrl,
      @Nullable Map<String, @Nullable String> settings,
      @Nullable Boolean active) {}

  @Patch("/{id}")
  HttpResponse<AccountJson> change(
      Caller caller,
      String id,
      @Nullable @Header("If-Match") String ifMatch,
      @Body AccountChangeJson body) {
    caller.requirePlatform(Category.INTEGRATIONS, Action.UPDATE);
    var in = new Input();
    var url = body.baseUrl;
    var change =
        new KeepAccounts.Change(
            account(id),
            body.title == null ? null : in.textOrEmpty("/title", body.title, 60),
            url == null
                ? null
                : Texts.address(in, "/base_url", in.textOrEmpty("/base_url", url, 300)),
            body.settings == null
                ? null
                : Texts.read(in, "/settings", body.settings, LONGEST_SETTING),
            body.active,
            Etag.expected(ifMatch));
    in.check();
    return answer(HttpResponse.ok(), keep.change(change));
  }

  record CredentialsJson(@Nullable Map<String, @Nullable String> credentials) {
    @Override
    public String toString() {
      return "CredentialsJson";
    }
  }

  @Put("/{id}/credentials")
  HttpResponse<AccountJson> rotate(
      Caller caller,
      String id,
      @Nullable @Header("If-Match") String ifMatch,
      @Body CredentialsJson body) {
    caller.requirePlatform(Category.INTEGRATIONS, Action.UPDATE);
    var in = new Input();
    var rotation =
        new KeepAccounts.Rotation(
            account(id),
            Texts.read(in, "/credentials", body.credentials, LONGEST_SECRET),
            Etag.expected(ifMatch));
    in.check();
    return answer(HttpResponse.ok(), keep.rotate(rotation));
  }

  private static CourierAccountId account(String id) {
    return PathId.read(CourierAccountId.PREFIX, id, CourierAccountId::new, "courier account");
  }

  private static HttpResponse<AccountJson> answer(
      MutableHttpResponse<?> response, AccountEntry entry) {
    return response.body(AccountJson.of(entry)).header("ETag", Etag.of(entry.version()));
  }
}
