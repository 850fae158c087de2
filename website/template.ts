/**
 * A page's HTML, filled in by Docusaurus (in Eta's syntax): as its own template has it, but for the program. That is not
 * asked for in the head. It comes once the page has been painted, so that neither the line nor the processor is busy with
 * it while the reader waits for the first words. Timers are there because an animation frame's callback comes before the
 * paint.
 */
export const template = `<!DOCTYPE html>
<html <%~ it.htmlAttributes %>>
  <head>
    <meta charset="UTF-8">
    <meta name="generator" content="Docusaurus v<%= it.version %>">
    <%~ it.metaAttributes.join('') %>
    <%~ it.headTags %>
    <% it.stylesheets.forEach((file) => { %>
      <link rel="stylesheet" href="<%= it.baseUrl + file %>">
    <% }) %>
  </head>
  <body <%~ it.bodyAttributes %>>
    <%~ it.preBodyTags %>
    <div id="__docusaurus"><%~ it.appHtml %></div>
    <%~ it.postBodyTags %>
    <script>
      requestAnimationFrame(() => {
        for (const file of <%~ JSON.stringify(it.scripts) %>)
          setTimeout(() => {
            const script = document.createElement('script');
            script.src = '<%~ it.baseUrl %>' + file;
            script.async = false;
            document.head.append(script);
          });
      });
    </script>
  </body>
</html>
`;
