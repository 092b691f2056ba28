/// Money in through payment gateways: asking for it, and believing it once.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.payment;
