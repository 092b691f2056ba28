package com.shipcrowd.adapter.rest.identity;

import com.shipcrowd.adapter.rest.AnewEachTime;
import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.PageJson;
import com.shipcrowd.adapter.rest.Paging;
import com.shipcrowd.adapter.rest.PathId;
import com.shipcrowd.application.identity.CreateApiKey;
import com.shipcrowd.application.identity.RevokeApiKey;
import com.shipcrowd.application.identity.SeeApiKeys;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.identity.ApiKey;
import com.shipcrowd.domain.identity.ApiKeyId;
import com.shipcrowd.domain.identity.KeyMode;
import com.shipcrowd.domain.identity.Scope;
import com.shipcrowd.domain.identity.UserId;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Keys for programs; only people may make, see and revoke them. A secret is shown once, so its answer is not kept
/// for repeats either.
@AnewEachTime
@Controller("/v1/api-keys")
final class ApiKeyResource {
  private final CreateApiKey create;
  private final SeeApiKeys see;
  private final RevokeApiKey revoke;

  ApiKeyResource(CreateApiKey create, SeeApiKeys see, RevokeApiKey revoke) {
    this.create = create;
    this.see = see;
    this.revoke = revoke;
  }

  record NewKeyJson(
      @Nullable String name,
      @Nullable String mode,
      @Nullable List<@Nullable String> scopes,
      @Nullable Long expiresInDays) {
    CreateApiKey.Command command(CompanyId company, UserId creator) {
      var in = new Input();
      var wanted = EnumSet.noneOf(Scope.class);
      int i = 0;
      for (var text : in.list("/scopes", scopes, 1, Scope.values().length)) {
        var pointer = "/scopes/" + i++;
        Scope.read(text)
            .ifPresentOrElse(wanted::add, () -> in.refuse(pointer, "NOT_ONE_OF", "is no scope"));
      }
      var modeName = mode == null ? null : mode.toUpperCase(Locale.ROOT);
      var command =
          new CreateApiKey.Command(
              company,
              creator,
              in.text("/name", name, 1, 60),
              in.enumOf("/mode", modeName, KeyMode.class),
              wanted,
              Duration.ofDays(
                  in.range(
                      "/expires_in_days",
                      expiresInDays,
                      1,
                      ApiKey.LONGEST_LIFETIME.toDays(),
                      ApiKey.USUAL_LIFETIME.toDays())));
      in.check();
      return command;
    }
  }

  record KeyJson(
      String id,
      String name,
      String mode,
      String prefix,
      List<String> scopes,
      Instant createdAt,
      Instant expiresAt,
      @Nullable Instant lastUsedAt,
      @Nullable Instant revokedAt) {
    static KeyJson of(ApiKey key) {
      return new KeyJson(
          key.id().text(),
          key.name(),
          key.mode().name().toLowerCase(Locale.ROOT),
          key.prefix(),
          key.scopeTexts(),
          key.createdAt(),
          key.expiresAt(),
          key.lastUsedAt(),
          key.revokedAt());
    }
  }

  record CreatedJson(
      String id,
      String key,
      String prefix,
      String name,
      String mode,
      List<String> scopes,
      Instant expiresAt) {}

  @Post
  @Status(HttpStatus.CREATED)
  CreatedJson create(Caller caller, @Body NewKeyJson body) {
    var creator = caller.requirePerson(Category.INTEGRATIONS, Action.CREATE);
    var made = create.create(body.command(caller.liveCompany(), creator));
    var json = KeyJson.of(made.key());
    return new CreatedJson(
        json.id(),
        made.secret(),
        json.prefix(),
        json.name(),
        json.mode(),
        json.scopes(),
        json.expiresAt());
  }

  @Get
  PageJson<KeyJson> list(Caller caller, Paging paging) {
    caller.requirePerson(Category.INTEGRATIONS, Action.VIEW);
    var rows = see.page(caller.liveCompany(), paging.after(), paging.fetch());
    return PageJson.of(paging, rows, ApiKey::id, KeyJson::of);
  }

  @Delete("/{id}")
  @Status(HttpStatus.NO_CONTENT)
  void revoke(Caller caller, String id) {
    caller.requirePerson(Category.INTEGRATIONS, Action.DELETE);
    revoke.revoke(caller.liveCompany(), PathId.read(ApiKeyId.PREFIX, id, ApiKeyId::new, "API key"));
  }
}
