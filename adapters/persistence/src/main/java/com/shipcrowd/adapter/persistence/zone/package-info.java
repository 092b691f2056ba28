/// Zone sets, zones, their members and history.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.persistence.zone;
