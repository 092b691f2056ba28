/// Double entry: accounts, journal entries and the named posting of every money event.\n/// Source of every account and posting: money.md sections 1 to 3.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.domain.ledger;
