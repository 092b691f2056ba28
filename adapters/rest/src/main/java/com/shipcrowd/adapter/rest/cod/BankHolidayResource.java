package com.shipcrowd.adapter.rest.cod;

import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.Refusal;
import com.shipcrowd.application.cod.KeepBankHolidays;
import com.shipcrowd.application.cod.KeepBankHolidays.Holiday;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The days on which banks pay nothing out, for finance.
@Controller("/v1/finance/bank-holidays")
final class BankHolidayResource {
  private final KeepBankHolidays holidays;

  BankHolidayResource(KeepBankHolidays holidays) {
    this.holidays = holidays;
  }

  record HolidayJson(LocalDate on, String name) {
    static HolidayJson of(Holiday h) {
      return new HolidayJson(h.day(), h.name());
    }
  }

  record HolidaysJson(int year, List<HolidayJson> data) {}

  @Get
  HolidaysJson list(Caller caller, @QueryValue String year) {
    caller.requirePlatform(Category.COD_REMITTANCE, Action.VIEW);
    if (!year.matches("20[0-9]{2}"))
      throw new Refusal("INVALID_PARAMETER", "year must be from 2000 to 2099", "year");
    int wanted = Integer.parseInt(year);
    return new HolidaysJson(wanted, holidays.of(wanted).stream().map(HolidayJson::of).toList());
  }

  record NameJson(@Nullable String name) {}

  @Put("/{on}")
  HolidayJson put(Caller caller, String on, @Body NameJson body) {
    caller.requirePlatform(Category.COD_REMITTANCE, Action.UPDATE);
    var day = day(on);
    var in = new Input();
    var name = in.text("/name", body.name, 2, 80);
    in.check();
    holidays.put(new Holiday(day, name), caller.actor().text());
    return new HolidayJson(day, name);
  }

  @Delete("/{on}")
  @Status(HttpStatus.NO_CONTENT)
  void remove(Caller caller, String on) {
    caller.requirePlatform(Category.COD_REMITTANCE, Action.UPDATE);
    holidays.remove(day(on));
  }

  private static LocalDate day(String text) {
    try {
      var day = LocalDate.parse(text);
      if (day.getYear() >= 2000 && day.getYear() < 2100) return day;
    } catch (DateTimeParseException e) {
      // Told below.
    }
    throw new Refusal("INVALID_PARAMETER", "on must be a day like 2026-11-21", "on");
  }
}
