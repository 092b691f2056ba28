/// The contract as pages: the OpenAPI file, a reader for it, and what every error code means.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.rest.docs;
