/// Whole journeys over HTTP against the started program on a real PostgreSQL.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.bootstrap.journey;
