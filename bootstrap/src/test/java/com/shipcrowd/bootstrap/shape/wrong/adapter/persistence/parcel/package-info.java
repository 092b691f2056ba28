/// SQL on its own.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.bootstrap.shape.wrong.adapter.persistence.parcel;
