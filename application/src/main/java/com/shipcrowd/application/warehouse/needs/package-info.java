/// Where warehouses are kept.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.warehouse.needs;
