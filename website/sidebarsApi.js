// TypeDoc writes the list of its pages beside them, before the site is built.
module.exports = { api: require('./api/typedoc-sidebar.cjs') };
