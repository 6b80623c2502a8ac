export default {
  app: {
    name: '首页',
    vendor: '再就业'
  },
  // A browser asks for "zh-CN" and the app looks up the part before the hyphen, so the name must be plain "zh".
  locales: {
    availableLocales: ['zh'],
    fallbackLocale: 'zh'
  },
  disableWelcomeMessage: true
};
