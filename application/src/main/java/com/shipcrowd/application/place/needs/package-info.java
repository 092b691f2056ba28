/// The directory of pincodes and its versions, zone sets and city lists to compile, geocoders.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.place.needs;
