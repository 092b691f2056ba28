/// Payments in, as finance sees them: refunds to their source, and what gateways settled.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.rest.payment;
