/// Where pushes and scans are kept.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.tracking.needs;
