/// What operators and their machines ask: does it live, can it work, what does it count.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.rest.platform;
