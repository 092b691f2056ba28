/// Files that are worked off: the states a job can be in. What a file means belongs to its own room. Source: files.md
/// section 2 and lifecycle.md section 12.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.domain.job;
