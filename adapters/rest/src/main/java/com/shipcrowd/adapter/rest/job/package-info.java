/// Watching jobs, their reports, and taking them back.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.rest.job;
