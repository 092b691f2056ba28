/// A room that reaches into another one.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.bootstrap.shape.wrong.application.money;
