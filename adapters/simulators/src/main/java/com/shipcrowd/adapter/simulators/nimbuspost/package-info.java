/// NimbusPost, played.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.simulators.nimbuspost;
