/**
 * The parts of the theme that every page of documents consists of. Docusaurus asks for each when it is first wanted; a
 * page that runs this file first has them by then.
 */
void Promise.all([
  import(/* webpackMode: "eager" */ '@theme/DocsRoot'),
  import(/* webpackMode: "eager" */ '@theme/DocVersionRoot'),
  import(/* webpackMode: "eager" */ '@theme/DocRoot'),
  import(/* webpackMode: "eager" */ '@theme/DocItem'),
]);
