/// A room that is in order.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.bootstrap.shape.wrong.application.parcel;
