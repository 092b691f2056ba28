/// PostgreSQL: the only place with SQL. Each room of the application has a package here; this root holds what they share:
/// units of work over transactions, the small `Sql` door, migrations, and a database of our own for machines without one.
///
/// Tenants are walled off by row-level security. The app logs in as `shipcrowd_app`, which owns nothing; a unit of work
/// says `app.company_id`, and a forgotten `WHERE` shows nothing instead of everything. Cross-company jobs take the role
/// `shipcrowd_platform` for one transaction.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.persistence;
