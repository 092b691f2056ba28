package com.shipcrowd.application.notification;

import java.util.UUID;

/// One plain-text mail to one person.
///
/// @param id the same at every attempt, so that a receiver may notice a repeat
/// @param to a mail address
public record Mail(UUID id, String to, String subject, String text) {
  @Override
  public String toString() {
    return "Mail[" + id + "]";
  }
}
