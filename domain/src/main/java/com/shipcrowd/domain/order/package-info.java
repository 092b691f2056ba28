/// What a buyer bought and where it goes, from entry to the first booking.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.domain.order;
