package com.shipcrowd.application.notification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One plain-text mail to one person.
///
/// @param id the same at every attempt, so that a receiver may notice a repeat
/// @param to a mail address
/// @param enclosed a kept paper that goes along, or null
public record Mail(UUID id, String to, String subject, String text, @Nullable Enclosed enclosed) {
  /// A mail without anything along.
  public Mail(UUID id, String to, String subject, String text) {
    this(id, to, subject, text, null);
  }

  /// A PDF that is kept already; its bytes are read when the mail is carried.
  ///
  /// @param paper identity of the paper
  /// @param name of the file, as the receiver sees it
  public record Enclosed(UUID paper, String name) {}

  @Override
  public String toString() {
    return "Mail[" + id + "]";
  }
}
