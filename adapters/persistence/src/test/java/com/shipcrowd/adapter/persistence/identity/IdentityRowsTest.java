package com.shipcrowd.adapter.persistence.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.adapter.persistence.TestDatabase;
import com.shipcrowd.application.StaleWrite;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.company.needs.Companies;
import com.shipcrowd.application.idempotency.StoredAnswer;
import com.shipcrowd.application.idempotency.needs.Claims;
import com.shipcrowd.application.identity.needs.ApiKeys;
import com.shipcrowd.application.identity.needs.LoginRecords;
import com.shipcrowd.application.identity.needs.Memberships;
import com.shipcrowd.application.identity.needs.RefreshTokens;
import com.shipcrowd.application.identity.needs.Sessions;
import com.shipcrowd.application.identity.needs.Users;
import com.shipcrowd.application.identity.needs.Verifications;
import com.shipcrowd.application.notification.Mail;
import com.shipcrowd.application.notification.needs.Mailbox;
import com.shipcrowd.application.platform.needs.Vital;
import com.shipcrowd.application.warehouse.needs.Warehouses;
import com.shipcrowd.domain.company.Company;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.company.CompanyMode;
import com.shipcrowd.domain.company.CompanyStatus;
import com.shipcrowd.domain.company.Gstin;
import com.shipcrowd.domain.company.Role;
import com.shipcrowd.domain.identity.ApiKey;
import com.shipcrowd.domain.identity.ApiKeyId;
import com.shipcrowd.domain.identity.EmailAddress;
import com.shipcrowd.domain.identity.EmailTaken;
import com.shipcrowd.domain.identity.KeyMode;
import com.shipcrowd.domain.identity.LoginAttempts;
import com.shipcrowd.domain.identity.Membership;
import com.shipcrowd.domain.identity.Scope;
import com.shipcrowd.domain.identity.Session;
import com.shipcrowd.domain.identity.SessionId;
import com.shipcrowd.domain.identity.User;
import com.shipcrowd.domain.identity.UserId;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.warehouse.Warehouse;
import com.shipcrowd.domain.warehouse.WarehouseId;
import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IdentityRowsTest {
  static final Instant NOW = Instant.parse("2026-11-21T04:00:00Z");
  static final AtomicLong LAST = new AtomicLong(1000);
  static ApplicationContext context;
  static UnitOfWork work;

  @BeforeAll
  static void start() {
    context = ApplicationContext.run(java.util.Map.copyOf(TestDatabase.properties()));
    work = context.getBean(UnitOfWork.class);
  }

  @AfterAll
  static void stop() {
    context.close();
  }

  static UUID fresh() {
    return new UUID(0x0190_0000_0000_7000L, LAST.incrementAndGet());
  }

  static <T> T the(Class<T> type) {
    return context.getBean(type);
  }

  static void across(Runnable what) {
    work.acrossCompanies(
        () -> {
          what.run();
          return 1;
        });
  }

  static void in(CompanyId company, Runnable what) {
    work.of(
        company,
        () -> {
          what.run();
          return 1;
        });
  }

  record Pair(Company live, Company sandbox) {}

  static Pair pair() {
    var live = new CompanyId(fresh());
    var sandbox = new CompanyId(fresh());
    var pair =
        new Pair(
            Company.opened(live, "Kaveri", CompanyMode.LIVE, sandbox, NOW),
            Company.opened(sandbox, "Kaveri", CompanyMode.SANDBOX, live, NOW));
    across(
        () -> {
          the(Companies.class).add(pair.live());
          the(Companies.class).add(pair.sandbox());
        });
    return pair;
  }

  static User user() {
    var id = new UserId(fresh());
    var user =
        new User(
            id,
            new EmailAddress(id.text() + "@kaveri.example"),
            "Asha",
            "9876543210",
            "h",
            null,
            null,
            null,
            NOW);
    across(() -> the(Users.class).add(user));
    return user;
  }

  @Test
  void given_a_user_when_added_verified_and_added_again_then_rows_tell() {
    var user = user();

    assertThat(work.acrossCompanies(() -> the(Users.class).byEmail(user.email()))).contains(user);
    across(() -> the(Users.class).verified(user.id(), NOW));
    assertThat(
            work.acrossCompanies(() -> the(Users.class).find(user.id()))
                .orElseThrow()
                .emailVerifiedAt())
        .isEqualTo(NOW);
    var second =
        new User(new UserId(fresh()), user.email(), "B", "9876543210", "h", null, null, null, NOW);
    assertThatThrownBy(() -> across(() -> the(Users.class).add(second)))
        .isInstanceOf(EmailTaken.class);
  }

  @Test
  void given_the_app_role_when_it_looks_at_logins_then_the_database_refuses() {
    var pair = pair();
    var sql = the(Sql.class);

    for (var table :
        List.of("app_user", "membership", "session", "refresh_token", "login_record", "mail")) {
      assertThatThrownBy(
              () -> work.of(pair.live().id(), () -> sql.list("select 1 from " + table, r -> 1)))
          .hasMessageContaining("permission denied");
    }
    assertThatThrownBy(() -> in(pair.live().id(), () -> sql.change("delete from warehouse")))
        .hasMessageContaining("permission denied");
  }

  @Test
  void given_two_companies_when_one_looks_then_it_sees_only_itself() {
    var kaveri = pair();
    var mehta = pair();

    assertThat(work.of(kaveri.live().id(), () -> the(Companies.class).find(kaveri.live().id())))
        .contains(kaveri.live());
    assertThat(work.of(kaveri.live().id(), () -> the(Companies.class).find(mehta.live().id())))
        .isEmpty();
    var changed = kaveri.live().introducedAs("Kaveri Crafts", new Gstin("27AAPFU0939F1ZV"), null);
    in(kaveri.live().id(), () -> the(Companies.class).save(changed));
    assertThat(work.of(kaveri.live().id(), () -> the(Companies.class).find(kaveri.live().id())))
        .contains(changed);
    assertThatThrownBy(() -> in(kaveri.live().id(), () -> the(Companies.class).save(changed)))
        .isInstanceOf(StaleWrite.class);
    assertThatThrownBy(() -> in(mehta.live().id(), () -> the(Companies.class).save(changed)))
        .isInstanceOf(StaleWrite.class);
  }

  @Test
  void given_a_session_when_asked_then_its_standing_is_told_and_it_ends_once() {
    var pair = pair();
    var user = user();
    var session =
        new Session(
            new SessionId(fresh()), user.id(), pair.live().id(), NOW, NOW.plusSeconds(100), null);
    across(
        () -> {
          the(Memberships.class).add(user.id(), pair.live().id(), Role.OWNER, NOW);
          the(Sessions.class).add(session);
          the(RefreshTokens.class)
              .add(new RefreshTokens.Stored("rt" + fresh(), session.id(), NOW, null));
        });
    var membership =
        new Membership(
            user.id(), pair.live().id(), pair.sandbox().id(), CompanyStatus.REGISTERED, Role.OWNER);

    assertThat(work.acrossCompanies(() -> the(Sessions.class).standing(session.id())))
        .contains(new Sessions.Standing(session, false, null, List.of(membership)));
    assertThat(work.acrossCompanies(() -> the(Memberships.class).of(user.id())))
        .containsExactly(membership);
    across(() -> the(Sessions.class).end(session.id(), NOW.plusSeconds(1)));
    across(() -> the(Sessions.class).end(session.id(), NOW.plusSeconds(2)));
    assertThat(
            work.acrossCompanies(() -> the(Sessions.class).standing(session.id()))
                .orElseThrow()
                .session()
                .endedAt())
        .isEqualTo(NOW.plusSeconds(1));
  }

  @Test
  void given_tokens_when_used_then_they_remember() {
    var pair = pair();
    var user = user();
    var session =
        new Session(
            new SessionId(fresh()), user.id(), pair.live().id(), NOW, NOW.plusSeconds(9), null);
    var hash = "h" + fresh();
    across(
        () -> {
          the(Sessions.class).add(session);
          the(RefreshTokens.class).add(new RefreshTokens.Stored(hash, session.id(), NOW, null));
          the(RefreshTokens.class).used(hash, NOW);
          the(Verifications.class).add(hash, user.id(), NOW.plusSeconds(5));
        });

    assertThat(work.acrossCompanies(() -> the(RefreshTokens.class).lock(hash)))
        .contains(new RefreshTokens.Stored(hash, session.id(), NOW, NOW));
    assertThat(work.acrossCompanies(() -> the(Verifications.class).use(hash, NOW.plusSeconds(5))))
        .isEmpty();
    assertThat(work.acrossCompanies(() -> the(Verifications.class).use(hash, NOW)))
        .contains(user.id());
    assertThat(work.acrossCompanies(() -> the(Verifications.class).use(hash, NOW))).isEmpty();
  }

  @Test
  void given_failed_logins_when_saved_and_cleared_then_rows_follow() {
    var records = the(LoginRecords.class);
    var attempts = LoginAttempts.none(NOW).failed(NOW);
    var hash = "e" + fresh();

    across(() -> records.lock(hash));
    across(() -> records.save(hash, attempts));
    across(() -> records.save(hash, attempts.failed(NOW)));
    assertThat(work.acrossCompanies(() -> records.find(hash))).contains(attempts.failed(NOW));
    across(() -> records.clear(hash));
    assertThat(work.acrossCompanies(() -> records.lock(hash))).isEmpty();
  }

  @Test
  void given_a_key_when_looked_up_then_its_makers_role_comes_along() {
    var pair = pair();
    var user = user();
    across(() -> the(Memberships.class).add(user.id(), pair.live().id(), Role.MANAGER, NOW));
    var key =
        new ApiKey(
            new ApiKeyId(fresh()),
            pair.live().id(),
            user.id(),
            "shop",
            KeyMode.TEST,
            "abcdefgh",
            EnumSet.of(Scope.ORDERS_READ, Scope.SHIPMENTS_WRITE),
            NOW,
            NOW.plusSeconds(100),
            null,
            null);
    var hash = "k" + fresh();
    in(
        pair.live().id(),
        () -> {
          the(ApiKeys.class).lock(pair.live().id());
          the(ApiKeys.class).add(key, hash);
        });

    assertThat(work.acrossCompanies(() -> the(ApiKeys.class).byHash(hash)))
        .contains(
            new ApiKeys.Holder(key, pair.sandbox().id(), CompanyStatus.REGISTERED, Role.MANAGER));
    assertThat(work.of(pair.live().id(), () -> the(ApiKeys.class).page(pair.live().id(), null, 10)))
        .containsExactly(key);
    assertThat(
            work.of(pair.live().id(), () -> the(ApiKeys.class).countActive(pair.live().id(), NOW)))
        .isEqualTo(1);
    across(() -> the(ApiKeys.class).touched(key.id(), NOW));
    assertThat(
            work.of(
                pair().live().id(),
                () -> the(ApiKeys.class).revoke(pair.live().id(), key.id(), NOW)))
        .isFalse();
    assertThat(
            work.of(
                pair.live().id(), () -> the(ApiKeys.class).revoke(pair.live().id(), key.id(), NOW)))
        .isTrue();
    assertThat(
            work.of(pair.live().id(), () -> the(ApiKeys.class).countActive(pair.live().id(), NOW)))
        .isZero();
  }

  @Test
  void given_a_claim_when_finished_released_or_late_then_the_next_one_hears_it() {
    var claims = the(Claims.class);
    var company = pair().live().id();
    var later = NOW.plusSeconds(60);
    var day = NOW.plusSeconds(86_400);
    var answer = new StoredAnswer(201, "application/json", new byte[] {1, 2}, "/x");

    assertThat(claims.claim(company, "k", "f", "h1", NOW, later, day))
        .isEqualTo(new Claims.Found.Mine());
    assertThat(claims.claim(company, "k", "g", "h2", NOW, later, day))
        .isEqualTo(new Claims.Found.Held("f"));
    assertThat(claims.claim(company, "k", "g", "h2", later, later, day))
        .isEqualTo(new Claims.Found.Held("f"));
    assertThat(claims.claim(company, "k", "f", "h2", later, day, day))
        .isEqualTo(new Claims.Found.Mine());
    claims.finish(company, "k", "h1", answer);
    claims.release(company, "k", "h1");
    assertThat(claims.claim(company, "k", "f", "h3", later, day, day))
        .isEqualTo(new Claims.Found.Held("f"));
    claims.finish(company, "k", "h2", answer);
    var found = (Claims.Found.Answered) claims.claim(company, "k", "f", "h3", later, day, day);
    assertThat(found.answer()).usingRecursiveComparison().isEqualTo(answer);
    assertThat(claims.claim(company, "k", "z", "h4", day, day, day))
        .isEqualTo(new Claims.Found.Mine());
    assertThat(claims.claim(pair().live().id(), "k", "z", "h4", NOW, day, day))
        .isEqualTo(new Claims.Found.Mine());
  }

  @Test
  void given_fifty_claims_at_once_when_counted_then_one_is_mine() throws Exception {
    var claims = the(Claims.class);
    var company = pair().live().id();
    var day = NOW.plusSeconds(86_400);
    var calls = new ArrayList<Callable<Claims.Found>>();
    for (int i = 0; i < 50; i++) {
      var holder = "h" + i;
      calls.add(() -> claims.claim(company, "race", "f", holder, NOW, day, day));
    }

    int mine = 0;
    try (var pool = Executors.newFixedThreadPool(16)) {
      for (var future : pool.invokeAll(calls))
        if (future.get() instanceof Claims.Found.Mine) mine++;
    }

    assertThat(mine).isEqualTo(1);
  }

  @Test
  void given_warehouses_when_kept_then_they_read_back_and_stay_inside() {
    var company = pair().live().id();
    var other = pair().live().id();
    var rows = the(Warehouses.class);
    var at =
        new Address(
            "Ravi",
            "9876543210",
            "12 MG Road",
            "",
            "Bengaluru",
            State.KA,
            new Pincode("560001"),
            null);
    var main =
        new Warehouse(
            new WarehouseId(fresh()),
            company,
            "Main",
            at,
            new Gstin("27AAPFU0939F1ZV"),
            Warehouse.USUAL_CUT_OFF,
            at,
            true,
            NOW,
            null,
            1);
    in(
        company,
        () -> {
          rows.lock(company);
          rows.add(main);
        });

    assertThat(work.of(company, () -> rows.find(company, main.id()))).contains(main);
    assertThat(work.of(other, () -> rows.find(company, main.id()))).isEmpty();
    assertThat(work.of(company, () -> rows.page(company, null, 10))).containsExactly(main);
    in(company, () -> rows.save(main.asDefault(false)));
    assertThatThrownBy(() -> in(company, () -> rows.save(main.asDefault(false))))
        .isInstanceOf(StaleWrite.class);
    in(company, () -> rows.save(main.asDefault(false).deleted(NOW)));
    assertThat(work.of(company, () -> rows.inUse(company))).isEmpty();
  }

  @Test
  void given_a_mail_when_put_then_it_is_taken_once_and_comes_back_after_its_lease() {
    var box = the(Mailbox.class);
    var mail = new Mail(fresh(), "asha@kaveri.example", "Hello", "text");
    in(pair().live().id(), () -> box.put(mail, NOW));

    assertThat(work.acrossCompanies(() -> box.take(NOW, NOW.plusSeconds(60), 10)))
        .containsExactly(new Mailbox.Letter(mail, 1));
    assertThat(work.acrossCompanies(() -> box.take(NOW, NOW.plusSeconds(60), 10))).isEmpty();
    assertThat(work.acrossCompanies(() -> box.take(NOW.plusSeconds(60), NOW.plusSeconds(99), 10)))
        .containsExactly(new Mailbox.Letter(mail, 2));
    across(() -> box.sent(mail.id(), NOW));
    assertThat(work.acrossCompanies(() -> box.take(NOW.plusSeconds(999), NOW.plusSeconds(999), 10)))
        .isEmpty();
  }

  @Test
  void given_the_database_when_asked_then_it_works() {
    assertThat(the(Vital.class).works()).isTrue();
  }
}
