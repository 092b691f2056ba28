package com.shipcrowd.application.idempotency;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.idempotency.needs.Claims;
import com.shipcrowd.domain.company.CompanyId;
import java.time.Duration;

/// See {@link OnceOnly}.
public final class OnceOnlyHandler implements OnceOnly {
  private static final Duration LEASE = Duration.ofSeconds(60);
  private static final Duration KEPT = Duration.ofHours(24);
  private static final long RETRY_AFTER_SECONDS = 2;

  private final Claims claims;
  private final Clock clock;
  private final Ids ids;

  public OnceOnlyHandler(Claims claims, Clock clock, Ids ids) {
    this.claims = claims;
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public Verdict begin(CompanyId company, String key, String fingerprint) {
    var now = clock.now();
    var holder = ids.secret();
    var found =
        claims.claim(company, key, fingerprint, holder, now, now.plus(LEASE), now.plus(KEPT));
    return switch (found) {
      case Claims.Found.Mine() -> new Verdict.Run(new Ticket(company, key, holder));
      case Claims.Found.Answered(var before, var answer) -> {
        if (!before.equals(fingerprint)) throw new KeyReused();
        yield new Verdict.SayAgain(answer);
      }
      case Claims.Found.Held(var before) -> {
        if (!before.equals(fingerprint)) throw new KeyReused();
        throw new InProgress(RETRY_AFTER_SECONDS);
      }
    };
  }

  @Override
  public void finish(Ticket ticket, StoredAnswer answer) {
    claims.finish(ticket.company(), ticket.key(), ticket.holder(), answer);
  }

  @Override
  public void giveUp(Ticket ticket) {
    claims.release(ticket.company(), ticket.key(), ticket.holder());
  }
}
