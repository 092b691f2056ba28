/// Pickup places as rows.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.persistence.warehouse;
