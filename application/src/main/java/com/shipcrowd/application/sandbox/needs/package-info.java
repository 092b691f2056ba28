/// Where sandbox clocks are kept.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.sandbox.needs;
