// What was typed into a form and not yet sent is kept while the browser's tab is open, and comes back with the task.
const COMPLETION = /\/task\/([^/]+)\/(submit-form|complete)$/;
const restored = new WeakSet();

function task() {
  return new URLSearchParams(window.location.hash.split('?')[1] ?? '').get('task');
}

function storageKey(taskId) {
  return `draft:${taskId}`;
}

function read(taskId) {
  return JSON.parse(window.sessionStorage.getItem(storageKey(taskId)) ?? '{}');
}

// The viewer puts a random part before the name of each field.
function name(input) {
  return input.id.replace(/^fjs-form-[^-]+-/, '');
}

function isChoice(input) {
  return input.type === 'radio' || input.type === 'checkbox';
}

function keep({ target }) {
  const taskId = task();
  if (!taskId || !target.id?.startsWith('fjs-form-') || !target.closest('.fjs-container')) {
    return;
  }
  const draft = read(taskId);
  if (target.type === 'radio') {
    document.querySelectorAll(`.fjs-container input[name="${target.name}"]`).forEach((other) => delete draft[name(other)]);
  }
  draft[name(target)] = isChoice(target) ? target.checked : target.value;
  window.sessionStorage.setItem(storageKey(taskId), JSON.stringify(draft));
}

function put(input, value) {
  if (isChoice(input)) {
    if (input.checked !== value) {
      input.click();
    }
    return;
  }
  const type = input.tagName === 'TEXTAREA' ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(type.prototype, 'value').set.call(input, value);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

// Choices come first, because they show further fields; the form needs a moment after each change.
function restore() {
  const taskId = task();
  if (!taskId) {
    return;
  }
  const draft = read(taskId);
  const waiting = [...document.querySelectorAll('.fjs-container :is(input, textarea)')].filter(
    (input) => !restored.has(input) && !input.disabled && !input.readOnly && name(input) in draft
  );
  const choices = waiting.filter(isChoice);
  (choices.length ? choices : waiting).forEach((input) => {
    restored.add(input);
    put(input, draft[name(input)]);
  });
  if (choices.length < waiting.length && choices.length) {
    restoreSoon();
  }
}

let timer;
function restoreSoon() {
  clearTimeout(timer);
  timer = setTimeout(restore, 400);
}

document.addEventListener('input', keep, true);
document.addEventListener('change', keep, true);
new MutationObserver(restoreSoon).observe(document.body, { subtree: true, childList: true });

const { open } = XMLHttpRequest.prototype;
XMLHttpRequest.prototype.open = function (method, url, ...rest) {
  const taskId = String(url).split('?')[0].match(COMPLETION)?.[1];
  if (taskId) {
    this.addEventListener('load', () => this.status < 300 && window.sessionStorage.removeItem(storageKey(taskId)));
  }
  return open.call(this, method, url, ...rest);
};
