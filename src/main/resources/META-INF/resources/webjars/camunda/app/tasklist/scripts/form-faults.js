// An incomplete form is not sent, and the notification about it says nothing; this names the fields and what is wrong.
function words(label) {
  return [...label.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .map((node) => node.data.trim())
    .join('');
}

function fault(field) {
  const error = field.querySelector('.fjs-form-field-error').textContent.trim();
  return `“${words(field.querySelector('.fjs-form-field-label'))}”：${error}`;
}

function explain(notification) {
  const message = notification.querySelector('.message');
  const faults = [...document.querySelectorAll('.fjs-has-errors')]
    .filter((field) => field.querySelector('.fjs-form-field-error') && field.querySelector('.fjs-form-field-label'))
    .map(fault);
  // What is still English is about to be translated, which calls this again.
  if (message && !message.textContent && faults.length && !faults.some((text) => /Field|Value/.test(text))) {
    message.textContent = faults.join('');
  }
}

new MutationObserver(() => {
  document.querySelectorAll('[notifications-panel] .alert-danger').forEach(explain);
}).observe(document.body, { subtree: true, childList: true, characterData: true });
