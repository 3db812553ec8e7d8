import { type ReactNode, useId, useMemo } from 'react';

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
  // There may be hundreds, and they stay the same while a choice is made.
  const choices = useMemo(
    () =>
      options.map((option) => {
        const [own, text] = typeof option === 'string' ? [option, option] : option;
        return (
          <option key={own} value={own}>
            {text}
          </option>
        );
      }),
    [options],
  );
  if (options.length === 0) return null;
  return (
    <span className={className}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">{any}</option>
        {choices}
      </select>
    </span>
  );
}
