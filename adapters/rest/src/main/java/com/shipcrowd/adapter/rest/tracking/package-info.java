/// Tracking without login: JSON and a page.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.rest.tracking;
