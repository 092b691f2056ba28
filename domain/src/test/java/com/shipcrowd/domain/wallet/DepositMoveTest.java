package com.shipcrowd.domain.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Movements of a security deposit. Source: features.md row 13.19.
class DepositMoveTest {
  private static Money rs(String rupees) {
    return Money.ofRupees(rupees);
  }

  @ParameterizedTest
  @CsvSource({"TAKE, 400", "RETURN, -400", "APPLY, -400"})
  void given_a_movement_when_summed_then_only_what_was_taken_grows_the_deposit(
      DepositMove.Kind kind, String change) {
    var move =
        new DepositMove(
            new DepositId(new UUID(0, 1)),
            new CompanyId(new UUID(0, 7)),
            kind,
            rs("400"),
            "risk",
            "usr_1",
            Instant.EPOCH);

    assertThat(move.change()).isEqualTo(rs(change));
    assertThat(move.id().text()).startsWith("dep_");
  }

  @Test
  void given_more_than_lies_there_when_refused_then_the_most_is_said() {
    var error = new DepositTooSmall(rs("5"), rs("3"));

    assertThat(error.code()).isEqualTo("DEPOSIT_TOO_SMALL");
    assertThat(error.values()).isEqualTo(Map.of("most_paise", 300L));
    assertThat(error).hasMessageContaining("Rs 3.00").hasMessageContaining("Rs 5.00");
  }
}
