/// What couriers and payment gateways push to us: checked on the raw bytes, answered at once.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.rest.hook;
