package com.shipcrowd.domain.company;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoleTest {
  @Test
  void given_the_roles_when_asked_then_they_grant_what_the_table_says() {
    assertThat(Role.OWNER.permissions()).contains(new Permission(Category.ORDERS, Action.CREATE));
    assertThat(Role.OWNER.permissions()).noneMatch(p -> p.action() == Action.APPROVE);
    assertThat(Role.VIEWER.permissions()).allMatch(p -> p.action() == Action.VIEW);
    assertThat(Role.MANAGER.permissions())
        .contains(new Permission(Category.TEAM_ACCESS, Action.CREATE));
    assertThat(Role.MANAGER.permissions())
        .doesNotContain(new Permission(Category.TEAM_ACCESS, Action.DELETE));
    assertThat(Role.MEMBER.permissions())
        .doesNotContain(new Permission(Category.COD_REMITTANCE, Action.VIEW));
    assertThat(Role.PLATFORM_ADMIN.permissions()).hasSize(12 * 6);
  }
}
