package com.shipcrowd.bootstrap;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.company.OpenCompany;
import com.shipcrowd.application.idempotency.OnceOnly;
import com.shipcrowd.application.idempotency.OnceOnlyHandler;
import com.shipcrowd.application.idempotency.needs.Claims;
import com.shipcrowd.application.identity.AppointStaff;
import com.shipcrowd.application.identity.AppointStaffHandler;
import com.shipcrowd.application.identity.CreateApiKey;
import com.shipcrowd.application.identity.CreateApiKeyHandler;
import com.shipcrowd.application.identity.Identify;
import com.shipcrowd.application.identity.IdentifyHandler;
import com.shipcrowd.application.identity.IdentitySettings;
import com.shipcrowd.application.identity.LogIn;
import com.shipcrowd.application.identity.LogInHandler;
import com.shipcrowd.application.identity.LogOut;
import com.shipcrowd.application.identity.LogOutHandler;
import com.shipcrowd.application.identity.RecentCallers;
import com.shipcrowd.application.identity.RefreshSession;
import com.shipcrowd.application.identity.RefreshSessionHandler;
import com.shipcrowd.application.identity.Register;
import com.shipcrowd.application.identity.RegisterHandler;
import com.shipcrowd.application.identity.RevokeApiKey;
import com.shipcrowd.application.identity.RevokeApiKeyHandler;
import com.shipcrowd.application.identity.SeeApiKeys;
import com.shipcrowd.application.identity.SeeApiKeysHandler;
import com.shipcrowd.application.identity.StepUp;
import com.shipcrowd.application.identity.StepUpHandler;
import com.shipcrowd.application.identity.VerifyEmail;
import com.shipcrowd.application.identity.VerifyEmailHandler;
import com.shipcrowd.application.identity.needs.ApiKeys;
import com.shipcrowd.application.identity.needs.LoginRecords;
import com.shipcrowd.application.identity.needs.Memberships;
import com.shipcrowd.application.identity.needs.PasswordHasher;
import com.shipcrowd.application.identity.needs.RandomText;
import com.shipcrowd.application.identity.needs.RefreshTokens;
import com.shipcrowd.application.identity.needs.Sessions;
import com.shipcrowd.application.identity.needs.StepUpCodes;
import com.shipcrowd.application.identity.needs.Users;
import com.shipcrowd.application.identity.needs.Verifications;
import com.shipcrowd.application.notification.SendMail;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;

/// Who calls, and whether they called before.
@Factory
final class IdentityWiring {
  @Singleton
  IdentitySettings settings(
      @Property(name = "shipcrowd.public-url", defaultValue = "http://127.0.0.1:8080")
          String publicUrl,
      @Property(name = "shipcrowd.identity.require-verified-email", defaultValue = "false")
          boolean verified) {
    return new IdentitySettings(publicUrl, verified);
  }

  @Singleton
  RecentCallers recentCallers(Clock clock) {
    return new RecentCallers(clock);
  }

  @Singleton
  Register register(
      Users users,
      Memberships memberships,
      Verifications verifications,
      PasswordHasher hasher,
      RandomText random,
      OpenCompany openCompany,
      SendMail sendMail,
      UnitOfWork work,
      Clock clock,
      Ids ids,
      IdentitySettings settings) {
    return new RegisterHandler(
        users,
        memberships,
        verifications,
        hasher,
        random,
        openCompany,
        sendMail,
        work,
        clock,
        ids,
        settings);
  }

  @Singleton
  AppointStaff appointStaff(Users users, UnitOfWork work) {
    return new AppointStaffHandler(users, work);
  }

  @Singleton
  VerifyEmail verifyEmail(Verifications verifications, Users users, UnitOfWork work, Clock clock) {
    return new VerifyEmailHandler(verifications, users, work, clock);
  }

  @Singleton
  LogIn logIn(
      Users users,
      Memberships memberships,
      LoginRecords records,
      Sessions sessions,
      RefreshTokens refreshTokens,
      PasswordHasher hasher,
      RandomText random,
      UnitOfWork work,
      Clock clock,
      Ids ids,
      IdentitySettings settings) {
    return new LogInHandler(
        users,
        memberships,
        records,
        sessions,
        refreshTokens,
        hasher,
        random,
        work,
        clock,
        ids,
        settings);
  }

  @Singleton
  RefreshSession refreshSession(
      RefreshTokens tokens,
      Sessions sessions,
      RecentCallers recent,
      RandomText random,
      UnitOfWork work,
      Clock clock) {
    return new RefreshSessionHandler(tokens, sessions, recent, random, work, clock);
  }

  @Singleton
  StepUp stepUp(
      StepUpCodes codes,
      Users users,
      RecentCallers recent,
      RandomText random,
      SendMail mails,
      UnitOfWork work,
      Clock clock,
      Ids ids) {
    return new StepUpHandler(codes, users, recent, random, mails, work, clock, ids);
  }

  @Singleton
  LogOut logOut(Sessions sessions, RecentCallers recent, UnitOfWork work, Clock clock) {
    return new LogOutHandler(sessions, recent, work, clock);
  }

  @Singleton
  Identify identify(
      ApiKeys keys, Sessions sessions, RecentCallers recent, UnitOfWork work, Clock clock) {
    return new IdentifyHandler(keys, sessions, recent, work, clock);
  }

  @Singleton
  CreateApiKey createApiKey(
      ApiKeys keys, RandomText random, UnitOfWork work, Clock clock, Ids ids) {
    return new CreateApiKeyHandler(keys, random, work, clock, ids);
  }

  @Singleton
  SeeApiKeys seeApiKeys(ApiKeys keys, UnitOfWork work) {
    return new SeeApiKeysHandler(keys, work);
  }

  @Singleton
  RevokeApiKey revokeApiKey(ApiKeys keys, RecentCallers recent, UnitOfWork work, Clock clock) {
    return new RevokeApiKeyHandler(keys, recent, work, clock);
  }

  @Singleton
  OnceOnly onceOnly(Claims claims, Clock clock, Ids ids) {
    return new OnceOnlyHandler(claims, clock, ids);
  }
}
