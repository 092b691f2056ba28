/// Cash on delivery, for sellers and for finance.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.rest.cod;
