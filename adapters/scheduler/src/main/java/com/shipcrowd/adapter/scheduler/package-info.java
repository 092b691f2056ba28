/// Everything that happens because of the time.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.scheduler;
