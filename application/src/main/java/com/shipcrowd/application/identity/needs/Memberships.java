package com.shipcrowd.application.identity.needs;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.company.Role;
import com.shipcrowd.domain.identity.Membership;
import com.shipcrowd.domain.identity.UserId;
import java.time.Instant;
import java.util.List;

/// Who belongs to which company.
public interface Memberships {
  void add(UserId user, CompanyId company, Role role, Instant at);

  /// Oldest first.
  List<Membership> of(UserId user);
}
