/// The company introducing itself.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.rest.company;
