/// Gateways, and where top-ups are kept.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.payment.needs;
