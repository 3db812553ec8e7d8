import type { RuleTable } from '../knowledge-base/findings/finding.ts';
import type { IdForms, Vocabulary } from '../knowledge-base/vocabulary.ts';
import { atlasRules, checkIdsInText } from './checks/idsInText.ts';
import { historyOf } from './history/history.ts';
import { idInText, kindOfId, parentId } from './ids.ts';
import { kinds, relationTypes } from './kinds.ts';

/** MITRE's own addresses, as its texts write them: `/techniques/AML.T0040`. */
const siteAddress = /^\/?(?:tactics|techniques|mitigations|studies)\/(AML\.[^/]+)\/?$/i;

function parseId(text: string): string | undefined {
  const id = text.trim().toUpperCase();
  return kindOfId(id) ? id : undefined;
}

const ids: IdForms = {
  inText: idInText,
  parse: parseId,
  kindOf: kindOfId,
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
  rules: atlasRules as unknown as RuleTable,
  checks: [checkIdsInText],
  ids,
};
