/// A room that does everything wrong.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.bootstrap.shape.wrong.domain.parcel;
