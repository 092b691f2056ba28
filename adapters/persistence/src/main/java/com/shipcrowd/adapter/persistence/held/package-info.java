/// Announcements between nodes: a counter for each topic, and LISTEN so that nobody waits for the next beat.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.persistence.held;
