/// Courier accounts with sealed credentials, and numbers fetched beforehand.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.persistence.courier;
