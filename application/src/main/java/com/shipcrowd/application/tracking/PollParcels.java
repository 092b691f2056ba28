package com.shipcrowd.application.tracking;

/// Asks couriers about parcels they tell nothing of by themselves, and now and then about the others.
public interface PollParcels {
  /// One round over all accounts, as far as each account's allowance goes (`polls_per_minute`, 60 unless set, 0 for
  /// never). Several nodes may do it at once; together they keep to the allowance.
  ///
  /// @return how many calls were made
  int poll();
}
