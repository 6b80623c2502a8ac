export default {
  app: {
    name: '待办',
    vendor: '再就业'
  },
  // A browser asks for "zh-CN" and the app looks up the part before the hyphen, so the name must be plain "zh".
  locales: {
    availableLocales: ['zh'],
    fallbackLocale: 'zh'
  },
  customScripts: ['scripts/chinese-calendars', 'scripts/chinese-forms', 'scripts/form-faults', 'scripts/cards',
    'scripts/results', 'scripts/drafts', 'scripts/office-pages'],
  disableWelcomeMessage: true,

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: '认领当前任务'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: '转到第一个筛选'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: '转到列表中的第一个任务'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: '转到任务表单的第一个输入框'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: '打开“发起流程”窗口'
    }
  }
};
