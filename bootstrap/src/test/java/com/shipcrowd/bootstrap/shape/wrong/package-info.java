/// Another house, with an offender for every shape rule and nothing else. Nobody uses it.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.bootstrap.shape.wrong;
