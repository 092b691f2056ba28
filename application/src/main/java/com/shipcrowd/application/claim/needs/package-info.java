/// Where claims are kept, and who credits the charges of what was lost.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.claim.needs;
