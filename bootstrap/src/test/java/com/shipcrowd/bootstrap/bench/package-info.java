/// Benchmarks, run by `./shipcrowd bench`, never by the test suite. Every figure that matters is a ratio of two things
/// measured in one run on one machine.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.bootstrap.bench;
