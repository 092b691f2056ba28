/// The directory of pincodes.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.place.needs;
