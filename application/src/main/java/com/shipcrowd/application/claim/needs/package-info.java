/// Where claims are kept.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.claim.needs;
