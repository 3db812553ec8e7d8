/** Time in milliseconds until a card opens, and until it goes when nothing points at it. */
const delays = { mouse: 350, focus: 500, press: 500, leave: 250 };

/** A finger that moves this far, in pixels, scrolls. */
const slip = 10;

export interface Watch {
  readonly isWanted: (link: HTMLAnchorElement) => boolean;
  readonly isCard: (target: EventTarget | null) => boolean;
  readonly open: (link: HTMLAnchorElement, at: { x: number; y: number } | undefined) => void;
  readonly close: () => void;
}

/**
 * Tells when a reader wants to know more of a link: a mouse rests on it, the keyboard leads to it,
 * a finger stays on it. One set of listeners for all links, whoever made them. As WCAG 1.4.13 asks:
 * what is opened stays while it is pointed at, and Escape closes it. Returns what ends the watch.
 */
export function watchLinks({ isWanted, isCard, open, close }: Watch): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let current: HTMLAnchorElement | undefined;
  let pressed: { x: number; y: number } | undefined;
  /** Whether a finger opened the card: the click that lifting it makes is none. */
  let openedByPress = false;

  const after = (delay: number, what: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(what, delay);
  };
  const end = (): void => {
    clearTimeout(timer);
    // Each step of the focus and each click ends what mostly has not begun.
    if (!current) return;
    current = undefined;
    close();
  };
  const begin = (
    link: HTMLAnchorElement,
    delay: number,
    at?: { x: number; y: number },
    then?: () => void,
  ): void => {
    after(delay, () => {
      current = link;
      open(link, at);
      then?.();
    });
  };
  const linkAt = (target: EventTarget | null): HTMLAnchorElement | undefined => {
    const link = target instanceof Element ? target.closest('a') : null;
    return link && isWanted(link) ? link : undefined;
  };

  const listeners: { [Name in keyof DocumentEventMap]?: (event: DocumentEventMap[Name]) => void } =
    {
      pointerover: ({ target, pointerType, clientX: x, clientY: y }) => {
        if (pointerType === 'touch') return;
        const link = linkAt(target);
        if (isCard(target) || (link && link === current)) clearTimeout(timer);
        else if (link) begin(link, delays.mouse, { x, y });
        else if (current) after(delays.leave, end);
        else clearTimeout(timer);
      },
      focusin: ({ target }) => {
        const link = linkAt(target);
        if (link?.matches(':focus-visible')) begin(link, delays.focus);
      },
      focusout: ({ target }) => {
        if (linkAt(target)) end();
      },
      keydown: ({ key }) => {
        if (key === 'Escape') end();
      },
      pointerdown: ({ target, pointerType, clientX: x, clientY: y }) => {
        openedByPress = false;
        if (isCard(target)) return;
        end();
        const link = linkAt(target);
        if (pointerType !== 'touch' || !link) return;
        pressed = { x, y };
        begin(link, delays.press, pressed, () => {
          openedByPress = true;
        });
      },
      pointermove: ({ clientX, clientY }) => {
        if (!pressed || Math.hypot(clientX - pressed.x, clientY - pressed.y) < slip) return;
        pressed = undefined;
        if (!openedByPress) clearTimeout(timer);
      },
      pointerup: ({ pointerType }) => {
        pressed = undefined;
        if (pointerType === 'touch' && !openedByPress) clearTimeout(timer);
      },
      pointercancel: () => {
        pressed = undefined;
        if (!openedByPress) clearTimeout(timer);
      },
      contextmenu: (event) => {
        // Some browsers open a menu at the moment that the card opens.
        if (pressed && linkAt(event.target)) event.preventDefault();
      },
      click: (event) => {
        if (openedByPress && linkAt(event.target) === current) event.preventDefault();
        else if (!isCard(event.target)) end();
        openedByPress = false;
      },
    };
  const entries = Object.entries(listeners) as [string, EventListener][];
  for (const [name, listen] of entries) document.addEventListener(name, listen, true);
  return () => {
    clearTimeout(timer);
    for (const [name, listen] of entries) document.removeEventListener(name, listen, true);
  };
}
