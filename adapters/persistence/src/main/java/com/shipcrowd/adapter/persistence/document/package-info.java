/// Papers as they were first drawn, and uploaded files.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.persistence.document;
