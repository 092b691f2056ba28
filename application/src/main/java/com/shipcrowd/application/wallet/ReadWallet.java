package com.shipcrowd.application.wallet;

import com.shipcrowd.application.wallet.needs.Wallets.Line;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.wallet.Wallet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Shows a seller its money.
public interface ReadWallet {
  /// Balance, held, dues and credit.
  Wallet balance(CompanyId company);

  /// Statement lines older than one, newest first.
  List<Line> statement(CompanyId company, @Nullable UUID before, int size);
}
