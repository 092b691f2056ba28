package com.shipcrowd.application.fakes;

import com.shipcrowd.application.idempotency.StoredAnswer;
import com.shipcrowd.application.idempotency.needs.Claims;
import com.shipcrowd.domain.company.CompanyId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Claims in memory.
public final class FakeClaims implements Claims {
  private record Claim(
      String fingerprint,
      String holder,
      Instant leaseUntil,
      Instant keepUntil,
      StoredAnswer answer) {}

  private final Map<String, Claim> all = new HashMap<>();

  @Override
  public synchronized Found claim(
      CompanyId company,
      String key,
      String fingerprint,
      String holder,
      Instant now,
      Instant leaseUntil,
      Instant keepUntil) {
    var present = all.get(company.text() + key);
    boolean free =
        present == null
            || !now.isBefore(present.keepUntil())
            || (present.answer() == null
                && !now.isBefore(present.leaseUntil())
                && present.fingerprint().equals(fingerprint));
    if (free) {
      all.put(company.text() + key, new Claim(fingerprint, holder, leaseUntil, keepUntil, null));
      return new Found.Mine();
    }
    return present.answer() == null
        ? new Found.Held(present.fingerprint())
        : new Found.Answered(present.fingerprint(), present.answer());
  }

  @Override
  public synchronized void finish(
      CompanyId company, String key, String holder, StoredAnswer answer) {
    all.computeIfPresent(
        company.text() + key,
        (k, c) ->
            c.holder().equals(holder)
                ? new Claim(c.fingerprint(), holder, c.leaseUntil(), c.keepUntil(), answer)
                : c);
  }

  @Override
  public synchronized void release(CompanyId company, String key, String holder) {
    all.computeIfPresent(company.text() + key, (k, c) -> c.holder().equals(holder) ? null : c);
  }
}
