package com.shipcrowd.application.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.claim.HandleClaims.Settled;
import com.shipcrowd.application.claim.needs.Claims;
import com.shipcrowd.application.document.KeepFiles;
import com.shipcrowd.application.fakes.CountingIds;
import com.shipcrowd.application.fakes.FakeBooks;
import com.shipcrowd.application.fakes.ManualClock;
import com.shipcrowd.application.fakes.PlainUnitOfWork;
import com.shipcrowd.application.fakes.TaskList;
import com.shipcrowd.application.invoice.CreditShipment;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.claim.Claim;
import com.shipcrowd.domain.claim.ClaimId;
import com.shipcrowd.domain.claim.ClaimKind;
import com.shipcrowd.domain.claim.ClaimStatus;
import com.shipcrowd.domain.claim.Recovery;
import com.shipcrowd.domain.claim.WrongClaimMoment;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.fixtures.Booked;
import com.shipcrowd.domain.fixtures.Cards;
import com.shipcrowd.domain.invoice.ChargesUnfit;
import com.shipcrowd.domain.invoice.Note;
import com.shipcrowd.domain.invoice.NoteReason;
import com.shipcrowd.domain.ledger.AccountName;
import com.shipcrowd.domain.ledger.ShipmentPostings;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.ratecard.ChargeHead;
import com.shipcrowd.domain.ratecard.MakerIsChecker;
import com.shipcrowd.domain.ratecard.RateCardVersionId;
import com.shipcrowd.domain.shipment.Milestones;
import com.shipcrowd.domain.shipment.Shipment;
import com.shipcrowd.domain.shipment.ShipmentFacts;
import com.shipcrowd.domain.shipment.ShipmentId;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Claims for lost and damaged goods, their money and what couriers owe of it. Source: lifecycle.md section 12.
class ClaimRoomTest {
  private static final CompanyId ACME = new CompanyId(new UUID(0, 7));
  private static final UUID PAPER = new UUID(5, 1);

  private final ManualClock clock = new ManualClock(Instant.parse("2026-04-25T06:00:00Z"));
  private final PlainUnitOfWork work = new PlainUnitOfWork();
  private final FakeBooks books = new FakeBooks();
  private final Till till = new Till(books, books);
  private final Kept kept = new Kept();
  private final List<String> credited = new ArrayList<>();
  private final TaskList tasks = new TaskList();
  private @Nullable ShipmentId unfit;
  private final OpenClaims open = new OpenClaimsHandler(kept, till, new CountingIds(), clock);
  private final HandleClaims handle =
      new HandleClaimsHandler(work, kept, new Credits(), new Files(), till, tasks, clock);

  private static Money rs(String rupees) {
    return Money.ofRupees(rupees);
  }

  private static final class Kept implements Claims {
    private final Map<ClaimId, Claim> all = new LinkedHashMap<>();
    private @Nullable Money contract;

    @Override
    public void add(Claim claim) {
      all.put(claim.id(), claim);
    }

    @Override
    public void keep(Claim claim) {
      if (all.get(claim.id()).version() >= claim.version())
        throw new IllegalStateException("stale");
      all.put(claim.id(), claim);
    }

    @Override
    public Optional<Shown> shown(ClaimId id) {
      return locked(id).map(c -> new Shown(c, "AWB1"));
    }

    @Override
    public Optional<Claim> locked(ClaimId id) {
      return Optional.ofNullable(all.get(id));
    }

    @Override
    public Optional<Claim> ofShipment(ShipmentId shipment) {
      return all.values().stream().filter(c -> c.shipment().equals(shipment)).findFirst();
    }

    @Override
    public List<Shown> page(
        @Nullable CompanyId company,
        @Nullable ClaimStatus status,
        @Nullable UUID before,
        int size) {
      return all.values().stream()
          .filter(c -> company == null || c.company().equals(company))
          .map(c -> new Shown(c, "AWB1"))
          .toList();
    }

    @Override
    public List<Claim> takeLate(Instant now, int most) {
      return all.values().stream()
          .filter(c -> c.dueAt() != null && !c.dueAt().isAfter(now))
          .toList();
    }

    @Override
    public List<Claim> creditsDue(int most) {
      return all.values().stream().filter(Claim::creditDue).toList();
    }

    @Override
    public Optional<Money> contract(CourierAccountId account) {
      return Optional.ofNullable(contract);
    }
  }

  private final class Credits implements CreditShipment {
    @Override
    public List<Note> whole(
        Till.Session session,
        CompanyId company,
        ShipmentId shipment,
        NoteReason reason,
        String words,
        String sourceKey) {
      if (shipment.equals(unfit)) throw new ChargesUnfit("FINANCIAL_YEARS");
      credited.add(reason + " " + sourceKey);
      session.add(
          new ShipmentPostings(company, clock.today())
              .release("S" + credited.size(), "X", rs("1")));
      return List.of();
    }

