/// Weight cases and agreed weights.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.persistence.discrepancy;
