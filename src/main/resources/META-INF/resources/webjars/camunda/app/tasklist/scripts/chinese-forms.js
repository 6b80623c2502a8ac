// The form viewer of Tasklist knows only English and has no setting for it, so its own few sentences are replaced as
// they appear. Texts of our forms are Chinese and match none of these patterns.
const sentences = [
  [/^Field is required\.$/, '此项必填。'],
  [/^Field must match pattern .*$/, '格式不正确。'],
  [/^Field must have minimum value of (.+)\.$/, '不得小于 $1。'],
  [/^Field must have maximum value of (.+)\.$/, '不得大于 $1。'],
  [/^Field must have minimum length of (.+)\.$/, '不得少于 $1 个字。'],
  [/^Field must have maximum length of (.+)\.$/, '不得超过 $1 个字。'],
  [/^Field must be a valid +international phone number\..*$/, '电话号码不正确（须带国际区号）。'],
  [/^Field must be a valid email\.$/, '电子邮箱不正确。'],
  [/^Value is not a number\.$/, '须为数字。'],
  [/^Value is expected to be an integer\.$/, '须为整数。'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, '小数不得超过 $1 位。'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, '最接近的可填数值是 $1 和 $2。'],
  [/^Select$/, '请选择'],
  [/^Search$/, '查找'],
  [/^No results$/, '没有匹配项'],
  [/^All values selected$/, '已全部选择'],
  [/^Nothing to show\.$/, '没有内容。'],
  [/^Add new$/, '添加一项'],
  [/^yyyy\/mm\/dd$/, '年/月/日'],
  [/^hh:mm( \?m)?$/, '时:分']
];

function inChinese(text) {
  const known = sentences.find(([english]) => english.test(text));
  return known ? text.replace(...known) : text;
}

function translateText(node) {
  const chinese = inChinese(node.data);
  if (chinese !== node.data && node.parentElement?.closest('.fjs-container')) {
    node.data = chinese;
  }
}

function translatePlaceholder(element) {
  const chinese = inChinese(element.placeholder ?? '');
  if (element.placeholder && chinese !== element.placeholder && element.closest('.fjs-container')) {
    element.placeholder = chinese;
  }
}

function translate(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = root; node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) {
      translateText(node);
    } else {
      translatePlaceholder(node);
    }
  }
}

new MutationObserver((changes) => {
  changes.forEach((change) => (change.type === 'childList' ? change.addedNodes : [change.target]).forEach(translate));
}).observe(document.body, { subtree: true, childList: true, characterData: true, attributeFilter: ['placeholder'] });
