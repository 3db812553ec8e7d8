import Link from '@docusaurus/Link';
import { type ReactNode, useState } from 'react';
import type { MatrixTechnique } from '../../../plugins/atlas/portable/matrix/layOut';
import type { Study, StudyStep } from '../../../plugins/atlas/portable/matrix/study';
import { studySvg } from '../../../plugins/atlas/portable/matrix/studySvg';
import { fullName, type Named } from '../../../plugins/atlas/portable/techniques/technique';
import ObjectLink from '../ObjectLink';
import PictureButtons from './PictureButtons';
import styles from './Matrix.module.css';

interface Props {
  readonly study: Study;
  readonly tactics: readonly Named[];
  readonly techniques: ReadonlyMap<string, MatrixTechnique>;
  readonly onGoTo: (step: StudyStep) => void;
  readonly onClose: () => void;
}

/** The steps of a case study, numbered as in the matrix below; and its path as a picture. */
export default function StudyPath(props: Props): ReactNode {
  const { study, tactics, techniques, onGoTo, onClose } = props;
  const [isShown, show] = useState(false);
  const nameOf = new Map(tactics.map(({ id, name }) => [id, name]));
  const svg = (): string => studySvg(study, tactics, (id) => techniques.get(id));
  return (
    <section className={styles.path} aria-labelledby="path">
      <div className={styles.pathHead}>
        <h2 id="path">
          <ObjectLink object={{ ...study, kind: 'case-study', kindLabel: 'Case study' }} />
        </h2>
        <button
          type="button"
          className="button-quiet"
          aria-expanded={isShown}
          onClick={() => show(!isShown)}
        >
          {isShown ? 'Hide the picture' : 'Show as a picture'}
        </button>
        <PictureButtons of="the path" file={`${study.id}-path`} svg={svg} />
        <button type="button" className="button-quiet" onClick={onClose}>
          Close the path
        </button>
      </div>
      <ol className={styles.steps}>
        {study.steps.map((step) => {
          const technique = techniques.get(step.technique);
          return (
            <li key={step.number}>
              <button
                type="button"
                className={styles.number}
                aria-label={`Go to step ${String(step.number)} in the matrix`}
                disabled={!technique}
                onClick={() => onGoTo(step)}
              >
                {step.number}
              </button>
              <span>
                {technique ? <Link to={technique.url}>{fullName(technique)}</Link> : step.name}
                {step.tactic !== undefined && (
                  <span className={styles.for}> for {nameOf.get(step.tactic) ?? step.tactic}</span>
                )}
              </span>
            </li>
          );
        })}
      </ol>
      {isShown && (
        <div
          className={styles.picture}
          role="group"
          aria-label={`Path of ${study.name}`}
          tabIndex={0}
          // Drawn by us, with every text escaped.
          dangerouslySetInnerHTML={{ __html: svg() }}
        />
      )}
    </section>
  );
}
