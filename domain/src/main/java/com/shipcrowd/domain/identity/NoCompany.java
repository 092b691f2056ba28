package com.shipcrowd.domain.identity;

import com.shipcrowd.domain.DomainError;

/// The user belongs to no company any more.
public final class NoCompany extends DomainError {
  public NoCompany() {
    super("NO_COMPANY", "This user belongs to no company");
  }
}
