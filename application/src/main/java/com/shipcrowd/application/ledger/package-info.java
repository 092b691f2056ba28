/// The books: proving that every invariant holds.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.ledger;
