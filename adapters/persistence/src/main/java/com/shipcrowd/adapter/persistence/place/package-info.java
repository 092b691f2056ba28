/// Versions of the pincode directory and courier services' own cities.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.persistence.place;
