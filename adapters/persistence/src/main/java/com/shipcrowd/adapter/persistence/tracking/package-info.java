/// Raw pushes of couriers, waiting to be worked in.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.persistence.tracking;
