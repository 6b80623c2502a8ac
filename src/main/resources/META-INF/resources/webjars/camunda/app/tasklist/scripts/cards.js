// Every task has priority 50 unless a diagram says otherwise; only another one tells a clerk anything.
const USUAL = '50';

new MutationObserver(() => {
  document.querySelectorAll('.tasks-list .priority').forEach((priority) => {
    priority.classList.toggle('usual', priority.textContent.trim() === USUAL);
  });
}).observe(document.body, { subtree: true, childList: true, characterData: true });
