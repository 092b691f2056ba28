/// Compensation for lost and damaged goods. Source: lifecycle.md section 12, money.md section 3 (Claims).
@org.jspecify.annotations.NullMarked
package com.shipcrowd.domain.claim;
