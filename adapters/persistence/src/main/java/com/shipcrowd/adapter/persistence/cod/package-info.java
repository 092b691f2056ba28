/// Cash on delivery: records, plans, couriers' lists, batches and bank holidays.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.persistence.cod;
