package com.shipcrowd.application.payout;

import com.shipcrowd.application.payout.needs.Payouts.BankFile;
import com.shipcrowd.domain.DomainError;
import com.shipcrowd.domain.payout.PayoutFileId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Payouts as files that a person carries to the bank, for installations that pay by file. What the bank answers comes
/// back as a job of type `PAYOUT_ANSWERS`. Source: files.md section 6.
public interface PayByFile {
  /// Most payouts of one file.
  int MOST = 5_000;

  /// Puts every payout that waits into a new file. A payout is in one file only, unless its bank refused it.
  ///
  /// @throws NothingToPay when none waits, or the installation pays by itself
  BankFile make(String actor);

  /// Files, newest first.
  List<BankFile> page(@Nullable UUID before, int most);

  /// A file's bytes: CSV, `beneficiary_name,account,ifsc,amount,reference,remark`. The same at every reading, until a payout
  /// in it failed and went into another one.
  ///
  /// @throws com.shipcrowd.application.NotFound when there is none
  byte[] read(PayoutFileId id);

  /// There is nothing for a file.
  final class NothingToPay extends DomainError {
    NothingToPay(boolean byFile) {
      super(
          "NOTHING_TO_PAY",
          byFile ? "No payout waits for a file" : "This installation pays by itself, not by file");
    }
  }
}
