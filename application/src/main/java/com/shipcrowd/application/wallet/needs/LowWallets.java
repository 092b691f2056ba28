package com.shipcrowd.application.wallet.needs;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import java.util.List;

/// Wallets that fell below their threshold. All calls join the surrounding unit of work.
public interface LowWallets {
  void set(CompanyId company, Money threshold);

  Money threshold(CompanyId company);

  /// Those that nobody was told of; they count as told from now on.
  List<Low> takeDue(int most);

  /// @param mail of the company's owner
  record Low(String company, String mail, Money available, Money threshold) {}
}
