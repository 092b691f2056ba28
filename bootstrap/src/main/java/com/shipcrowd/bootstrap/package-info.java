/// Puts the house together: one wiring class per room, settings, secrets and logs.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.bootstrap;
