/// How messages leave the house. For now mails become files in a folder; a mail server takes their place behind the
/// same port.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.notification;
