import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import type { GraphViewData } from '../../../plugins/knowledge-base/portable/graphView/contract';
import { findNodes } from '../../../plugins/knowledge-base/portable/graphView/find';
import { fullName } from '../../../plugins/knowledge-base/portable/graphView/fullName';
import KindMark from '../KindMark';
import styles from './Finder.module.css';

interface Props {
  readonly view: GraphViewData;
  readonly label: string;
  readonly chosen: number | undefined;
  readonly onChoose: (node: number | undefined) => void;
}

/** A field to find an object by id or name: the combobox pattern of the ARIA practices. */
export default function Finder({ view, label, chosen, onChoose }: Props): ReactNode {
  const id = useId();
  const { nodes, kinds, withoutId } = view;
  const written = chosen === undefined ? '' : textOf(view, chosen);
  // What is typed counts until something is chosen; then what is chosen is shown.
  const [typed, type] = useState<string>();
  const [active, activate] = useState(0);
  const found = typed === undefined ? [] : findNodes(view, typed);
  const at = Math.min(active, found.length - 1);

  const choose = (node: number | undefined): void => {
    type(undefined);
    onChoose(node);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => activate(found.length === 0 ? 0 : (at + 1) % found.length),
    ArrowUp: () => activate(found.length === 0 ? 0 : (at + found.length - 1) % found.length),
    Enter: () => {
      if (typed !== undefined && typed.trim() === '') choose(undefined);
      else if (found[at] !== undefined) choose(found[at]);
    },
    Escape: () => type(undefined),
  };
  const press = (event: KeyboardEvent): void => {
    const act = keys[event.key];
    if (!act || typed === undefined) return;
    event.preventDefault();
    act();
  };

  return (
    <div className={styles.finder}>
      <label htmlFor={`${id}-field`}>{label}</label>
      <input
        id={`${id}-field`}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        placeholder="Id or name"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `${id}-${String(at)}` : undefined}
        value={typed ?? written}
        onChange={({ target }) => {
          type(target.value);
          activate(0);
        }}
        onFocus={({ target }) => target.select()}
        onKeyDown={press}
        onBlur={() => (typed === '' ? choose(undefined) : type(undefined))}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={label} hidden={found.length === 0}>
        {found.map((node, place) => (
          <li
            key={node}
            id={`${id}-${String(place)}`}
            role="option"
            aria-selected={place === at}
            // The field keeps the focus: a click is over before it would lose it.
            onMouseDown={(event) => {
              event.preventDefault();
              choose(node);
            }}
            onMouseMove={() => activate(place)}
          >
            <KindMark kind={kinds[nodes.kinds[node] ?? 0]?.name ?? ''} />
            <span>
              {!withoutId.includes(node) && <span className="object-id">{nodes.ids[node]}</span>}{' '}
              {fullName(view, node)}
            </span>
            <small>{kinds[nodes.kinds[node] ?? 0]?.label}</small>
          </li>
        ))}
      </ul>
      <span className="sr-only" role="status">
        {typed !== undefined && typed.trim() !== '' ? `${String(found.length)} found` : ''}
      </span>
      {typed !== undefined && typed.trim() !== '' && found.length === 0 && (
        <p className={styles.none}>Nothing has this id or name.</p>
      )}
    </div>
  );
}

function textOf(view: GraphViewData, node: number): string {
  const name = fullName(view, node);
  return view.withoutId.includes(node) ? name : `${view.nodes.ids[node] ?? ''} ${name}`;
}
