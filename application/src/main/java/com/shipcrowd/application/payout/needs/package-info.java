/// Banks, and where accounts, payouts and withdrawals are kept.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.payout.needs;
