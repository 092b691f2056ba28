/// Weight discrepancies: a courier says that a parcel is heavier than what was charged, and what becomes of it.
/// Source: lifecycle.md section 7.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.domain.discrepancy;
