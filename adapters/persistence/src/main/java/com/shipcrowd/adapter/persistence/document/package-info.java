/// Papers as they were first drawn.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.persistence.document;
