/// What it needs.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.bootstrap.shape.wrong.application.parcel.needs;
