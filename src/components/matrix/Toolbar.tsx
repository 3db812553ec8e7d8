import { type ReactNode, useCallback, useId, useMemo } from 'react';
import { heatLevels, type Heat } from '../../../plugins/atlas/portable/matrix/heat';
import type { MatrixData } from '../../../plugins/atlas/views/matrix/contract';
import { asksAnything } from '../../../plugins/atlas/portable/techniques/filter';
import { shortId } from '../../../plugins/atlas/portable/techniques/shortId';
import FilterSelect from '../FilterSelect';
import { filterParams, type Matrix } from './useMatrixState';
import styles from './Matrix.module.css';

interface Props {
  readonly data: MatrixData;
  readonly matrix: Matrix;
  /** Moves the focus to the next technique that the text finds. */
  readonly onFind: () => void;
  readonly onClear: () => void;
}

type Choices = readonly (readonly [value: string, label: string])[];

const mitigatedChoices: Choices = [
  ['some', 'With a mitigation'],
  ['none', 'Without any'],
];

const usedChoices: Choices = [
  ['some', 'In a case study'],
  ['none', 'In none'],
];

const layoutChoices: Choices = [['side', 'Beside']];

/** What the matrix is filtered, laid out and coloured by. */
export default function Toolbar({ data, matrix, onFind, onClear }: Props): ReactNode {
  const { state, set } = matrix;
  const { filter, layout, open, heat, study } = state;
  const id = useId();
  const studies = useMemo(
    () => data.studies.map((own) => [shortId(own.id), `${own.id} ${own.name}`] as const),
    [data],
  );
  const choose = useCallback((value: string, param: string) => set(param, value), [set]);
  return (
    <div className={styles.toolbar} role="group" aria-label="Matrix settings">
      <form
        className={styles.field}
        onSubmit={(event) => {
          event.preventDefault();
          onFind();
        }}
      >
        <label htmlFor={id}>Find a name or id</label>
        <input
          id={id}
          type="search"
          value={filter.text}
          placeholder="then Enter"
          onChange={({ target }) => set('q', target.value, 'replace')}
        />
      </form>
      <FilterSelect
        className={styles.field}
        label="Maturity"
        any="Any"
        value={filter.maturity}
        options={data.maturities}
        name={filterParams.maturity}
        onChange={choose}
      />
      <FilterSelect
        className={styles.field}
        label="Platform"
        any="Any"
        value={filter.platform}
        options={data.platforms}
        name={filterParams.platform}
        onChange={choose}
      />
      <FilterSelect
        className={styles.field}
        label="Mitigations"
        any="With or without"
        value={filter.mitigated}
        options={mitigatedChoices}
        name={filterParams.mitigated}
        onChange={choose}
      />
      <FilterSelect
        className={styles.field}
        label="Case studies"
        any="In any or none"
        value={filter.used}
        options={usedChoices}
        name={filterParams.used}
        onChange={choose}
      />
      <FilterSelect
        className={styles.field}
        label="Path of a study"
        any="None"
        value={shortId(study)}
        options={studies}
        name="study"
        onChange={choose}
      />
      <FilterSelect
        className={styles.field}
        label="Colour and number"
        any="None"
        value={heat ?? ''}
        options={heatNames}
        name="heat"
        onChange={choose}
      />
      <FilterSelect
        className={styles.field}
        label="Sub-techniques"
        any="Below"
        value={layout === 'flat' ? '' : layout}
        options={layoutChoices}
        name="layout"
        onChange={choose}
      />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={open === 'all'}
          onChange={({ target }) => set('open', target.checked ? 'all' : '')}
        />
        Open all
      </label>
      <button
        type="button"
        className="button-quiet"
        // Always there: the matrix below must not move when a filter is set.
        disabled={!asksAnything(filter) && !heat && !study}
        onClick={onClear}
      >
        Clear filters
      </button>
    </div>
  );
}

const heatNames: readonly (readonly [Heat, string])[] = [
  ['studies', 'By case studies'],
  ['mitigations', 'By mitigations'],
];

const heatMeaning: Readonly<Record<Heat, string>> = {
  studies: 'Case studies that used the technique or one of its sub-techniques',
  mitigations: 'Mitigations of the technique and of its parent technique',
};

/** What the colours and the marks in the cells mean. */
export function Legend({ heat }: { readonly heat: Heat | undefined }): ReactNode {
  return (
    <ul className={styles.legend} aria-label="Legend">
      {heat && (
        <li>
          {heatMeaning[heat]}:
          {heatLevels.map((label, level) => (
            <span key={label} className={styles.swatch} data-level={level}>
              {label}
            </span>
          ))}
        </li>
      )}
      <li>
        <span className={styles.sampleToggle} aria-hidden="true">
          3
        </span>{' '}
        opens sub-techniques
      </li>
      <li>
        <span className={styles.several}>×2</span> stands under 2 tactics
      </li>
    </ul>
  );
}
