package com.shipcrowd.domain.identity;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.company.CompanyStatus;
import com.shipcrowd.domain.company.Role;

/// A user's place in a company. It counts for the sandbox twin too.
///
/// @param company the live company
/// @param sandbox its twin
/// @param status of the live company
public record Membership(
    UserId user, CompanyId company, CompanyId sandbox, CompanyStatus status, Role role) {}
