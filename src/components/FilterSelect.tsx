import { memo, type ReactNode, useId, useMemo } from 'react';

interface Props {
  readonly label: string;
  readonly value: string;
  /** What to choose from; a single value may be its own label. */
  readonly options: readonly (string | readonly [value: string, label: string])[];
  /** What stands for no choice. */
  readonly any: string;
  /** Where it stays the same, a choice in another one renders nothing of this one. */
  readonly onChange: (value: string, name: string) => void;
  /** What the choice sets. */
  readonly name?: string | undefined;
  readonly className?: string | undefined;
}

/** One thing to filter by. It is absent where there is nothing to choose from. */
export default memo(function FilterSelect(props: Props): ReactNode {
  const { label, value, options, any, onChange, name, className } = props;
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
      <select
        id={id}
        name={name}
        value={value}
        onChange={({ target }) => onChange(target.value, target.name)}
      >
        <option value="">{any}</option>
        {choices}
      </select>
    </span>
  );
});
