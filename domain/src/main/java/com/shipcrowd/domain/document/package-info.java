/// What is printed: the facts of a label, a manifest and an invoice, ready to be drawn.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.domain.document;
