/**
 * The frame of every built page, an Eta template as Docusaurus' `ssrTemplate` asks for.
 *
 * It differs from Docusaurus' own in one thing: scripts are asked for after the first paint. The
 * text, which is what a reader came for, does not share the network with code that it does not
 * need; a page reads and links before any of it has arrived.
 */
export const ssgTemplate = `<!DOCTYPE html>
<html <%~ it.htmlAttributes %>>
  <head>
    <meta charset="UTF-8">
    <% it.metaAttributes.forEach((metaAttribute) => { %><%~ metaAttribute %><% }); %>
    <meta name="generator" content="Docusaurus v<%= it.version %>">
    <%~ it.headTags %>
    <% it.stylesheets.forEach((stylesheet) => { %><link rel="stylesheet" href="<%= it.baseUrl %><%= stylesheet %>" /><% }); %>
  </head>
  <body <%~ it.bodyAttributes %>>
    <%~ it.preBodyTags %>
    <div id="__docusaurus"><%~ it.appHtml %></div>
    <%~ it.postBodyTags %>
    <script>
      requestAnimationFrame(function () {
        setTimeout(function () {
          [<% it.scripts.forEach((script) => { %>"<%= it.baseUrl %><%= script %>",<% }); %>].forEach(function (address) {
            var script = document.createElement('script');
            script.src = address;
            script.async = false;
            document.head.append(script);
          });
        });
      });
    </script>
  </body>
</html>
`;
