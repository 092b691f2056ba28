/// Wallet rows and statements.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.persistence.wallet;
