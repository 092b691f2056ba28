/// A courier that leans on another.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.bootstrap.shape.wrong.adapter.couriers.onward;
