package com.shipcrowd.bootstrap.journey;

import com.shipcrowd.application.identity.AppointStaff;
import com.shipcrowd.domain.company.Role;
import com.shipcrowd.domain.identity.EmailAddress;

/// People of the platform, each with a login of their own.
public final class Staff {
  private Staff() {}

  /// A caller with a platform role; another person at every call.
  public static Http as(Program program, Role role) {
    return person(program, role).http();
  }

  /// The same as a person, who logs in again when days have passed.
  public static Seller person(Program program, Role role) {
    var person = Seller.registered(program);
    program.bean(AppointStaff.class).appoint(new EmailAddress(person.email()), role);
    return person;
  }
}
