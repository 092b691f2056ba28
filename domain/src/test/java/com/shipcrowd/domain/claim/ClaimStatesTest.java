package com.shipcrowd.domain.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.ratecard.MakerIsChecker;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A claim from its opening to its end. Source: lifecycle.md section 12.
class ClaimStatesTest {
  private static final Instant AT = Instant.parse("2026-04-25T06:00:00Z");
  private static final List<UUID> PAPERS = List.of(new UUID(5, 1));
  private static final Compensation SHARED = pays(false, "2450", "2000", "");

  private static Compensation pays(boolean insured, String amount, String share, String why) {
    return new Compensation(
        insured, Money.ofRupees(amount), Money.ofRupees(share), "delhivery", why);
  }

  private static Claim opened(ClaimKind kind, Compensation compensation) {
    return Claim.opened(
        new ClaimId(new UUID(0, 1)),
        new CompanyId(new UUID(0, 7)),
        new ShipmentId(new UUID(0, 5)),
        kind,
        Money.ofRupees("2450"),
        compensation,
        AT);
  }

  private static Claim paid(ClaimKind kind) {
    return opened(kind, SHARED).submitted(List.of(), "maker").paid("checker", "right", AT);
  }

  @Test
  void given_a_lost_parcel_when_paid_then_the_share_is_owed_and_its_charges_are_to_be_credited() {
    var open = opened(ClaimKind.LOST, SHARED);
    assertThat(open.status()).isEqualTo(ClaimStatus.OPENED);
    assertThat(open.dueAt()).isNull();
    assertThat(open.settledAt()).isNull();
    assertThat(open.creditDue()).isFalse();
    assertThat(open.key()).isEqualTo(open.id().text()).startsWith("clm_");

    var submitted = open.submitted(List.of(), "maker");
    assertThat(submitted.status()).isEqualTo(ClaimStatus.SUBMITTED);
    assertThat(submitted.submittedBy()).isEqualTo("maker");
    assertThatThrownBy(() -> submitted.paid("maker", "", AT)).isInstanceOf(MakerIsChecker.class);
    assertThatThrownBy(() -> submitted.rejected("maker", "", AT))
        .isInstanceOf(MakerIsChecker.class);

    var paid = submitted.paid("checker", "right", AT);
    assertThat(paid.status()).isEqualTo(ClaimStatus.PAID);
    assertThat(paid.recovery()).isEqualTo(Recovery.OWED);
    assertThat(paid.creditDue()).isTrue();
    assertThat(paid.note()).isEqualTo("right");
    assertThat(paid.settledAt()).isEqualTo(AT);
    assertThat(paid.version()).isEqualTo(3);
    assertThat(paid.credited().creditDue()).isFalse();
    assertThat(paid.credited().status()).isEqualTo(ClaimStatus.PAID);
    assertThat(paid(ClaimKind.DAMAGED).creditDue()).isFalse();
    assertThatThrownBy(() -> paid.submitted(PAPERS, "maker")).isInstanceOf(WrongClaimMoment.class);
    assertThatThrownBy(() -> paid.paid("checker", "", AT)).isInstanceOf(WrongClaimMoment.class);

    assertThat(paid.recovered(Recovery.RECOVERED).recovery()).isEqualTo(Recovery.RECOVERED);
    assertThatThrownBy(() -> paid.recovered(Recovery.RECOVERED).recovered(Recovery.WRITTEN_OFF))
        .isInstanceOf(WrongClaimMoment.class);
    var alone =
        opened(ClaimKind.LOST, pays(false, "2450", "0", ""))
            .submitted(List.of(), "maker")
            .paid("checker", "", AT);
    assertThat(alone.recovery()).isEqualTo(Recovery.NONE);
  }

  @Test
  void given_an_insured_claim_when_no_papers_come_then_it_is_late_and_rejected() {
    var open = opened(ClaimKind.LOST, pays(true, "2450", "2450", ""));
    assertThat(open.status()).isEqualTo(ClaimStatus.DOCUMENTS_PENDING);
    assertThat(open.dueAt()).isEqualTo(AT.plus(Duration.ofHours(72)));
    assertThatThrownBy(() -> open.submitted(List.of(), "maker")).isInstanceOf(PapersMissing.class);
    var submitted = open.submitted(PAPERS, "maker");
    assertThat(submitted.papers()).isEqualTo(PAPERS);
    assertThat(submitted.dueAt()).isNull();

    var late = open.late(AT);
    assertThat(late.status()).isEqualTo(ClaimStatus.REJECTED);
    assertThat(late.creditDue()).isTrue();
    assertThat(late.note()).contains("72 hours");
    assertThat(opened(ClaimKind.DAMAGED, pays(true, "1", "1", "")).late(AT).creditDue()).isFalse();
  }

  @Test
  void given_nothing_due_when_opened_then_rejected_at_once_and_a_lost_one_is_not_charged() {
    var lost = opened(ClaimKind.LOST, pays(false, "0", "0", "no value was declared"));
    assertThat(lost.status()).isEqualTo(ClaimStatus.REJECTED);
    assertThat(lost.note()).isEqualTo("no value was declared");
    assertThat(lost.settledAt()).isEqualTo(AT);
    assertThat(lost.creditDue()).isTrue();
    assertThat(opened(ClaimKind.DAMAGED, pays(false, "0", "0", "x")).creditDue()).isFalse();
    var refused =
        opened(ClaimKind.LOST, SHARED).submitted(List.of(), "maker").rejected("c", "no", AT);
    assertThat(refused.status()).isEqualTo(ClaimStatus.REJECTED);
    assertThat(refused.creditDue()).isTrue();
    var scratched =
        opened(ClaimKind.DAMAGED, SHARED).submitted(List.of(), "maker").rejected("c", "no", AT);
    assertThat(scratched.creditDue()).isFalse();
  }

  @Test
  void given_a_parcel_that_turns_up_when_lost_again_then_a_second_round() {
    var closed = opened(ClaimKind.LOST, SHARED).found(AT);
    assertThat(closed.status()).isEqualTo(ClaimStatus.CLOSED);
    assertThat(closed.creditDue()).isFalse();
    var back = paid(ClaimKind.LOST).found(AT);
    assertThat(back.status()).isEqualTo(ClaimStatus.TAKEN_BACK);
    assertThat(back.recovery()).isEqualTo(Recovery.NONE);

    var again = back.openedAgain(ClaimKind.DAMAGED, AT.plusSeconds(9));
    assertThat(again.status()).isEqualTo(ClaimStatus.OPENED);
    assertThat(again.kind()).isEqualTo(ClaimKind.DAMAGED);
    assertThat(again.round()).isEqualTo(2);
    assertThat(again.key()).isEqualTo(again.id().text() + ":2");
    assertThat(again.submittedBy()).isNull();
    assertThat(again.version()).isEqualTo(back.version() + 1);
  }

  @ParameterizedTest
  @EnumSource
  void given_a_state_when_asked_then_it_says_whether_it_is_decided(ClaimStatus status) {
    assertThat(status.isOpen())
        .isEqualTo(
            EnumSet.of(ClaimStatus.OPENED, ClaimStatus.DOCUMENTS_PENDING, ClaimStatus.SUBMITTED)
                .contains(status));
  }
}
