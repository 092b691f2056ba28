/// Bank accounts, payouts, withdrawals, and what the sandbox bank remembers.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.persistence.payout;
