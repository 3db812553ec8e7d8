import { type ReactNode, useEffect, useId, useMemo, useState } from 'react';
import { applyFixes } from '../../../plugins/atlas/portable/references/applyFixes.ts';
import { createChecker } from '../../../plugins/atlas/portable/references/checkReferences.ts';
import type {
  KnownNames,
  ReferenceFinding,
} from '../../../plugins/atlas/portable/references/contract.ts';
import { guessFormat } from '../../../plugins/atlas/portable/references/formatOf.ts';
import { indexNames } from '../../../plugins/atlas/portable/references/nameIndex.ts';
import { referenceRules } from '../../../plugins/atlas/portable/references/rules.ts';
import CopyButton from '../CopyButton';
import styles from './TextCheck.module.css';

interface Props {
  /** All ids and names, as `plugins/atlas/history/knownNames.ts` gives them. */
  readonly names: KnownNames;
}

interface Checked {
  readonly text: string;
  readonly findings: readonly ReferenceFinding[];
}

/** Half a million letters take a fraction of a second; the command has no such bound. */
const longestText = 500_000;
const shownAtMost = 200;
const typingPause = 250;

const weights = { error: 'Error', warning: 'Wrong', info: 'Renamed' } as const;

function weightOf(rule: string): keyof typeof weights {
  return Object.entries(referenceRules).find(([slug]) => slug === rule)?.[1].severity ?? 'warning';
}

/** Checks the ATLAS references of a text as it is typed or pasted. Nothing leaves the page. */
export default function TextCheck({ names }: Props): ReactNode {
  const field = useId();
  const [text, setText] = useState('');
  const [checked, setChecked] = useState<Checked>({ text: '', findings: [] });
  const check = useMemo(() => createChecker(indexNames(names)), [names]);
  useEffect(() => {
    const timer = setTimeout(() => {
      const part = text.slice(0, longestText);
      setChecked({ text, findings: check(part, guessFormat(part)) });
    }, typingPause);
    return () => clearTimeout(timer);
  }, [check, text]);
  const { findings } = checked;
  const fixable = findings.filter(({ fix }) => fix).length;
  return (
    <div className={styles.check}>
      <label htmlFor={field} className={styles.label}>
        Text with ATLAS ids
      </label>
      <p id={`${field}-hint`} className={styles.hint}>
        Markdown, HTML, CSV, JSON, YAML or plain text. It is checked on this page against ATLAS up
        to {names.release} and sent nowhere.
      </p>
      <textarea
        id={field}
        className={styles.field}
        aria-describedby={`${field}-hint`}
        rows={8}
        spellCheck={false}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div className={styles.bar}>
        <p role="status" className={styles.status}>
          {statusOf(checked)}
        </p>
        {fixable > 0 && (
          <CopyButton text={() => applyFixes(checked.text, findings)}>
            Copy the text with {fixable === 1 ? 'one' : fixable} mended
          </CopyButton>
        )}
      </div>
      {findings.length > 0 && (
        <ol className={styles.findings} aria-label="Findings">
          {findings.slice(0, shownAtMost).map((finding) => (
            <Finding key={`${finding.rule}-${String(finding.offset)}`} {...finding} />
          ))}
        </ol>
      )}
      {findings.length > shownAtMost && (
        <p className={styles.hint}>
          The first {shownAtMost} are shown. Mend them, or use <code>npm run refs</code> for all.
        </p>
      )}
    </div>
  );
}

function statusOf({ text, findings }: Checked): string {
  if (text.trim() === '') return 'Nothing to check yet: paste or type a text.';
  const bound =
    text.length > longestText
      ? ` Only the first ${longestText.toLocaleString('en')} letters were checked.`
      : '';
  if (findings.length === 0) return `No faults found.${bound}`;
  const notes = findings.filter(({ rule }) => weightOf(rule) === 'info').length;
  const faults = findings.length - notes;
  const count = (number: number, word: string): string =>
    `${String(number)} ${word}${number === 1 ? '' : 's'}`;
  const parts = [
    ...(faults > 0 ? [count(faults, 'fault')] : []),
    ...(notes > 0 ? [count(notes, 'former name')] : []),
  ];
  return `${parts.join(', ')}.${bound}`;
}

function Finding({ rule, line, column, message, mend, fix }: ReferenceFinding): ReactNode {
  const weight = weightOf(rule);
  return (
    <li className={styles.finding} data-weight={weight}>
      <p className={styles.place}>
        <span className={styles.weight}>{weights[weight]}</span> line {line}, column {column}{' '}
        <code>{rule}</code>
      </p>
      <p className={styles.message}>{message}.</p>
      <p className={styles.mend}>
        {mend}
        {fix && ' The copied text has it.'}
      </p>
    </li>
  );
}
