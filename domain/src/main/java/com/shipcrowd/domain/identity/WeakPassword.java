package com.shipcrowd.domain.identity;

import com.shipcrowd.domain.DomainError;

/// A password anybody would guess.
public final class WeakPassword extends DomainError {
  public WeakPassword() {
    super("WEAK_PASSWORD", "The password is one of those tried first; choose another");
  }
}
