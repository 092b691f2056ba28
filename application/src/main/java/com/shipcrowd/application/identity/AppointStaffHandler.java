package com.shipcrowd.application.identity;

import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.identity.needs.Users;
import com.shipcrowd.domain.company.Role;
import com.shipcrowd.domain.identity.EmailAddress;
import org.jspecify.annotations.Nullable;

/// See {@link AppointStaff}.
public final class AppointStaffHandler implements AppointStaff {
  private final Users users;
  private final UnitOfWork work;

  public AppointStaffHandler(Users users, UnitOfWork work) {
    this.users = users;
    this.work = work;
  }

  @Override
  public void appoint(EmailAddress email, @Nullable Role role) {
    if (role != null && !role.isPlatform())
      throw new IllegalArgumentException("not a role of the platform: " + role);
    boolean known = work.acrossCompanies(() -> users.appoint(email, role));
    if (!known) throw new NotFound("user");
  }
}
