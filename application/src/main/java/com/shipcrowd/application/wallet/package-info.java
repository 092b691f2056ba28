/// The seller's prepaid money.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.wallet;
