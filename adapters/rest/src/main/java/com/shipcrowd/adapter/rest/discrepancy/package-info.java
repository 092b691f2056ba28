/// Weight discrepancies, for sellers and for platform staff.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.rest.discrepancy;
