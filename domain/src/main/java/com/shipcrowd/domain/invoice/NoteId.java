package com.shipcrowd.domain.invoice;

import com.shipcrowd.domain.Id;
import java.util.UUID;

/// One credit or debit note.
public record NoteId(UUID value) implements Id {
  /// The outside spelling starts with this.
  public static final String PREFIX = "crn";

  @Override
  public String prefix() {
    return PREFIX;
  }
}
