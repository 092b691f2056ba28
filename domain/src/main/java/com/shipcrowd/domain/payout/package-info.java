/// Money on its way to a seller's bank account: the account itself, withdrawals, and payouts with their attempts. Where the
/// money comes from lives in `wallet` and `cod`; the entries in `ledger`. Source: lifecycle.md sections 8 and 10.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.domain.payout;
