/// A seller's prepaid money: what is available, what is held, and what happens when a charge cannot be refused.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.domain.wallet;
