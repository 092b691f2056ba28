/// Claims on idempotency keys as rows.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.persistence.idempotency;
