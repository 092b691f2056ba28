/// Where jobs are kept, and the bell that wakes whoever works them off.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.job.needs;
