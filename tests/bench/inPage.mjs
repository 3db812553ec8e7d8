/* global document, performance, requestAnimationFrame, window */
// Runs in the page that is measured, which is why it is no TypeScript: the loader of the bench adds
// calls of its own to functions, and a page does not know them.

// The first frame that the graph stands in is marked.
requestAnimationFrame(function look() {
  if (document.querySelector('[data-status="drawn"]')) performance.mark('drawn');
  else requestAnimationFrame(look);
});

/** How many frames a second the page is given, over so many milliseconds. */
window.framesPerSecond = (milliseconds) =>
  new Promise((resolve) => {
    let frames = 0;
    let start;
    requestAnimationFrame(function count(now) {
      start ??= now;
      if (now - start < milliseconds) {
        frames++;
        requestAnimationFrame(count);
      } else resolve((1000 * frames) / (now - start));
    });
  });
