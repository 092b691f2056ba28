/// Labels, manifests and invoices on paper.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.document;
