/// The other one.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.bootstrap.shape.wrong.adapter.couriers.backward;
