/// What couriers sell: services, what each can do, and choosing one.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.domain.courier;
