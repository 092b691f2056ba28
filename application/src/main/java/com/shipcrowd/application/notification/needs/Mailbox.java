package com.shipcrowd.application.notification.needs;

import com.shipcrowd.application.notification.Mail;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Mails waiting to be carried. All methods join the surrounding unit.
public interface Mailbox {
  /// A mail and how often it was taken, this time included.
  record Letter(Mail mail, int attempts) {}

  /// Puts a mail in, due at once.
  void put(Mail mail, Instant at);

  /// Takes due mails, oldest first, skipping those another node is taking; they come back when the lease is over
  /// and nobody said how it went.
  List<Letter> take(Instant now, Instant leaseUntil, int most);

  /// The bytes of a paper that goes along; empty when it is not kept.
  byte[] bytes(UUID paper);

  /// It was carried; its text is forgotten.
  void sent(UUID mail, Instant at);

  /// It is tried again then.
  void later(UUID mail, Instant at);

  /// It is tried no more; people see it in the list of dead mails.
  void dead(UUID mail);
}
