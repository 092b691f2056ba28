package com.shipcrowd.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.application.company.OpenCompanyHandler;
import com.shipcrowd.application.fakes.CountingIds;
import com.shipcrowd.application.fakes.FakeCompanies;
import com.shipcrowd.application.fakes.FakeIdentity;
import com.shipcrowd.application.fakes.ManualClock;
import com.shipcrowd.application.fakes.PlainUnitOfWork;
import com.shipcrowd.application.notification.Mail;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.company.CompanyMode;
import com.shipcrowd.domain.company.Role;
import com.shipcrowd.domain.identity.AccountLocked;
import com.shipcrowd.domain.identity.EmailAddress;
import com.shipcrowd.domain.identity.EmailNotVerified;
import com.shipcrowd.domain.identity.EmailTaken;
import com.shipcrowd.domain.identity.KeyMode;
import com.shipcrowd.domain.identity.NotSignedIn;
import com.shipcrowd.domain.identity.RefreshTokenInvalid;
import com.shipcrowd.domain.identity.RefreshTokenReused;
import com.shipcrowd.domain.identity.Scope;
import com.shipcrowd.domain.identity.TooManyKeys;
import com.shipcrowd.domain.identity.VerificationInvalid;
import com.shipcrowd.domain.identity.WeakPassword;
import com.shipcrowd.domain.identity.WrongCredentials;
import com.shipcrowd.domain.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignInTest {
  static final EmailAddress ASHA = new EmailAddress("Asha@Kaveri.example");
  static final String PASSWORD = "three rivers meet";

  final ManualClock clock = new ManualClock(Instant.parse("2026-11-21T04:00:00Z"));
  final CountingIds ids = new CountingIds();
  final PlainUnitOfWork work = new PlainUnitOfWork();
  final FakeCompanies companies = new FakeCompanies();
  final FakeIdentity rows = new FakeIdentity(companies);
  final RecentCallers recent = new RecentCallers(clock);
  final List<Mail> mails = new ArrayList<>();
  final Map<CompanyId, Money> wallets = new HashMap<>();
  final IdentityWorld at = new IdentityWorld(false);

  class IdentityWorld {
    final Register register;
    final LogIn logIn;

    IdentityWorld(boolean strict) {
      var random = FakeIdentity.random();
      var settings = new IdentitySettings("https://app.example", strict);
      var open =
          new OpenCompanyHandler(companies, wallets::put, clock, ids, Money.ofRupees("100000"));
      register =
          new RegisterHandler(
              rows.users(),
              rows.memberships(),
              rows.verifications(),
              FakeIdentity.hasher(),
              random,
              open,
              mails::add,
              work,
              clock,
              ids,
              settings);
      logIn =
          new LogInHandler(
              rows.users(),
              rows.memberships(),
              rows.loginRecords(),
              rows.sessions(),
              rows.refreshTokens(),
              FakeIdentity.hasher(),
              random,
              work,
              clock,
              ids,
              settings);
    }
  }

  final VerifyEmail verify =
      new VerifyEmailHandler(rows.verifications(), rows.users(), work, clock);
  final com.shipcrowd.application.identity.needs.RandomText random = FakeIdentity.random();
  final RefreshSession refresh =
      new RefreshSessionHandler(
          rows.refreshTokens(),
          rows.sessions(),
          recent,
          l -> "f" + random.base62(l - 1),
          work,
          clock);
  final LogOut logOut = new LogOutHandler(rows.sessions(), recent, work, clock);
  final Identify identify =
      new IdentifyHandler(rows.apiKeys(), rows.sessions(), recent, work, clock);
  final CreateApiKey createKey =
      new CreateApiKeyHandler(rows.apiKeys(), FakeIdentity.random(), work, clock, ids);
  final RevokeApiKey revokeKey = new RevokeApiKeyHandler(rows.apiKeys(), recent, work, clock);

  Register.Registered asha() {
    return at.register.register(
        new Register.Command(ASHA, PASSWORD, "Asha Rao", "9876543210", "Kaveri Crafts"));
  }

  String tokenInMail() {
    var text = mails.getLast().text();
    return text.substring(text.indexOf("token=") + 6).lines().findFirst().orElseThrow();
  }

  @Test
  void given_a_newcomer_when_registering_then_there_are_two_companies_two_wallets_and_one_mail() {
    var made = asha();

    assertThat(companies.find(made.company()).orElseThrow().mode()).isEqualTo(CompanyMode.LIVE);
    assertThat(companies.find(made.sandbox()).orElseThrow().twin()).isEqualTo(made.company());
    assertThat(wallets)
        .containsEntry(made.company(), Money.ZERO)
        .containsEntry(made.sandbox(), Money.ofRupees("100000"));
    assertThat(mails).singleElement().extracting(Mail::to).isEqualTo("asha@kaveri.example");
    assertThatThrownBy(this::asha).isInstanceOf(EmailTaken.class);
    assertThatThrownBy(
            () ->
                at.register.register(
                    new Register.Command(
                        new EmailAddress("b@c.example"),
                        "Password",
                        "Bela",
                        "9876543210",
                        "Bela & Co")))
        .isInstanceOf(WeakPassword.class);
  }

  @Test
  void given_a_mail_when_its_link_is_followed_then_it_works_once_within_a_day() {
    asha();
    var token = tokenInMail();
    var strict = new IdentityWorld(true);

    assertThatThrownBy(() -> strict.logIn.logIn(ASHA, PASSWORD))
        .isInstanceOf(EmailNotVerified.class);
    verify.verify(token);

    assertThat(strict.logIn.logIn(ASHA, PASSWORD)).isNotNull();
    assertThatThrownBy(() -> verify.verify(token)).isInstanceOf(VerificationInvalid.class);
  }

  @Test
  void given_a_mail_of_yesterday_when_its_link_is_followed_then_it_is_refused() {
    asha();
    clock.pass(Duration.ofHours(24));

    assertThatThrownBy(() -> verify.verify(tokenInMail())).isInstanceOf(VerificationInvalid.class);
  }

  @Test
  void given_five_wrong_passwords_when_the_right_one_comes_then_it_is_locked_for_half_an_hour() {
    asha();
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(() -> at.logIn.logIn(ASHA, "wrong")).isInstanceOf(WrongCredentials.class);
    }

    assertThatThrownBy(() -> at.logIn.logIn(ASHA, PASSWORD)).isInstanceOf(AccountLocked.class);
    clock.pass(Duration.ofMinutes(30));
    assertThat(at.logIn.logIn(ASHA, PASSWORD).user()).isNotNull();
  }

  @Test
  void given_an_address_nobody_has_when_guessing_then_it_reads_like_one_somebody_has() {
    var nobody = new EmailAddress("nobody@kaveri.example");
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(() -> at.logIn.logIn(nobody, "wrong"))
          .isInstanceOf(WrongCredentials.class);
    }

    assertThatThrownBy(() -> at.logIn.logIn(nobody, "wrong")).isInstanceOf(AccountLocked.class);
  }

  @Test
  void given_a_refresh_token_when_used_twice_then_the_whole_family_is_dead() {
    var made = asha();
    var first = at.logIn.logIn(ASHA, PASSWORD);
    var second = refresh.refresh(first.refreshToken());
    assertThat(identify.bySession(made.user(), first.session(), null).company())
        .isEqualTo(made.company());

    assertThatThrownBy(() -> refresh.refresh(first.refreshToken()))
        .isInstanceOf(RefreshTokenReused.class);

    assertThatThrownBy(() -> refresh.refresh(second.refreshToken()))
        .isInstanceOf(RefreshTokenInvalid.class);
    assertThatThrownBy(() -> identify.bySession(made.user(), first.session(), null))
        .isInstanceOf(NotSignedIn.class);
  }

  @Test
  void given_a_session_when_logged_out_then_both_tokens_fail_at_once() {
    var made = asha();
    var in = at.logIn.logIn(ASHA, PASSWORD);
    identify.bySession(made.user(), in.session(), null);

    logOut.logOut(in.session());

    assertThatThrownBy(() -> identify.bySession(made.user(), in.session(), null))
        .isInstanceOf(NotSignedIn.class);
    assertThatThrownBy(() -> refresh.refresh(in.refreshToken()))
        .isInstanceOf(RefreshTokenInvalid.class);
  }

  @Test
  void given_an_old_refresh_token_when_used_then_it_is_refused_after_seven_days() {
    asha();
    var in = at.logIn.logIn(ASHA, PASSWORD);
    clock.pass(Duration.ofDays(7));

    assertThatThrownBy(() -> refresh.refresh(in.refreshToken()))
        .isInstanceOf(RefreshTokenInvalid.class);
  }

  CreateApiKey.Created key(Register.Registered made, KeyMode mode, Scope... scopes) {
    return createKey.create(
        new CreateApiKey.Command(
            made.company(),
            made.user(),
            "shop",
            mode,
            EnumSet.copyOf(List.of(scopes)),
            Duration.ofDays(365)));
  }

  @Test
  void given_a_test_key_when_it_calls_then_it_acts_in_the_sandbox_twin() {
    var made = asha();

    var live = identify.byKey(key(made, KeyMode.LIVE, Scope.ORDERS_WRITE).secret());
    var test = identify.byKey(key(made, KeyMode.TEST, Scope.ORDERS_WRITE).secret());

    assertThat(live.company()).isEqualTo(made.company());
    assertThat(test.company()).isEqualTo(made.sandbox());
    assertThat(test.mode()).isEqualTo(CompanyMode.SANDBOX);
  }

  @Test
  void given_a_key_when_calling_often_then_the_database_is_asked_once_in_five_seconds() {
    var secret = key(asha(), KeyMode.LIVE, Scope.ORDERS_READ).secret();

    for (int i = 0; i < 100; i++) identify.byKey(secret);
    assertThat(rows.lookups()).isEqualTo(1);
    clock.pass(Duration.ofSeconds(5));
    identify.byKey(secret);

    assertThat(rows.lookups()).isEqualTo(2);
  }

  @Test
  void given_a_key_when_revoked_expired_or_its_maker_left_then_it_is_nobody() {
    var made = asha();
    var revoked = key(made, KeyMode.LIVE, Scope.ORDERS_READ);
    var other = key(made, KeyMode.LIVE, Scope.ORDERS_READ);
    identify.byKey(revoked.secret());

    revokeKey.revoke(made.company(), revoked.key().id());
    assertThatThrownBy(() -> identify.byKey(revoked.secret())).isInstanceOf(NotSignedIn.class);
    clock.pass(Duration.ofDays(365));
    assertThatThrownBy(() -> identify.byKey(other.secret())).isInstanceOf(NotSignedIn.class);
    rows.leaves(made.user());
    clock.pass(Duration.ofSeconds(6));
    assertThatThrownBy(() -> identify.byKey(other.secret())).isInstanceOf(NotSignedIn.class);
  }

  @Test
  void given_a_maker_who_became_a_viewer_when_the_key_calls_then_it_only_views() {
    var made = asha();
    var secret = key(made, KeyMode.LIVE, Scope.ORDERS_WRITE).secret();
    rows.becomes(made.user(), Role.VIEWER);

    assertThat(identify.byKey(secret).permissions())
        .extracting(p -> p.text())
        .containsExactly("orders.view");
  }

  @Test
  void given_ten_keys_when_asking_for_another_then_it_is_refused() {
    var made = asha();
    for (int i = 0; i < 10; i++) key(made, KeyMode.LIVE, Scope.ORDERS_READ);

    assertThatThrownBy(() -> key(made, KeyMode.TEST, Scope.ORDERS_READ))
        .isInstanceOf(TooManyKeys.class);
  }
}
