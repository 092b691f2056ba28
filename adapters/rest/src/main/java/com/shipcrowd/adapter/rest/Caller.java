package com.shipcrowd.adapter.rest;

import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.company.CompanyMode;
import com.shipcrowd.domain.company.Permission;
import com.shipcrowd.domain.company.PermissionDenied;
import com.shipcrowd.domain.company.Role;
import com.shipcrowd.domain.identity.Actor;
import com.shipcrowd.domain.identity.ScopeMissing;
import com.shipcrowd.domain.identity.SessionId;
import com.shipcrowd.domain.identity.StepUpRequired;
import com.shipcrowd.domain.identity.UserId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who calls, for which company, with which rights. Every resource method may take it as an argument.
///
/// @param company the one to act in; the sandbox twin for test keys
/// @param liveCompany the live one of the pair
/// @param permissions what role or key grant
/// @param session null for keys
/// @param platformRole null for everybody but platform staff
/// @param idempotencyKey of this request, null when none came; a fit business key for what the request creates
/// @param elevated whether the person proved itself once more within the last ten minutes; never for keys
public record Caller(
    CompanyId company,
    CompanyId liveCompany,
    Actor actor,
    CompanyMode mode,
    Set<Permission> permissions,
    @Nullable SessionId session,
    @Nullable Role platformRole,
    @Nullable String idempotencyKey,
    boolean elevated) {

  /// @throws ScopeMissing when a key lacks the right
  /// @throws PermissionDenied when a user lacks it
  public void require(Category category, Action action) {
    var wanted = new Permission(category, action);
    if (permissions.contains(wanted)) return;
    throw actor instanceof Actor.Key
        ? new ScopeMissing(wanted)
        : new PermissionDenied(wanted.text());
  }

  /// For `/v1/admin` and `/v1/finance`: the right over every company.
  ///
  /// @throws PermissionDenied when the caller is no platform staff or lacks the right
  public void requirePlatform(Category category, Action action) {
    var wanted = new Permission(category, action);
    if (platformRole == null || !platformRole.permissions().contains(wanted)) {
      throw new PermissionDenied("platform." + wanted.text());
    }
  }

  /// Whether `requirePlatform` would let it pass.
  public boolean mayOnPlatform(Category category, Action action) {
    return platformRole != null
        && platformRole.permissions().contains(new Permission(category, action));
  }

  /// For what a stolen session must not do: change bank details, let money out.
  ///
  /// @throws StepUpRequired when no code was confirmed within the last ten minutes
  public void requireStepUp() {
    if (!elevated) throw new StepUpRequired();
  }

  /// For what only people may do.
  ///
  /// @throws ScopeMissing when a key calls
  public UserId requirePerson(Category category, Action action) {
    return switch (actor) {
      case Actor.Person(var id) -> {
        require(category, action);
        yield id;
      }
      case Actor.Key _, Actor.System _ -> throw new ScopeMissing(new Permission(category, action));
    };
  }
}
