/// The strings behind the sandbox courier and the sandbox payment gateway, for whoever tries things out.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.rest.sandbox;
