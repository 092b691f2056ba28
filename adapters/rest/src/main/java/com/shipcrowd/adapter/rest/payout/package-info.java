/// Bank accounts, withdrawals and payouts.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.rest.payout;
