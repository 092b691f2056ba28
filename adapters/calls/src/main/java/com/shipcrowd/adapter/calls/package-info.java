/// How we call another company over HTTP: deadline, circuit breaker, careful repeats, a limit on what we read, and a
/// log line without secrets. It knows no partner; a partner's client says what to send and what a reply means.
///
/// Only this package may be used across adapter modules.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.calls;
