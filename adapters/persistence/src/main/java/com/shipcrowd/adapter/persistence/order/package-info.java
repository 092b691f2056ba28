/// Orders and their history.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.persistence.order;
