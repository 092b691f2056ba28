/// Files that people upload as evidence.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.rest.document;
