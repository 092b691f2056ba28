/// Tasks.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.rest.task;
