package com.shipcrowd.application.identity;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.company.OpenCompany;
import com.shipcrowd.application.identity.needs.Memberships;
import com.shipcrowd.application.identity.needs.PasswordHasher;
import com.shipcrowd.application.identity.needs.RandomText;
import com.shipcrowd.application.identity.needs.Users;
import com.shipcrowd.application.identity.needs.Verifications;
import com.shipcrowd.application.notification.Mail;
import com.shipcrowd.application.notification.SendMail;
import com.shipcrowd.domain.company.Role;
import com.shipcrowd.domain.identity.EmailTaken;
import com.shipcrowd.domain.identity.User;
import com.shipcrowd.domain.identity.UserId;
import com.shipcrowd.domain.identity.WeakPassword;
import java.util.Locale;
import java.util.Set;

/// See {@link Register}.
public final class RegisterHandler implements Register {
  // The commonest ones of eight characters and more. Source: auth.md section 6.
  private static final Set<String> TRIED_FIRST =
      Set.of(
          "12345678",
          "123456789",
          "1234567890",
          "password",
          "password1",
          "qwertyuiop",
          "11111111",
          "00000000",
          "iloveyou",
          "1q2w3e4r",
          "abcd1234",
          "87654321",
          "88888888",
          "qwerty123",
          "1qaz2wsx",
          "sunshine");

  private final Users users;
  private final Memberships memberships;
  private final Verifications verifications;
  private final PasswordHasher hasher;
  private final RandomText random;
  private final OpenCompany openCompany;
  private final SendMail sendMail;
  private final UnitOfWork work;
  private final Clock clock;
  private final Ids ids;
  private final IdentitySettings settings;

  public RegisterHandler(
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
    this.users = users;
    this.memberships = memberships;
    this.verifications = verifications;
    this.hasher = hasher;
    this.random = random;
    this.openCompany = openCompany;
    this.sendMail = sendMail;
    this.work = work;
    this.clock = clock;
    this.ids = ids;
    this.settings = settings;
  }

  @Override
  public Registered register(Command command) {
    if (TRIED_FIRST.contains(command.password().toLowerCase(Locale.ROOT))) throw new WeakPassword();
    if (work.acrossCompanies(() -> users.byEmail(command.email())).isPresent())
      throw new EmailTaken();
    // Outside any transaction: hashing is slow on purpose.
    var hash = hasher.hash(command.password());
    return work.acrossCompanies(() -> registered(command, hash));
  }

  private Registered registered(Command command, String hash) {
    var now = clock.now();
    var user =
        new User(
            new UserId(ids.next()),
            command.email(),
            command.name(),
            command.phone(),
            hash,
            null,
            null,
            null,
            now);
    users.add(user);
    var pair = openCompany.open(command.companyName());
    memberships.add(user.id(), pair.live(), Role.OWNER, now);
    var token = "ev_" + random.base62(43);
    verifications.add(
        TokenHash.of(token), user.id(), now.plus(IdentitySettings.VERIFICATION_LIFETIME));
    sendMail.send(verification(user, token));
    return new Registered(user.id(), pair.live(), pair.sandbox());
  }

  private Mail verification(User user, String token) {
    var text =
        """
        Dear %s,

        please confirm that this address is yours. The link works once, for 24 hours:

        %s/verify-email?token=%s

        If you did not register at Shipcrowd, nothing more will happen.
        """
            .formatted(user.name(), settings.publicUrl(), token);
    return new Mail(ids.next(), user.email().text(), "Confirm your e-mail address", text);
  }
}
