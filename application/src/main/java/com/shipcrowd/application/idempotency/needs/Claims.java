package com.shipcrowd.application.idempotency.needs;

import com.shipcrowd.application.idempotency.StoredAnswer;
import com.shipcrowd.domain.company.CompanyId;
import java.time.Instant;

/// Claims on keys. Every method is atomic on its own, one round trip, and must not be called inside a unit of work.
public interface Claims {
  /// What a claim found.
  sealed interface Found {
    /// The key is the caller's now: it was free, past its 24 hours, or its holder's lease was over.
    record Mine() implements Found {}

    /// It was answered before.
    record Answered(String fingerprint, StoredAnswer answer) implements Found {}

    /// Somebody is at it.
    record Held(String fingerprint) implements Found {}
  }

  /// Claims the key, or tells why not. A lease that is over is taken only by the same fingerprint.
  ///
  /// @param keepUntil the claim is forgotten then
  Found claim(
      CompanyId company,
      String key,
      String fingerprint,
      String holder,
      Instant now,
      Instant leaseUntil,
      Instant keepUntil);

  /// Stores the answer, when the holder still holds the claim; else nothing happens.
  void finish(CompanyId company, String key, String holder, StoredAnswer answer);

  /// Frees the key, when the holder still holds the claim.
  void release(CompanyId company, String key, String holder);
}
