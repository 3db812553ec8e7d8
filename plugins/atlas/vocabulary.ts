import type { RuleTable } from '../knowledge-base/findings/finding.ts';
import type { IdForms, Vocabulary } from '../knowledge-base/vocabulary.ts';
import { atlasRules, checkIdsInText } from './checks/idsInText.ts';
import { checkProse, proseRules } from './checks/missingProse.ts';
import { checkControls, controlRules } from './checks/supersededControls.ts';
import { currentControl } from './frameworks/controls.ts';
import { historyOf } from './history/history.ts';
import { idInText, kindOfId, parentId } from './ids.ts';
import { kinds, relationTypes } from './kinds.ts';

/** MITRE's own addresses, as its texts write them, and ours: `/techniques/AML.T0040`, `/id/AML.T0040`. */
const siteAddress = /^\/?(?:id|tactics|techniques|mitigations|studies)\/(AML\.[^/]+)\/?$/i;

function parseId(text: string): string | undefined {
  const id = text.trim().toUpperCase();
  return kindOfId(id) ? id : currentControl(text)?.id;
}

function kindOf(id: string): string | undefined {
  return kindOfId(id) ?? (currentControl(id) && 'control');
}

const ids: IdForms = {
  inText: idInText,
  parse: parseId,
  kindOf,
  parentOf: parentId,
  fromAddress: (address) => {
    const id = siteAddress.exec(address)?.[1];
    return id === undefined ? undefined : parseId(id);
  },
  known: (id) => {
    const history = historyOf(id);
    return (
      history && {
        name: history.name,
        formerNames: history.formerNames,
        retired: history.status === 'retired',
        replacedBy: history.replacedBy,
      }
    );
  },
};

/** MITRE ATLAS, as the generic part sees it. */
export const atlasVocabulary: Vocabulary = {
  kinds,
  relations: relationTypes,
  rules: { ...atlasRules, ...controlRules, ...proseRules } as unknown as RuleTable,
  checks: [checkIdsInText, checkControls, checkProse],
  ids,
};
