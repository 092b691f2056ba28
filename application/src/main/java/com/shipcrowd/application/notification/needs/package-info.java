/// What telling people needs: a box for mails, and somebody who carries them.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.notification.needs;
