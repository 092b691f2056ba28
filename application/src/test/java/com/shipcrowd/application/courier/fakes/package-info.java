/// Couriers and their stores in memory, for tests of the rings around them.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.courier.fakes;
