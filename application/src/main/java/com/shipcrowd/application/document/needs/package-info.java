/// Who draws what `domain.document` describes.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.document.needs;
