/// Telling people: mails are written down with the change that causes them and carried out afterwards.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.notification;
