package com.shipcrowd.adapter.rest.payout;

import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.payout.KeepBankAccount;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.payout.AccountNumber;
import com.shipcrowd.domain.payout.BankAccount;
import com.shipcrowd.domain.payout.Beneficiary;
import com.shipcrowd.domain.payout.Ifsc;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where the company's money goes. The number is never shown but for its end.
@Controller("/v1/company/bank-account")
final class BankAccountResource {
  private final KeepBankAccount keep;

  BankAccountResource(KeepBankAccount keep) {
    this.keep = keep;
  }

  record NewBankAccountJson(
      @Nullable String holderName, @Nullable String accountNumber, @Nullable String ifsc) {
    @Override
    public String toString() {
      return "NewBankAccountJson";
    }
  }

  record BankAccountJson(
      String id,
      String holderName,
      String accountLast4,
      String ifsc,
      String state,
      @Nullable String registeredName,
      @Nullable Integer nameMatchBp,
      @Nullable String reason,
      Instant enteredAt,
      Instant usableFrom) {
    static BankAccountJson of(BankAccount a) {
      return new BankAccountJson(
          a.id().text(),
          a.beneficiary().name(),
          a.beneficiary().account().lastFour(),
          a.beneficiary().ifsc().code(),
          a.state().name(),
          a.registeredName(),
          a.matchBp(),
          a.reason().isEmpty() ? null : a.reason(),
          a.enteredAt(),
          a.usableFrom());
    }
  }

  @Get
  BankAccountJson see(Caller caller) {
    caller.require(Category.COD_REMITTANCE, Action.VIEW);
    return BankAccountJson.of(
        keep.see(caller.company()).orElseThrow(() -> new NotFound("bank account")));
  }

  @Put
  BankAccountJson change(Caller caller, @Body NewBankAccountJson body) {
    caller.requirePerson(Category.COD_REMITTANCE, Action.UPDATE);
    caller.requireStepUp();
    var in = new Input();
    var name = in.text("/holder_name", body.holderName, 3, 120);
    var number = in.text("/account_number", body.accountNumber, 5, 35);
    var ifsc = in.text("/ifsc", body.ifsc, 11, 11).toUpperCase(Locale.ROOT);
    if (!number.isEmpty() && !AccountNumber.isWellFormed(number))
      in.refuse("/account_number", "ACCOUNT_NUMBER_INVALID", "must be 5 to 35 letters and digits");
    if (!ifsc.isEmpty() && !Ifsc.isWellFormed(ifsc))
      in.refuse("/ifsc", "IFSC_INVALID", "must be four letters, a zero and six letters or digits");
    in.check();
    return BankAccountJson.of(
        keep.change(
            caller.company(), new Beneficiary(name, new AccountNumber(number), new Ifsc(ifsc))));
  }
}
