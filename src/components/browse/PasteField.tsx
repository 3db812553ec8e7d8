import { type ClipboardEvent, type FormEvent, type ReactNode, useId, useState } from 'react';
import type { IdsFound } from '../../../plugins/atlas/portable/techniques/idsInText';
import { writeIds } from '../../../plugins/atlas/portable/techniques/shortId';
import type { Lookup } from './useBrowse';
import styles from './Browse.module.css';

interface Props {
  readonly lookup: Lookup;
  readonly onPick: (techniques: readonly string[]) => void;
  readonly onPickMitigations: (mitigations: readonly string[]) => void;
}

interface Said {
  readonly found: IdsFound;
  /** The techniques that were picked from it. */
  readonly picked: readonly string[];
}

/** Takes any text, picks the techniques that it names, and says what it could not pick. */
export default function PasteField({ lookup, onPick, onPickMitigations }: Props): ReactNode {
  const [said, say] = useState<Said>();
  const [text, setText] = useState('');
  const id = useId();
  const techniquesOf = (study: string): readonly string[] =>
    lookup.data.studies.find((own) => own.id === study)?.techniques ?? [];
  // Beside techniques, a case study is rather a source than a wish: its techniques are offered.
  const offered = said && said.found.ids.technique.length > 0 ? said.found.ids['case-study'] : [];
  const take = (written: string): boolean => {
    const found = lookup.find(written);
    const studies = found.ids['case-study'];
    // A case study stands for its techniques where the text names no technique itself.
    const picked =
      found.ids.technique.length > 0
        ? found.ids.technique
        : [...new Set(studies.flatMap(techniquesOf))];
    say({ found, picked });
    if (picked.length > 0) onPick(picked);
    return picked.length > 0;
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (take(text)) setText('');
  };
  const paste = (event: ClipboardEvent): void => {
    if (!take(event.clipboardData.getData('text'))) return;
    event.preventDefault();
    setText('');
  };
  return (
    <form className={styles.paste} onSubmit={submit}>
      <label htmlFor={id}>Paste any text that holds ids</label>
      <textarea
        id={id}
        rows={2}
        value={text}
        placeholder="What covers AML.T0051.001 and AML.T0024? All of AML.CS0016."
        onChange={({ target }) => setText(target.value)}
        onPaste={paste}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey) submit(event);
        }}
      />
      <button type="submit" className="button-quiet">
        Pick what it names
      </button>
      <div role="status" className={styles.said}>
        {said && <Answer said={said} lookup={lookup} />}
      </div>
      {offered.map((study) => (
        <button
          key={study}
          type="button"
          className="button-quiet"
          onClick={() => onPick(techniquesOf(study))}
        >
          Pick the {techniquesOf(study).length} techniques of {study} too
        </button>
      ))}
      {said && said.found.ids.mitigation.length > 0 && (
        <button
          type="button"
          className="button-quiet"
          onClick={() => onPickMitigations(said.found.ids.mitigation)}
        >
          See what {writeIds(said.found.ids.mitigation).replaceAll(',', ', ')} cover
        </button>
      )}
    </form>
  );
}

function Answer({ said, lookup }: { readonly said: Said; readonly lookup: Lookup }): ReactNode {
  const { found, picked } = said;
  const tactics = found.ids.tactic.map((tactic) => lookup.tacticOf(tactic).name);
  return (
    <>
      {picked.length > 0 ? (
        <p>
          Picked {picked.length} {picked.length === 1 ? 'technique' : 'techniques'}.
        </p>
      ) : (
        <p>This text names no technique of this knowledge base.</p>
      )}
      {found.retired.map(({ id, name, replacedBy }) => (
        <p key={id}>
          {id} ({name}) is retired:{' '}
          {replacedBy.length === 0
            ? 'ATLAS names no successor.'
            : `${replacedBy.join(' and ')} came in its place.`}
        </p>
      ))}
      {found.unknown.length > 0 && (
        <p>
          {found.unknown.join(', ')}: no such {found.unknown.length === 1 ? 'id' : 'ids'} in this
          knowledge base, nor among those that ATLAS took back.
        </p>
      )}
      {tactics.length > 0 && (
        <p>Tactics named: {tactics.join(', ')}. Choose one below to see its techniques.</p>
      )}
    </>
  );
}
