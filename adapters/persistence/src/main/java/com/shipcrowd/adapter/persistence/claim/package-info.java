/// Claims.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.persistence.claim;
