/// What a quote is made of: offers in memory, facts of the seller, and a seal that makes a quote binding.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.ratecard.needs;
