/// Where claims on keys are kept.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.idempotency.needs;
