package com.shipcrowd.application.identity;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.company.CompanyMode;
import com.shipcrowd.domain.company.Permission;
import com.shipcrowd.domain.company.Role;
import com.shipcrowd.domain.identity.Actor;
import com.shipcrowd.domain.identity.SessionId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who calls, for which company, with which rights.
///
/// @param company the one to act in
/// @param liveCompany the live one of the pair; equals `company` unless in the sandbox
/// @param session null for keys
/// @param platformRole null for everybody but platform staff
/// @param elevated whether the person proved itself once more within the last ten minutes; never for keys
public record Identified(
    Actor actor,
    CompanyId company,
    CompanyId liveCompany,
    CompanyMode mode,
    Set<Permission> permissions,
    @Nullable SessionId session,
    @Nullable Role platformRole,
    boolean elevated) {}
