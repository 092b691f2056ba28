/// Where entries are kept and checked.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.ledger.needs;
