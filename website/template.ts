/**
 * A page's HTML, filled in by Docusaurus (in Eta's syntax): as its own template has it, but for three things.
 *
 * Its program is not asked for in the head, but once the page has been painted: see start/program.ts, to which the head
 * says the files' names.
 *
 * No script stands in the page itself. What the theme has there is in the file that plugins/start makes.
 *
 * Style sheet, first script and icons are found from the page (`../assets/`), not from the top of the host: so a page that is
 * opened from a folder can be read.
 */
export const template = `<!DOCTYPE html>
<%
  const [, root] = /data-root="([^"]*)"/.exec(it.htmlAttributes);
  const fromHere = (tags) => tags.replaceAll('="' + it.baseUrl, '="' + root);
  const [, ...scripts] = it.preBodyTags.split('<script>');
  if (scripts.length !== 1 || it.headTags.includes('<script>') || it.postBodyTags.includes('<script>'))
    throw new Error('the theme was expected to have one script in a page, which plugins/start knows: ' + scripts);
%>
<html <%~ it.htmlAttributes %>>
  <head>
    <meta charset="UTF-8">
    <meta name="generator" content="Docusaurus v<%= it.version %>">
    <%~ it.metaAttributes.join('') %>
    <%~ fromHere(it.headTags) %>
    <meta name="program" content="<%= it.scripts.join(' ') %>">
    <% it.stylesheets.forEach((file) => { %>
      <link rel="stylesheet" href="<%= root + file %>">
    <% }) %>
  </head>
  <body <%~ it.bodyAttributes %>>
    <%~ it.preBodyTags.replace(/<script>[^]*<\\/script>/, '') %>
    <div id="__docusaurus"><%~ it.appHtml %></div>
    <%~ it.postBodyTags %>
  </body>
</html>
`;
