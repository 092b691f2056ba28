/// Half of a cycle.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.bootstrap.shape.wrong.domain.egg;
