import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';
import { useHistory } from '@docusaurus/router';
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { GraphViewData } from '../../../plugins/knowledge-base/portable/graphView/contract';
import type { Drawing } from './drawing';
import type { Look } from './emphasis';
import styles from './Graph.module.css';
import { onThemeChange } from './palette';
import type { GraphState } from './useGraphState';
import { webglOf } from './webgl';

interface Props {
  readonly view: GraphViewData;
  readonly state: GraphState;
}

/** Part of the page's own script, since the picture is what the page is for. No server can run it. */
const library = ExecutionEnvironment.canUseDOM
  ? import(/* webpackMode: "eager" */ './drawing')
  : undefined;

const closer = 1.5;
const step = 0.15;
const moves: Readonly<Record<string, (drawing: Drawing) => void>> = {
  ArrowLeft: (drawing) => drawing.pan(-step, 0),
  ArrowRight: (drawing) => drawing.pan(step, 0),
  ArrowUp: (drawing) => drawing.pan(0, -step),
  ArrowDown: (drawing) => drawing.pan(0, step),
  '+': (drawing) => drawing.zoom(closer),
  '=': (drawing) => drawing.zoom(closer),
  '-': (drawing) => drawing.zoom(1 / closer),
  '0': (drawing) => drawing.fit(),
};

/** The picture of the graph, and the keys and buttons to move about in it. */
export default function Canvas({ view, state }: Props): ReactNode {
  const history = useHistory();
  const box = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing>(undefined);
  const latest = useRef<Look>(undefined);
  const [status, setStatus] = useState<'waiting' | 'drawn' | 'none'>('waiting');

  const { selection, focus, way, places } = state;
  const look = useMemo(
    (): Look => ({
      selection,
      ...(focus !== undefined && { focus }),
      ...(way !== undefined && { way }),
      ...(places !== undefined && { places }),
    }),
    [selection, focus, way, places],
  );
  const choose = useEffectEvent((node: number | undefined) => state.choose('focus', node));
  const open = useEffectEvent((node: number) => history.push(view.nodes.urls[node] ?? ''));

  useEffect(() => {
    latest.current = look;
    drawing.current?.show(look);
  }, [look]);

  useEffect(() => {
    let isGone = false;
    const start = async (): Promise<void> => {
      const webgl = webglOf();
      if (webgl === 'none' || !library) {
        setStatus('none');
        return;
      }
      const { draw } = await library;
      if (isGone || !box.current || !picture.current || !latest.current) return;
      drawing.current = draw(view, latest.current, {
        box: box.current,
        picture: picture.current,
        software: webgl === 'software',
        still: window.matchMedia('(prefers-reduced-motion: reduce)').matches,
        choose,
        open,
        drawn: () => setStatus('drawn'),
      });
    };
    start().catch(() => setStatus('none'));
    const forget = onThemeChange(() => drawing.current?.recolour());
    return () => {
      isGone = true;
      forget();
      drawing.current?.remove();
      drawing.current = undefined;
    };
  }, [view]);

  const act = (move: ((drawing: Drawing) => void) | undefined): void => {
    if (move && drawing.current) move(drawing.current);
  };
  const press = (event: KeyboardEvent): void => {
    const move = moves[event.key];
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act(move);
  };

  return (
    <section className={styles.canvas} aria-label="Picture of the graph" data-status={status}>
      <a className={styles.skip} href="#as-table">
        Past the picture, to the same as a table
      </a>
      <div
        ref={box}
        className={styles.box}
        role="application"
        aria-label="Arrow keys move the picture, plus and minus zoom, 0 shows all of it"
        tabIndex={status === 'none' ? -1 : 0}
        onKeyDown={press}
      >
        <div ref={picture} className={styles.picture} />
        {status === 'waiting' && (
          <p className={styles.message}>
            <span className={styles.loading}>The picture is being drawn.</span>
            <noscript>
              The picture needs JavaScript. The tables below hold what the graph is made of.
            </noscript>
          </p>
        )}
        {status === 'none' && (
          <p className={styles.message}>
            This browser offers no WebGL, which the picture is drawn with. All else works: find an
            object, and the table below shows what it is related to.
          </p>
        )}
      </div>
      {status !== 'none' && (
        <div className={styles.zoom} role="group" aria-label="Zoom">
          <button type="button" aria-label="Closer" onClick={() => act(moves['+'])}>
            +
          </button>
          <button type="button" aria-label="Further away" onClick={() => act(moves['-'])}>
            −
          </button>
          <button type="button" aria-label="Show all" onClick={() => act(moves['0'])}>
            ⤢
          </button>
        </div>
      )}
      <p className={styles.count} role="status">
        {selection.nodes.size} of {view.nodes.ids.length} objects, {selection.edges.size} relations
      </p>
    </section>
  );
}
