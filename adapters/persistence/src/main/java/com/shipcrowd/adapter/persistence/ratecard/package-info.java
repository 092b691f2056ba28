/// The few facts of a seller that every quote needs.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.persistence.ratecard;
