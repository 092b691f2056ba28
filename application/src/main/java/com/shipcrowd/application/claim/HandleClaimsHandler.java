package com.shipcrowd.application.claim;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.StaleWrite;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.claim.needs.Claims;
import com.shipcrowd.application.claim.needs.Claims.Shown;
import com.shipcrowd.application.document.KeepFiles;
import com.shipcrowd.application.invoice.CreditShipment;
import com.shipcrowd.application.task.OpenTask;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.DomainError;
import com.shipcrowd.domain.claim.Claim;
import com.shipcrowd.domain.claim.ClaimId;
import com.shipcrowd.domain.claim.ClaimStatus;
import com.shipcrowd.domain.claim.Recovery;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.invoice.NoteReason;
import com.shipcrowd.domain.ledger.ClaimPostings;
import com.shipcrowd.domain.ledger.CourierPostings;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// State and money of a claim move in one unit of work, the claim locked first and the wallet last.
public final class HandleClaimsHandler implements HandleClaims {
  private static final int BATCH = 50;

  private final UnitOfWork work;
  private final Claims claims;
  private final CreditShipment credits;
  private final KeepFiles files;
  private final Till till;
  private final OpenTask tasks;
  private final Clock clock;

  public HandleClaimsHandler(
      UnitOfWork work,
      Claims claims,
      CreditShipment credits,
      KeepFiles files,
      Till till,
      OpenTask tasks,
      Clock clock) {
    this.work = work;
    this.claims = claims;
    this.credits = credits;
    this.files = files;
    this.till = till;
    this.tasks = tasks;
    this.clock = clock;
  }

  @Override
  public List<Shown> page(
      @Nullable CompanyId company, @Nullable ClaimStatus status, @Nullable UUID before, int size) {
    return company == null
        ? work.acrossCompanies(() -> claims.page(null, status, before, size))
        : work.of(company, () -> claims.page(company, status, before, size));
  }

  @Override
  public Shown one(@Nullable CompanyId company, ClaimId id) {
    return (company == null
            ? work.acrossCompanies(() -> claims.shown(id))
            : work.of(company, () -> claims.shown(id)))
        .orElseThrow(() -> new NotFound("claim"));
  }

  @Override
  public Shown submit(@Nullable CompanyId company, ClaimId id, List<UUID> papers, String actor) {
    var owner = one(company, id).claim().company();
    for (var paper : papers) {
      if (files.find(owner, paper).isEmpty()) throw new NotFound("file");
    }
    return changed(
        owner,
        id,
        c -> {
          boolean isDone = c.status() == ClaimStatus.SUBMITTED && actor.equals(c.submittedBy());
          if (!isDone) claims.keep(c.submitted(papers, actor));
        });
  }

  @Override
  public Shown decide(ClaimId id, boolean isAgreed, String note, String actor) {
    var owner = one(null, id).claim().company();
    var done = isAgreed ? ClaimStatus.PAID : ClaimStatus.REJECTED;
    return changed(
        owner,
        id,
        c -> {
          if (c.status() == done) return;
          if (!isAgreed) {
            claims.keep(c.rejected(actor, note, clock.now()));
            return;
          }
          var paid = c.paid(actor, note, clock.now());
          pay(paid);
          claims.keep(paid);
        });
  }

  private void pay(Claim claim) {
    var c = claim.compensation();
    var session = till.open(claim.company());
    session.add(
        new ClaimPostings(claim.company(), clock.today())
            .paid(claim.key(), c.payer(), c.share(), c.amount()));
    session.close();
  }

  @Override
  public Shown recovered(ClaimId id, Settled how) {
    var wanted = how == Settled.DENIED ? Recovery.WRITTEN_OFF : Recovery.RECOVERED;
    return work.acrossCompanies(
        () -> {
          var claim = locked(id);
          if (claim.recovery() != wanted) {
            var next = claim.recovered(wanted);
            var c = claim.compensation();
            var postings = new CourierPostings(clock.today());
            till.postPlatform(
                List.of(
                    switch (how) {
                      case BANK -> postings.claimRecovered(c.payer(), claim.key(), c.share());
                      case SET_OFF -> postings.claimSetOff(c.payer(), claim.key(), c.share());
                      case DENIED -> postings.claimWrittenOff(c.payer(), claim.key(), c.share());
                    }));
            claims.keep(next);
          }
          return claims.shown(id).orElseThrow();
        });
  }

  @Override
  public int settle() {
    int late =
        work.acrossCompanies(
            () -> {
              var due = claims.takeLate(clock.now(), BATCH);
              due.forEach(c -> claims.keep(c.late(clock.now())));
              return due.size();
            });
    return late + credit();
  }

  private int credit() {
    var due = work.acrossCompanies(() -> claims.creditsDue(BATCH));
    int done = 0;
    for (var claim : due) {
      try {
        var _ =
            changed(
                claim.company(),
                claim.id(),
                c -> {
                  if (c.creditDue()) credit(c);
                });
        done++;
      } catch (StaleWrite _) {
        // Somebody else had the wallet: the next tick finds it again.
      } catch (DomainError e) {
        // One that cannot be credited must not stop the ones after it.
        work.of(
            claim.company(),
            () ->
                tasks.open(
                    claim.company(), "CLAIM_CREDIT_REFUSED", claim.key(), e.code() + ": by hand"));
      }
    }
    return done;
  }

  private void credit(Claim claim) {
    var session = till.open(claim.company());
    var _ =
        credits.whole(
            session,
            claim.company(),
            claim.shipment(),
            NoteReason.LOST,
            "Lost in transit",
            "CLAIM:" + claim.key());
    session.close();
    claims.keep(claim.credited());
  }

  private Claim locked(ClaimId id) {
    return claims.locked(id).orElseThrow(() -> new NotFound("claim"));
  }

  private Shown changed(CompanyId owner, ClaimId id, Consumer<Claim> change) {
    return work.of(
        owner,
        () -> {
          change.accept(locked(id));
          return claims.shown(id).orElseThrow();
        });
  }
}
