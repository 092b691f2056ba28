/// Quotes: what every courier service asks for a parcel, and why the others refuse it.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.ratecard;
