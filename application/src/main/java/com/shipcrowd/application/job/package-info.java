/// Long files: kept, checked, applied in one switch or in chunks, watched, reported on and taken back. Each kind of file
/// is a `JobType` of its own room; this room knows only how to work one off. Source: files.md section 2.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.job;
