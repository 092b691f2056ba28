/// Registering, signing in and out, and API keys.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.rest.identity;
