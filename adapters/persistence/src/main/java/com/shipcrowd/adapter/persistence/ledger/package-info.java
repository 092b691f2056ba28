/// Journal entries, and the invariants of money read off the live database.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.persistence.ledger;
