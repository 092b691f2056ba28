package com.shipcrowd.application.identity.needs;

import com.shipcrowd.domain.company.Role;
import com.shipcrowd.domain.identity.Membership;
import com.shipcrowd.domain.identity.Session;
import com.shipcrowd.domain.identity.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All sign-ins.
public interface Sessions {
  /// A sign-in with all that decides whether it still counts and for what.
  ///
  /// @param platformRole null for everybody but platform staff
  /// @param memberships oldest first
  /// @param elevatedUntil until when a code from a mail counts, null when none was confirmed
  record Standing(
      Session session,
      boolean userDisabled,
      @Nullable Role platformRole,
      List<Membership> memberships,
      @Nullable Instant elevatedUntil) {
    /// A sign-in that was not proved once more.
    public Standing(
        Session session,
        boolean userDisabled,
        @Nullable Role platformRole,
        List<Membership> memberships) {
      this(session, userDisabled, platformRole, memberships, null);
    }
  }

  void add(Session session);

  /// One round trip.
  Optional<Standing> standing(SessionId session);

  /// Ends it; the first time counts.
  void end(SessionId session, Instant at);
}
