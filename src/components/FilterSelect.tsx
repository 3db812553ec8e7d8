import { type ReactNode, useId } from 'react';

interface Props {
  readonly label: string;
  readonly value: string;
  /** What to choose from; a single value may be its own label. */
  readonly options: readonly (string | readonly [value: string, label: string])[];
  /** What stands for no choice. */
  readonly any: string;
  readonly onChange: (value: string) => void;
  readonly className?: string | undefined;
}

/** One thing to filter by. It is absent where there is nothing to choose from. */
export default function FilterSelect(props: Props): ReactNode {
  const { label, value, options, any, onChange, className } = props;
  const id = useId();
  if (options.length === 0) return null;
  const pairs = options.map((option) => (typeof option === 'string' ? [option, option] : option));
  return (
    <span className={className}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">{any}</option>
        {pairs.map(([own = '', text]) => (
          <option key={own} value={own}>
            {text}
          </option>
        ))}
      </select>
    </span>
  );
}
