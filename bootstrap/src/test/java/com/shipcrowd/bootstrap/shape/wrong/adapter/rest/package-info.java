/// What listens, and reaches too far.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.bootstrap.shape.wrong.adapter.rest;
