/// Payments in memory.
package com.shipcrowd.application.payment.fakes;
