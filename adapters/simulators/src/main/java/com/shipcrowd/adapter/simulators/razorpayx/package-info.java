/// RazorpayX played: contacts, fund accounts, checks, payouts and webhooks as razorpay.md section 6 describes them.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.simulators.razorpayx;
