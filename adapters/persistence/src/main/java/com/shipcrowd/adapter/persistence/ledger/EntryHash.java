package com.shipcrowd.adapter.persistence.ledger;

import com.shipcrowd.domain.ledger.JournalEntry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;

/// The chain of entries, as the database's `entry_digest` computes it too.
final class EntryHash {
  private EntryHash() {}

  /// The hash of an entry that stands behind another.
  ///
  /// @param before hash of the entry before it, 32 bytes
  /// @param on the day it is booked on
  static byte[] next(byte[] before, JournalEntry entry, LocalDate on) {
    var says =
        String.join("\n", entry.businessKey(), on.toString(), entry.event(), entry.content());
    var sha = sha256();
    var digest = sha.digest(says.getBytes(StandardCharsets.UTF_8));
    sha.update(before);
    return sha.digest(digest);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
