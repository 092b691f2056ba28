package com.shipcrowd.adapter.rest.identity;

import com.shipcrowd.adapter.rest.AccessTokens;
import com.shipcrowd.adapter.rest.AnewEachTime;
import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.Open;
import com.shipcrowd.application.identity.LogIn;
import com.shipcrowd.application.identity.LogOut;
import com.shipcrowd.application.identity.RefreshSession;
import com.shipcrowd.application.identity.Register;
import com.shipcrowd.application.identity.SignedIn;
import com.shipcrowd.application.identity.StepUp;
import com.shipcrowd.application.identity.VerifyEmail;
import com.shipcrowd.domain.identity.Actor;
import com.shipcrowd.domain.identity.NotSignedIn;
import com.shipcrowd.domain.identity.SessionId;
import com.shipcrowd.domain.identity.StepUpRequired;
import com.shipcrowd.domain.identity.UserId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Getting in and out.
@AnewEachTime
@Controller("/v1/auth")
final class AuthResource {
  private static final int PASSWORD_MIN = 8;
  private static final int PASSWORD_MAX = 128;

  private final Register register;
  private final VerifyEmail verifyEmail;
  private final LogIn logIn;
  private final RefreshSession refresh;
  private final LogOut logOut;
  private final StepUp stepUp;
  private final AccessTokens tokens;

  AuthResource(
      Register register,
      VerifyEmail verifyEmail,
      LogIn logIn,
      RefreshSession refresh,
      LogOut logOut,
      StepUp stepUp,
      AccessTokens tokens) {
    this.register = register;
    this.verifyEmail = verifyEmail;
    this.logIn = logIn;
    this.refresh = refresh;
    this.logOut = logOut;
    this.stepUp = stepUp;
    this.tokens = tokens;
  }

  record RegisterJson(
      @Nullable String email,
      @Nullable String password,
      @Nullable String name,
      @Nullable String phone,
      @Nullable String companyName) {
    Register.Command command() {
      var in = new Input();
      var command =
          new Register.Command(
              in.email("/email", email),
              in.password("/password", password, PASSWORD_MIN, PASSWORD_MAX),
              in.text("/name", name, 2, 100),
              in.phone("/phone", phone),
              in.text("/company_name", companyName, 2, 100));
      in.check();
      return command;
    }
  }

  record RegisteredJson(String userId, String companyId, String sandboxCompanyId) {}

  @Open
  @Post("/register")
  @Status(HttpStatus.CREATED)
  RegisteredJson register(@Body RegisterJson body) {
    var made = register.register(body.command());
    return new RegisteredJson(made.user().text(), made.company().text(), made.sandbox().text());
  }

  record TokenJson(@Nullable String token) {}

  @Open
  @Post("/verify-email")
  @Status(HttpStatus.NO_CONTENT)
  void verify(@Body TokenJson body) {
    var in = new Input();
    var token = in.text("/token", body.token(), 1, 200);
    in.check();
    verifyEmail.verify(token);
  }

  record LoginJson(@Nullable String email, @Nullable String password) {}

  record TokensJson(String accessToken, String refreshToken, String tokenType, long expiresIn) {}

  @Open
  @Post("/login")
  TokensJson logIn(@Body LoginJson body) {
    var in = new Input();
    var email = in.email("/email", body.email());
    var password = in.password("/password", body.password(), 1, PASSWORD_MAX);
    in.check();
    return json(logIn.logIn(email, password));
  }

  record RefreshJson(@Nullable String refreshToken) {}

  @Open
  @Post("/refresh")
  TokensJson refresh(@Body RefreshJson body) {
    var in = new Input();
    var token = in.text("/refresh_token", body.refreshToken(), 1, 200);
    in.check();
    return json(refresh.refresh(token));
  }

  @Post("/logout")
  HttpResponse<?> logOut(Caller caller) {
    var session = caller.session();
    if (session == null) throw new NotSignedIn();
    logOut.logOut(session);
    return HttpResponse.noContent();
  }

  /// @param validUntil the code or the elevation counts until then
  record StepUpJson(Instant validUntil) {}

  @Post("/step-up")
  @Status(HttpStatus.ACCEPTED)
  StepUpJson stepUp(Caller caller) {
    return new StepUpJson(stepUp.send(person(caller), session(caller)));
  }

  record CodeJson(@Nullable String code) {}

  @Post("/step-up/confirm")
  @Status(HttpStatus.OK)
  StepUpJson confirm(Caller caller, @Body CodeJson body) {
    var in = new Input();
    var code = in.text("/code", body.code(), 6, 6);
    in.check();
    return new StepUpJson(stepUp.confirm(person(caller), session(caller), code));
  }

  private static UserId person(Caller caller) {
    if (caller.actor() instanceof Actor.Person(var id)) return id;
    throw new StepUpRequired();
  }

  private static SessionId session(Caller caller) {
    var session = caller.session();
    if (session == null) throw new StepUpRequired();
    return session;
  }

  private TokensJson json(SignedIn who) {
    return new TokensJson(
        tokens.issue(who.user(), who.session(), who.company()),
        who.refreshToken(),
        "Bearer",
        AccessTokens.LIFETIME.toSeconds());
  }
}
