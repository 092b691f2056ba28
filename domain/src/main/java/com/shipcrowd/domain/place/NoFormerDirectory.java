package com.shipcrowd.domain.place;

import com.shipcrowd.domain.DomainError;

/// The directory that comes with the program is active; there is nothing before it.
public final class NoFormerDirectory extends DomainError {
  public NoFormerDirectory() {
    super("NO_FORMER_DIRECTORY", "The directory that comes with the program is active already");
  }
}
