/// Claims for lost and damaged goods. Source: lifecycle.md section 12.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.claim;
