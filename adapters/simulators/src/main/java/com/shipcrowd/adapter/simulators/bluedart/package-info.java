/// Blue Dart played: the gateway in front of its old services, with tokens, two licence keys and refusals as HTTP 400.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.simulators.bluedart;
