package com.shipcrowd.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.application.identity.AppointStaff;
import com.shipcrowd.application.job.WorkJobs;
import com.shipcrowd.application.payout.KeepBankAccount;
import com.shipcrowd.application.payout.SettlePayouts;
import com.shipcrowd.bootstrap.journey.MovableClock;
import com.shipcrowd.bootstrap.journey.Program;
import com.shipcrowd.domain.company.Role;
import com.shipcrowd.domain.identity.EmailAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The finance person's day of `./shipcrowd demo --finance`, played against the started program.
class FinanceDayTest {
  private static final Program PROGRAM = Program.shared();

  private static final class TestOffice implements FinanceDay.Office {
    @Override
    public void appoint(String email) {
      PROGRAM.bean(AppointStaff.class).appoint(new EmailAddress(email), Role.FINANCE);
    }

    @Override
    public String mailTo(String email) {
      var mails =
          Program.sql(
              "SELECT body FROM mail WHERE recipient = '" + email + "' ORDER BY id DESC LIMIT 1");
      return mails.isEmpty() ? "" : mails.getFirst();
    }

    @Override
    public void pause() {
      PROGRAM.bean(WorkJobs.class).work();
      PROGRAM.bean(KeepBankAccount.class).work();
      PROGRAM.bean(SettlePayouts.class).work();
      PROGRAM.bean(MovableClock.class).pass(Duration.ofSeconds(5));
    }
  }

  @Test
  @DisplayName(
      "a finance person's day: a COD list reconciled, a batch approved and paid with its UTR, invoice, credit note, GSTR-1, the books")
  void given_a_finance_person_when_the_day_is_played_then_every_step_goes_through()
      throws Exception {
    var out = Path.of("target", "finance-day");

    assertThat(new FinanceDay(PROGRAM.address(), out, new TestOffice()).play()).isZero();

    for (var paper : new String[] {"remittance-advice", "invoice", "wallet-statement"}) {
      assertThat(Files.size(out.resolve(paper + ".pdf"))).isGreaterThan(2_000);
    }
    assertThat(Files.readString(out.resolve("remittance-lines.csv")).lines()).hasSize(4);
  }
}
