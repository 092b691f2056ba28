package com.shipcrowd.application.cod;

import com.shipcrowd.application.cod.needs.Remittances.Line;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.cod.RemittanceSum;
import com.shipcrowd.domain.money.BasisPoints;
import com.shipcrowd.domain.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Adds a batch up, as its parcels and the locked wallet stand.
final class BatchSums {
  private BatchSums() {}

  static RemittanceSum of(
      List<Line> lines,
      Money reversals,
      Till.Session session,
      @Nullable Money wish,
      BasisPoints share) {
    return RemittanceSum.of(
        Money.sum(lines.stream().map(Line::amount).toList()),
        Money.sum(lines.stream().map(Line::fee).toList()),
        Money.sum(lines.stream().map(l -> l.tax().total()).toList()),
        reversals,
        session.wallet(),
        wish,
        share);
  }
}
