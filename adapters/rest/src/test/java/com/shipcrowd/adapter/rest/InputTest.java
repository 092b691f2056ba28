package com.shipcrowd.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.shipcrowd.domain.company.CompanyMode;
import org.junit.jupiter.api.Test;

class InputTest {
  @Test
  void given_many_things_wrong_when_checked_then_all_are_told() {
    var in = new Input();
    in.text("/name", "a\u0000b", 2, 100);
    in.text("/turned", "a\u202Eb", 2, 100);
    in.text("/half", "a\uD800b", 2, 100);
    in.text("/short", " x ", 2, 100);
    in.text("/long", "\uD83D\uDE00".repeat(11), 2, 10);
    in.text("/missing", null, 2, 10);
    in.pincode("/pincode", "012345");
    in.phone("/phone", "12345");
    in.email("/email", "a@b");
    in.enumOf("/mode", "LIFE", CompanyMode.class);
    in.id("/id", "ord_1", "shp");
    in.range("/weight_g", 0L, 1, 50_000);

    var refusal = catchThrowableOfType(Refusal.class, in::check);

    assertThat(refusal.errors())
        .extracting(e -> e.pointer() + " " + e.code())
        .containsExactly(
            "/name CONTROL_CHARACTER",
            "/turned CONTROL_CHARACTER",
            "/half CONTROL_CHARACTER",
            "/short TOO_SHORT",
            "/long TOO_LONG",
            "/missing REQUIRED",
            "/pincode PINCODE_INVALID",
            "/phone PHONE_INVALID",
            "/email EMAIL_INVALID",
            "/mode NOT_ONE_OF",
            "/id ID_INVALID",
            "/weight_g OUT_OF_RANGE");
  }

  @Test
  void given_sound_values_when_read_then_they_are_in_their_plain_form() {
    var in = new Input();

    assertThat(in.text("/n", "  Cafe\u0301 ", 2, 10)).isEqualTo("Caf\u00E9");
    assertThat(in.text("/n", "\u0915\u094D\u200D\u0937", 1, 10)).hasSize(4);
    assertThat(in.text("/n", "\uD83D\uDE00".repeat(10), 2, 10)).hasSize(20);
    assertThat(in.phone("/p", "+91 98765-43210")).isEqualTo("9876543210");
    assertThat(in.phone("/p", "09876543210")).isEqualTo("9876543210");
    assertThat(in.state("/s", "karnataka").name()).isEqualTo("KA");
    in.check();
  }

  @Test
  void given_days_and_instants_when_their_year_is_far_off_then_they_are_refused() {
    for (var good : new String[] {"2000-01-01", "2100-12-31"}) {
      var in = new Input();
      assertThat(in.optionalDay("/day", good)).hasToString(good);
      in.check();
      assertThat(QueryText.instant("from", good + "T00:00:00Z")).hasToString(good + "T00:00:00Z");
    }
    for (var bad : new String[] {"1999-12-31", "2101-01-01", "+999999999-12-31", "-4713-01-01"}) {
      var in = new Input();
      assertThat(in.optionalDay("/day", bad)).isNull();
      assertThat(catchThrowableOfType(Refusal.class, in::check).errors())
          .extracting(Refusal.InputError::code)
          .containsExactly("DAY_INVALID");
      assertThat(
              catchThrowableOfType(
                      Refusal.class, () -> QueryText.instant("from", bad + "T00:00:00Z"))
                  .code())
          .isEqualTo("INVALID_PARAMETER");
    }
  }

  @Test
  void given_a_cursor_when_read_back_then_it_names_the_row_and_others_are_refused() {
    var id = new java.util.UUID(5, 7);

    assertThat(Paging.read("10", Paging.cursor(id))).isEqualTo(new Paging(10, id));
    for (var bad : new String[] {"", "x", "AAAA", Paging.cursor(id) + "AA", "' OR 1=1"}) {
      assertThatThrownBy(() -> Paging.read(null, bad)).isInstanceOf(Refusal.class);
    }
    for (var bad : new String[] {"0", "101", "-1", "1e1", "", "99999999999"}) {
      assertThatThrownBy(() -> Paging.read(bad, null)).isInstanceOf(Refusal.class);
    }
  }
}
