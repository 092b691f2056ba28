/// Whether the database answers.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.persistence.platform;
