import { memo, type ReactNode } from 'react';
import styles from './Browse.module.css';

export interface Pickable {
  readonly id: string;
  readonly name: string;
  /** Whether it is a part of the one above it. */
  readonly isSub?: boolean;
}

interface Props {
  readonly label: string;
  readonly items: readonly Pickable[];
  readonly picked: ReadonlySet<string>;
  readonly onPick: (id: string, isPicked: boolean) => void;
}

const Item = memo(function Item({
  id,
  name,
  isSub,
  isPicked,
  onPick,
}: Pickable & { readonly isPicked: boolean; readonly onPick: Props['onPick'] }): ReactNode {
  return (
    <li className={isSub ? styles.below : undefined}>
      <label>
        <input
          type="checkbox"
          checked={isPicked}
          onChange={({ target }) => onPick(id, target.checked)}
        />
        <span>
          <span className="object-id">{id}</span> {name}
        </span>
      </label>
    </li>
  );
});

/** A list to pick from. */
export default function PickList({ label, items, picked, onPick }: Props): ReactNode {
  return (
    <ul className={styles.list} aria-label={label}>
      {items.map((item) => (
        <Item key={item.id} {...item} isPicked={picked.has(item.id)} onPick={onPick} />
      ))}
    </ul>
  );
}
