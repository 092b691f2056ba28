/// Holds what the program answers against `contracts/ours/openapi/shipcrowd.yaml`.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.bootstrap.contract;
