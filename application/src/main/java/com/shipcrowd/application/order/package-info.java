/// Orders: bringing them in, changing them in time, calling them off, listing them.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.order;
