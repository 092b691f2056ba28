/// Top-ups.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.persistence.payment;
