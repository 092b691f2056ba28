/// The map: what is known about pincodes, where they lie, how people call them, and the versions of all that.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.place;
