// TypeDoc writes the list of its pages beside them, before the site is built.
module.exports = {
  api: [{ type: 'doc', id: 'index', label: 'All names' }, ...require('./api/typedoc-sidebar.cjs')],
};
