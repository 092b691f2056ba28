/// Sandbox clocks.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.persistence.sandbox;
