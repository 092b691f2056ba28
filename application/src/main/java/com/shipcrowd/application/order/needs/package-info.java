/// Where orders are kept.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.order.needs;
