// Keeps what an applicant has typed until it is sent, so that an ended session loses nothing. It stays in this tab, and is
// gone once it was received, once the applicant signs out, or when another application is opened.
const KEY = 'progress-draft';
const main = document.querySelector('main');
const application = main.dataset.application;
const draft = read();

if (draft.sent && main.querySelector('.result[role=status]')) {
  delete draft.forms[draft.sent];
}
delete draft.sent;
write();

for (const form of main.querySelectorAll('form')) {
  if (form.action.endsWith('/sign-out')) {
    form.addEventListener('submit', () => sessionStorage.removeItem(KEY));
  } else {
    restore(form);
    form.addEventListener('input', () => keep(form));
    form.addEventListener('submit', () => {
      draft.sent = name(form);
      write();
    });
  }
}

function read() {
  const kept = JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
  return kept.application === application ? kept : { application, forms: {} };
}

function write() {
  if (Object.keys(draft.forms).length) {
    sessionStorage.setItem(KEY, JSON.stringify(draft));
  } else {
    sessionStorage.removeItem(KEY);
  }
}

// Where it is sent to and about what: the page has a form of a kind for each item.
function name(form) {
  const about = [...form.querySelectorAll('input[type=hidden]:not([name=_csrf])')].map(field => field.value);
  return [new URL(form.action).pathname, ...about].join('|');
}

function typed(form) {
  return [...form.elements].filter(field => field.name && !['hidden', 'file', 'submit'].includes(field.type));
}

function keep(form) {
  const values = typed(form).filter(field => field.value).map(field => [field.name, field.value]);
  if (values.length) {
    draft.forms[name(form)] = Object.fromEntries(values);
  } else {
    delete draft.forms[name(form)];
  }
  write();
}

// What the server shows again counts more than what was kept.
function restore(form) {
  const values = draft.forms[name(form)] ?? {};
  for (const field of typed(form)) {
    if (values[field.name] && (!field.value || field.tagName === 'SELECT')) {
      field.value = values[field.name];
      for (let around = field.closest('details'); around; around = around.parentElement.closest('details')) {
        around.open = true;
      }
    }
  }
}
