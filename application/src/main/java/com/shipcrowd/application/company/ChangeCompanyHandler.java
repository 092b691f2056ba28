package com.shipcrowd.application.company;

import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.VersionMismatch;
import com.shipcrowd.application.company.needs.Companies;
import com.shipcrowd.domain.company.Company;

/// See {@link ChangeCompany}.
public final class ChangeCompanyHandler implements ChangeCompany {
  private final Companies companies;
  private final UnitOfWork work;

  public ChangeCompanyHandler(Companies companies, UnitOfWork work) {
    this.companies = companies;
    this.work = work;
  }

  @Override
  public Company change(Command command) {
    return work.of(
        command.company(),
        () -> {
          var present =
              companies.find(command.company()).orElseThrow(() -> new NotFound("company"));
          var expected = command.expectedVersion();
          if (expected != null && expected != present.version())
            throw new VersionMismatch(present.version());
          var changed = introduced(present, command);
          companies.save(changed);
          return changed;
        });
  }

  private static Company introduced(Company present, Command command) {
    var name = command.name() == null ? present.name() : command.name();
    var gstin =
        command.dropGstin() ? null : command.gstin() == null ? present.gstin() : command.gstin();
    // A new GSTIN brings its state along unless the caller names one.
    var state =
        command.state() != null || command.gstin() != null ? command.state() : present.state();
    return present.introducedAs(name, gstin, state);
  }
}
