/// Banks, accounts and payouts in memory.
package com.shipcrowd.application.payout.fakes;