    @Override
    public Map<ChargeHead, Money> left(CompanyId company, ShipmentId shipment) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Note part(
        Till.Session session,
        CompanyId company,
        ShipmentId shipment,
        ChargeHead head,
        Money taxable,
        NoteReason reason,
        String words,
        String sourceKey) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class Files implements KeepFiles {
    @Override
    public Kept keep(CompanyId company, String name, byte[] bytes) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Kept> find(CompanyId company, UUID id) {
      return id.equals(PAPER)
          ? Optional.of(new Kept(id, company, "a.pdf", "application/pdf", 1, "0", Instant.EPOCH))
          : Optional.empty();
    }

    @Override
    public Optional<byte[]> bytes(CompanyId company, UUID id) {
      return Optional.empty();
    }
  }

  private static Shipment parcel(ShipmentStatus status, ShipmentFacts facts) {
    return parcel(5, status, facts);
  }

  private static Shipment parcel(long n, ShipmentStatus status, ShipmentFacts facts) {
    return new Shipment(
        new ShipmentId(new UUID(0, n)),
        ACME,
        new UUID(0, 6),
        "delhivery",
        new CourierAccountId(new UUID(0, 8)),
        "S",
        new RateCardVersionId(new UUID(0, 9)),
        status,
        Instant.EPOCH,
        null,
        null,
        null,
        List.of(),
        "",
        "",
        facts,
        Milestones.NONE,
        null,
        "",
        Instant.EPOCH,
        1);
  }

  private static final Shipment LOST = parcel(ShipmentStatus.LOST, Booked.mugs());

  private static Shipment insured() {
    return parcel(
        ShipmentStatus.DAMAGED,
        Booked.facts(
            "D",
            480,
            List.of(Cards.unmeasured(480)),
            "0",
            List.of(Booked.line(ChargeHead.INSURANCE, "5")),
            List.of()));
  }

  private Claim claim() {
    return List.copyOf(kept.all.values()).getLast();
  }

  @BeforeEach
  void wallet() {
    books.put(ACME, rs("10"));
  }

  private Claim paid() {
    open.gone(LOST);
    handle.submit(ACME, claim().id(), List.of(), "maker");
    return handle.decide(claim().id(), true, "right", "checker").claim();
  }

  @Test
  void given_a_lost_parcel_when_claimed_and_agreed_then_paid_once_and_its_charges_credited() {
    kept.contract = rs("400");
    open.gone(LOST);
    open.gone(LOST);
    assertThat(kept.all).hasSize(1);
    var c = claim();
    assertThat(c.kind()).isEqualTo(ClaimKind.LOST);
    assertThat(c.compensation().amount()).isEqualTo(rs("900"));
    assertThat(handle.submit(ACME, c.id(), List.of(), "maker").claim().status())
        .isEqualTo(ClaimStatus.SUBMITTED);
    assertThat(handle.submit(ACME, c.id(), List.of(), "maker").claim()).isEqualTo(claim());
    assertThatThrownBy(() -> handle.submit(null, c.id(), List.of(), "other"))
        .isInstanceOf(WrongClaimMoment.class);
    assertThatThrownBy(() -> handle.decide(c.id(), true, "", "maker"))
        .isInstanceOf(MakerIsChecker.class);

    assertThat(handle.decide(c.id(), true, "right", "checker").claim().status())
        .isEqualTo(ClaimStatus.PAID);
    handle.decide(c.id(), true, "right", "checker");

    var entry = books.entry("CLAIM:" + c.id().text());
    assertThat(entry.debitOf(AccountName.CLAIMS_RECEIVABLE)).isEqualTo(rs("400"));
    assertThat(entry.debitOf(AccountName.CLAIMS_EXPENSE)).isEqualTo(rs("500"));
    assertThat(books.locked(ACME).balance()).isEqualTo(rs("910"));
    assertThat(claim().recovery()).isEqualTo(Recovery.OWED);
    assertThat(handle.settle()).isEqualTo(1);
    assertThat(handle.settle()).isZero();
    assertThat(credited).containsExactly("LOST CLAIM:" + c.id().text());
    assertThat(books.keys()).endsWith("RELEASE:S1:X");
    assertThat(claim().creditDue()).isFalse();
    assertThat(handle.page(ACME, null, null, 9)).hasSize(1);
    assertThat(work.last()).contains(ACME);
    assertThat(handle.page(null, null, null, 9)).hasSize(1);
    assertThat(work.last()).isEmpty();
    assertThat(handle.one(ACME, c.id()).awb()).isEqualTo("AWB1");
    assertThat(work.last()).contains(ACME);
    assertThat(handle.one(null, c.id()).awb()).isEqualTo("AWB1");
    assertThat(work.last()).isEmpty();
    assertThatThrownBy(() -> handle.one(null, new ClaimId(new UUID(9, 9))))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> handle.recovered(new ClaimId(new UUID(9, 9)), Settled.BANK))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void given_a_claim_when_refused_then_nothing_is_paid_but_a_lost_parcel_is_credited() {
    open.gone(LOST);
    handle.submit(null, claim().id(), List.of(PAPER), "maker");
    assertThat(claim().papers()).containsExactly(PAPER);
    handle.decide(claim().id(), false, "empty box", "checker");
    handle.decide(claim().id(), false, "empty box", "checker");

    assertThat(claim().status()).isEqualTo(ClaimStatus.REJECTED);
    assertThat(books.keys()).isEmpty();
    assertThat(handle.settle()).isEqualTo(1);
    assertThat(credited).hasSize(1);
  }

