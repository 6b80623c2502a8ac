// Every task has priority 50 unless a diagram or the green channel says otherwise; only another one tells a clerk anything.
const USUAL = '50';

// Dates come from the law: the app would open a calendar for the keyboard, and refuse what is chosen there.
function keepDates() {
  document.querySelectorAll(':is(.followup-date, .due-date)[tabindex]').forEach((date) => date.removeAttribute('tabindex'));
}

new MutationObserver(() => {
  keepDates();
  document.querySelectorAll('.tasks-list .priority').forEach((priority) => {
    priority.classList.toggle('usual', priority.textContent.trim() === USUAL);
  });
}).observe(document.body, { subtree: true, childList: true, characterData: true });
