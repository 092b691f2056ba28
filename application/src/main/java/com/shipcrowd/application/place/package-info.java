/// What is known about pincodes.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.place;
