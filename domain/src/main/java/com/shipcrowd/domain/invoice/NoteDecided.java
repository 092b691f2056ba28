package com.shipcrowd.domain.invoice;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// The note was approved or rejected before.
public final class NoteDecided extends DomainError {
  /// @param status where it stands
  public NoteDecided(NoteStatus status) {
    super("NOTE_DECIDED", "The note is " + status, Map.of("note_status", status.name()));
  }
}
