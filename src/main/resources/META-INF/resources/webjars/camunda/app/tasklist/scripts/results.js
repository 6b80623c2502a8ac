// Tasklist says nothing when a task is completed, and leaves an old refusal on the screen. Here refusals vanish with the
// next action, and success says what was done and where the case is now.
const COMPLETION = /\/task\/([^/]+)\/(submit-form|complete)$/;
const CHANGE = /^(POST|PUT|DELETE)$/;
const QUERY = /\/(task|task\/count|filter\/[^/]+\/(list|count)|history\/[^?]*|user\/.*|group\/.*)$/;

function notifications() {
  return window.angular.element(document.body).injector().get('Notifications');
}

function retireRefusals() {
  document.querySelectorAll('[notifications-panel] .alert-danger .close').forEach((x) => x.click());
}

function doneNow() {
  const title = document.querySelector('.task-card h2.task')?.textContent.trim() ?? '任务';
  const handling = document.querySelector('.fjs-container')?.textContent.match(/(?:办件|批次号)\s*([A-Za-z0-9:-]+)/)?.[1];
  return { title, handling };
}

async function whereNow(handling) {
  if (!handling) {
    return '';
  }
  const answer = await fetch(`/camunda/api/office/next-steps/${encodeURIComponent(handling)}`);
  return answer.ok ? (await answer.json()).text : '';
}

async function tell({ title, handling }) {
  const now = await whereNow(handling);
  const injector = window.angular.element(document.body).injector();
  notifications().addMessage({
    type: 'success',
    status: `已办结：${title}${handling ? `（${handling}）` : ''}`,
    message: now,
    duration: 12000
  });
  injector.get('$rootScope').$applyAsync();
}

// Another card is another action.
window.addEventListener('hashchange', retireRefusals);

const { open, send } = XMLHttpRequest.prototype;
XMLHttpRequest.prototype.open = function (method, url, ...rest) {
  this.action = { method: method.toUpperCase(), path: String(url).split('?')[0] };
  return open.call(this, method, url, ...rest);
};
XMLHttpRequest.prototype.send = function (body) {
  const { method, path } = this.action ?? {};
  if (CHANGE.test(method) && !QUERY.test(path)) {
    retireRefusals();
    if (COMPLETION.test(path)) {
      const done = doneNow();
      this.addEventListener('load', () => this.status < 300 && tell(done));
    }
  }
  return send.call(this, body);
};
