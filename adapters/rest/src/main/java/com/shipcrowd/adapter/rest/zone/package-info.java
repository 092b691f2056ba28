/// Zone sets and zones: changed by platform staff, seen by everybody.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.rest.zone;
