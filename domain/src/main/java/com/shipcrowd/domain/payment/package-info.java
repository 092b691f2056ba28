/// What comes in through a payment gateway: top-ups and the states they go through.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.domain.payment;
