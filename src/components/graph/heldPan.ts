import type Sigma from 'sigma';

/**
 * Pans by moving the picture that is there, and draws it anew where it comes to rest. For browsers
 * that draw WebGL in software: they take a tenth of a second or more for a frame, and nothing to
 * move one. Returns how to stop.
 */
export function holdWhilePanning(sigma: Sigma, box: HTMLElement): () => void {
  const picture = sigma.getContainer();
  const stop = new AbortController();
  const { signal } = stop;
  let start: { x: number; y: number } | undefined;
  let moved = { x: 0, y: 0 };
  let isPanning = false;

  const settle = (): void => {
    const before = sigma.viewportToFramedGraph({ x: 0, y: 0 });
    const after = sigma.viewportToFramedGraph(moved);
    sigma.once('afterRender', () => hold(picture, undefined));
    const { x, y } = sigma.getCamera();
    sigma.getCamera().setState({ x: x + before.x - after.x, y: y + before.y - after.y });
  };

  sigma.getMouseCaptor().on('mousemovebody', (event) => event.preventSigmaDefault());
  box.addEventListener(
    'pointerdown',
    ({ button, pointerType, clientX, clientY }) => {
      if (button !== 0 || pointerType === 'touch') return;
      start = { x: clientX, y: clientY };
      isPanning = false;
    },
    { signal },
  );
  window.addEventListener(
    'pointermove',
    ({ clientX, clientY }) => {
      if (!start) return;
      moved = { x: clientX - start.x, y: clientY - start.y };
      isPanning ||= Math.hypot(moved.x, moved.y) > 3;
      if (isPanning) hold(picture, moved);
    },
    { signal },
  );
  window.addEventListener(
    'pointerup',
    () => {
      start = undefined;
      if (isPanning) settle();
    },
    { signal },
  );
  // The end of a pan is no click on what lies below the pointer.
  box.addEventListener(
    'click',
    (event) => {
      if (isPanning) event.stopPropagation();
      isPanning = false;
    },
    { signal, capture: true },
  );
  return () => stop.abort();
}

/** Shows the picture elsewhere. Its empty layers are left out: each would be composed anew. */
function hold(picture: HTMLElement, by: { x: number; y: number } | undefined): void {
  picture.style.transform = by ? `translate(${String(by.x)}px, ${String(by.y)}px)` : '';
  picture.toggleAttribute('data-held', by !== undefined);
}