  @Test
  void given_a_parcel_that_cannot_be_credited_when_settled_then_the_later_ones_are_and_a_task() {
    open.gone(LOST);
    open.gone(parcel(6, ShipmentStatus.LOST, Booked.mugs()));
    for (var c : List.copyOf(kept.all.values())) {
      handle.submit(null, c.id(), List.of(PAPER), "maker");
      handle.decide(c.id(), false, "empty box", "checker");
    }
    var first = kept.all.values().iterator().next();
    unfit = first.shipment();

    assertThat(handle.settle()).isEqualTo(1);

    assertThat(credited).containsExactly("LOST CLAIM:" + claim().key());
    assertThat(tasks.open())
        .containsExactly("CLAIM_CREDIT_REFUSED " + first.key() + ": NOTE_CHARGES_UNFIT: by hand");
    assertThat(handle.settle()).isZero();
    assertThat(tasks.open()).hasSize(1);
    unfit = null;
    assertThat(handle.settle()).isEqualTo(1);
  }

  @Test
  void given_an_insured_parcel_when_no_papers_come_within_72_hours_then_rejected() {
    open.gone(insured());
    assertThat(claim().kind()).isEqualTo(ClaimKind.DAMAGED);
    assertThat(claim().status()).isEqualTo(ClaimStatus.DOCUMENTS_PENDING);
    assertThatThrownBy(() -> handle.submit(ACME, claim().id(), List.of(new UUID(9, 9)), "m"))
        .isInstanceOf(NotFound.class);
    assertThat(handle.settle()).isZero();
    clock.pass(Duration.ofHours(72));
    assertThat(handle.settle()).isEqualTo(1);
    assertThat(claim().status()).isEqualTo(ClaimStatus.REJECTED);
    assertThat(credited).isEmpty();
  }

  @Test
  void given_a_share_when_the_courier_settles_it_then_by_bank_invoice_or_not_at_all_and_once() {
    for (var how : Settled.values()) {
      var room = new ClaimRoomTest();
      room.wallet();
      var id = room.paid().id();

      var first = room.handle.recovered(id, how);
      assertThat(first.claim()).isEqualTo(room.claim());
      assertThat(room.handle.recovered(id, how)).isEqualTo(first);

      var key = (how == Settled.DENIED ? "CLAIMWO:" : "CLAIMREC:") + id.text();
      var account =
          switch (how) {
            case BANK -> AccountName.BANK;
            case SET_OFF -> AccountName.COURIER_PAYABLE;
            case DENIED -> AccountName.CLAIMS_EXPENSE;
          };
      // The usual contract pays 2,000.00: all of 900.00.
      assertThat(room.books.entry(key).debitOf(account)).isEqualTo(rs("900"));
      assertThat(room.claim().recovery())
          .isEqualTo(how == Settled.DENIED ? Recovery.WRITTEN_OFF : Recovery.RECOVERED);
    }
    open.gone(LOST);
    assertThatThrownBy(() -> handle.recovered(claim().id(), Settled.BANK))
        .isInstanceOf(WrongClaimMoment.class);
  }

  @Test
  void given_a_parcel_that_turns_up_when_it_was_paid_then_taken_back_wallet_or_not() {
    var c = paid();
    books.put(ACME, rs("500"));

    open.found(LOST);
    open.found(LOST);

    assertThat(claim().status()).isEqualTo(ClaimStatus.TAKEN_BACK);
    assertThat(books.locked(ACME).balance()).isEqualTo(Money.ZERO);
    assertThat(books.locked(ACME).receivable()).isEqualTo(rs("400"));
    var entry = books.entry("CLAIMBACK:" + c.id().text());
    assertThat(entry.debitOf(AccountName.CLAIMS_RECEIVABLE)).isEqualTo(rs("-900"));

    open.gone(LOST);
    assertThat(claim().round()).isEqualTo(2);
    assertThat(claim().status()).isEqualTo(ClaimStatus.OPENED);
    open.found(LOST);
    assertThat(claim().status()).isEqualTo(ClaimStatus.CLOSED);
    open.gone(LOST);
    assertThat(claim().round()).isEqualTo(3);
  }

  @Test
  void given_a_share_that_was_written_off_when_the_parcel_turns_up_then_the_expense_is_less() {
    var c = paid();
    handle.recovered(c.id(), Settled.DENIED);

    open.found(LOST);

    assertThat(books.entry("CLAIMBACK:" + c.id().text()).debitOf(AccountName.CLAIMS_EXPENSE))
        .isEqualTo(rs("-900"));
  }

  @Test
  void given_no_claim_when_a_parcel_moves_then_nothing_happens() {
    open.found(LOST);
    assertThat(kept.all).isEmpty();
  }
}
