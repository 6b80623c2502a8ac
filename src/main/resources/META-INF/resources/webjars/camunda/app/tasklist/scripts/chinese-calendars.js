// Both calendars of Tasklist take their words from their libraries, not from the locale file: due and follow-up dates
// from AngularJS, date fields of a form from flatpickr.
const months = Array.from({ length: 12 }, (_, index) => `${index + 1}月`);
const shortDays = ['日', '一', '二', '三', '四', '五', '六'];
const days = shortDays.map((day) => `星期${day}`);

window.angular
  .module('ngLocale')
  .run(['$locale', 'uibDatepickerConfig', (locale, datepicker) => {
    Object.assign(locale.DATETIME_FORMATS, {
      MONTH: months,
      SHORTMONTH: months,
      STANDALONEMONTH: months,
      DAY: days,
      SHORTDAY: shortDays
    });
    Object.assign(datepicker, { formatDayTitle: 'yyyy年MMMM', formatMonthTitle: 'yyyy年', startingDay: 1 });
  }]);

window.flatpickr.localize({
  firstDayOfWeek: 1,
  weekdays: { shorthand: shortDays, longhand: days },
  months: { shorthand: months, longhand: months },
  yearAriaLabel: '年',
  monthAriaLabel: '月',
  hourAriaLabel: '时',
  minuteAriaLabel: '分'
});
