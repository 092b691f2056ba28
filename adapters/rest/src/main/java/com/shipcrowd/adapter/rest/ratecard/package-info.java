/// Quotes and serviceability.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.rest.ratecard;
