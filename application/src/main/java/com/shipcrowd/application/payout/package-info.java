/// Money out: the company's bank account, withdrawals, and payouts that the bank carries out once whatever happens to us
/// or to it. Batches of cash on delivery are another room's; they ask here for the transfer and hear what became of it.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.payout;
