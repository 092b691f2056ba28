/// Courier services: what there is, who goes where, how long it takes, and the files that say so.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.rest.courier;
