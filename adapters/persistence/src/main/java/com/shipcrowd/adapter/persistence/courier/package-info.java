/// Courier accounts with sealed credentials, numbers fetched beforehand, and the books of the sandbox courier.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.persistence.courier;
