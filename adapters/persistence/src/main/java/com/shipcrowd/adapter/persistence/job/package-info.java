/// Jobs and their files.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.persistence.job;
