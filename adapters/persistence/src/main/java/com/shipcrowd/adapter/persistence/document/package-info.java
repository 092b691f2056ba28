/// Uploaded files.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.persistence.document;
