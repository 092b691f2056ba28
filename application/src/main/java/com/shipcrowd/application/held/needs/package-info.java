/// How nodes tell each other that something held in memory has changed.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.held.needs;
