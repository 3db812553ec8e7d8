import { type ReactNode, useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { layOut, placeOf } from '../../../plugins/atlas/portable/matrix/layOut';
import { matrixSvg } from '../../../plugins/atlas/portable/matrix/matrixSvg';
import { stepsAt } from '../../../plugins/atlas/portable/matrix/study';
import type { MatrixData } from '../../../plugins/atlas/views/matrix/contract';
import CopyButton from '../CopyButton';
import FilterSelect from '../FilterSelect';
import MatrixTable from './MatrixTable';
import { matchesOf, paint } from './paint';
import PictureButtons from './PictureButtons';
import PrintSheet from './PrintSheet';
import StudyPath from './StudyPath';
import Toolbar, { Legend } from './Toolbar';
import { useGrid } from './useGrid';
import { usePlaces } from './usePlaces';
import { useRehearsal } from './useRehearsal';
import { filterParams, useMatrixState } from './useMatrixState';
import styles from './Matrix.module.css';

/** As many columns as a wide screen takes without scrolling. */
const columnsThatFit = 18;

/** The matrix with all that is set about it. */
export default function MatrixView({ data }: { readonly data: MatrixData }): ReactNode {
  const matrix = useMatrixState();
  const { state, set, toggle, goTo } = matrix;
  const { layout: layoutName, open, filter, heat } = state;
  const { tactics } = data;
  const table = useRef<HTMLTableElement>(null);
  const status = useRef<HTMLParagraphElement>(null);

  const techniques = useMemo(() => new Map(data.techniques.map((own) => [own.id, own])), [data]);
  const tacticNames = useMemo(() => new Map(tactics.map(({ id, name }) => [id, name])), [tactics]);
  const tacticChoices = useMemo(() => [...tacticNames], [tacticNames]);
  const study = useMemo(
    () => data.studies.find(({ id }) => id === state.study),
    [data, state.study],
  );
  const layout = useMemo(() => {
    // The steps of a path must be seen: what they are a part of is open.
    const forced = new Set(
      study?.steps.map(({ technique }) => techniques.get(technique)?.parentId) ?? [],
    );
    return layOut(
      tactics,
      data.techniques,
      layoutName,
      (id) => open === 'all' || open.has(id) || forced.has(id),
    );
  }, [tactics, data, layoutName, open, study, techniques]);
  const { matches, leads } = useMemo(() => matchesOf(data.techniques, filter), [data, filter]);
  const steps = useMemo(() => study && stepsAt(study, layout), [study, layout]);
  const places = usePlaces(table, layout);
  useLayoutEffect(
    () => paint(places.current, layout.columns, { matches, leads, steps }),
    [places, layout, matches, leads, steps],
  );

  useRehearsal(data.techniques, places);

  const grid = useGrid({
    layout,
    places,
    status,
    at: state.at,
    remember: useCallback((key: string) => set('at', key, 'replace'), [set]),
    toggle: useCallback(
      (id: string) =>
        toggle(
          id,
          data.techniques.filter((own) => own.parentId === undefined).map((own) => own.id),
        ),
      [toggle, data],
    ),
    nameOfTactic: useCallback((id: string) => tacticNames.get(id) ?? id, [tacticNames]),
  });

  const scrollToTactic = useCallback((id: string): void => {
    table.current
      ?.querySelector(`th[data-tactic="${CSS.escape(id)}"]`)
      ?.scrollIntoView({ inline: 'start', block: 'nearest' });
  }, []);
  const goToTechnique = (id: string, tactic?: string): void => {
    const technique = techniques.get(id);
    const under = technique?.tactics.find((own) => own === tactic) ?? technique?.tactics[0];
    if (!technique || under === undefined) return;
    goTo(placeOf(under, id), technique.parentId);
  };
  const find = (): void => {
    const found = data.techniques.filter(({ id }) => matches?.has(id));
    const here = found.findIndex(({ id, tactics: own }) =>
      own.some((tactic) => placeOf(tactic, id) === state.at),
    );
    const next = found[(here + 1) % found.length];
    if (next) goToTechnique(next.id);
  };
  const clear = (): void => {
    for (const name of [...Object.values(filterParams), 'heat', 'study']) set(name, '');
  };

  const note = [
    matches &&
      `${String(matches.size)} of ${String(data.techniques.length)} techniques match the filter`,
    study && `Path of ${study.id}: ${study.name}`,
  ]
    .filter(Boolean)
    .join('. ');
  const svg = useCallback(
    () =>
      matrixSvg({
        title: 'ATLAS matrix',
        layout,
        note,
        ...(heat && { heat }),
        ...(matches && { matches: ({ technique: { id } }) => matches.has(id) || leads.has(id) }),
        ...(steps && { steps }),
      }),
    [layout, note, heat, matches, leads, steps],
  );
  const closed = layout.cells[0]?.key ?? '';

  return (
    <main className={styles.page} data-heat={heat} data-path={study ? '' : undefined}>
      <header className={styles.header}>
        <h1>Matrix</h1>
        <p role="status">
          <span className={styles.count}>
            {matches
              ? `${String(matches.size)} of ${String(data.techniques.length)} techniques match`
              : `${String(tactics.length)} tactics, ${String(data.techniques.length)} techniques and sub-techniques`}
          </span>
        </p>
        <div className={styles.actions}>
          <CopyButton text={() => window.location.href}>Copy link</CopyButton>
          <PictureButtons of="the matrix" file="atlas-matrix" svg={svg} />
          <button type="button" className="button-quiet" onClick={() => window.print()}>
            Print
          </button>
        </div>
      </header>
      <Toolbar data={data} matrix={matrix} onFind={find} onClear={clear} />
      {study && (
        <StudyPath
          key={study.id}
          study={study}
          tactics={tactics}
          techniques={techniques}
          onGoTo={({ technique, tactic }) => goToTechnique(technique, tactic)}
          onClose={() => set('study', '')}
        />
      )}
      <Legend heat={heat} />
      <div
        className={styles.hint}
        data-always={layout.columnCount > columnsThatFit ? '' : undefined}
      >
        <span>
          {tactics.length} tactics stand side by side: scroll sideways{' '}
          <span aria-hidden="true">→</span>
        </span>
        <FilterSelect
          label="or go to"
          any="a tactic"
          value=""
          options={tacticChoices}
          onChange={scrollToTactic}
        />
      </div>
      <p className={styles.position} ref={status} role="status" />
      <p id="matrix-keys" className={styles.keys}>
        Arrow keys move, Space opens sub-techniques, Enter leads to the technique.
      </p>
      <div
        className={styles.scroller}
        data-fits={layout.columnCount <= columnsThatFit ? '' : undefined}
        {...grid}
      >
        <MatrixTable layout={layout} tableRef={table} entry={closed} breaks={data.breaks} />
      </div>
      <PrintSheet svg={svg} />
    </main>
  );
}
