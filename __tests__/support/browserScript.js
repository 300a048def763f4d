module.exports = { __esModule: true, default: '/* the browser script */' };
