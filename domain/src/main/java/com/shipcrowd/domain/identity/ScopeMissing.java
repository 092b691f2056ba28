package com.shipcrowd.domain.identity;

import com.shipcrowd.domain.DomainError;
import com.shipcrowd.domain.company.Permission;
import java.util.Map;

/// The key was not made for this.
public final class ScopeMissing extends DomainError {
  /// @param missing the right that would have been needed
  public ScopeMissing(Permission missing) {
    super(
        "SCOPE_MISSING",
        Scope.granting(missing)
            .map(s -> "The API key lacks the scope " + s.text())
            .orElse("API keys cannot do this; sign in as a user"),
        Map.of(
            "missing_permission", missing.text(),
            "missing_scope", Scope.granting(missing).map(Scope::text).orElse("none")));
  }
}
