/// What couriers bill for parcels, held against what their own cards say. Source: files.md section 6.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.domain.courierbill;
