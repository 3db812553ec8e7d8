import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { readPlainPointer } from '../../knowledge-base/sections/relationList.ts';
import type {
  Claim,
  Pointer,
  SectionContext,
  SectionReader,
} from '../../knowledge-base/vocabulary.ts';

const stepHeading = /^Step\s+(\d+)\s*:?\s*(.*)$/is;

interface StepText {
  readonly heading: RootContent;
  readonly number: number;
  readonly name: string;
  readonly nodes: RootContent[];
}

/**
 * Reads a procedure: `### Step k: <name>`, its `**Technique:**` and `**Tactic:**` lines, and the
 * account of what happened. A step without a technique is shown as it stands.
 */
export const readSteps: SectionReader = (section, context) => {
  const rest: RootContent[] = [];
  const steps: StepText[] = [];
  for (const node of section.nodes) {
    const match = node.type === 'heading' ? stepHeading.exec(toString(node)) : null;
    if (match) {
      steps.push({ heading: node, number: Number(match[1]), name: match[2] ?? '', nodes: [] });
    } else {
      (steps.at(-1)?.nodes ?? rest).push(node);
    }
  }
  const claims: Claim[] = [];
  for (const step of steps) {
    const claim = readStep(step, context);
    if (claim) claims.push(claim);
    else rest.push(step.heading, ...step.nodes);
  }
  return { claims, rest, count: steps.length };
};

function readStep(step: StepText, context: SectionContext): Claim | undefined {
  const pointers: Record<string, Pointer> = {};
  const account = step.nodes.filter((node) => {
    const found = node.type === 'paragraph' ? readLabelled(node, context) : {};
    Object.assign(pointers, found);
    return Object.keys(found).length === 0;
  });
  const { Technique: technique, Tactic: tactic } = pointers;
  if (!technique) return undefined;
  return {
    type: 'employs',
    direction: 'out',
    to: technique,
    node: step.heading,
    written: [step.heading, ...step.nodes],
    note: account,
    step: { number: step.number, name: step.name, anchor: `step-${String(step.number)}` },
    ...(tactic && { also: { tactic } }),
  };
}

/** `**Technique:** [[…]]`, one or several in a paragraph; the value is a link or an id with a name. */
function readLabelled(paragraph: Paragraph, context: SectionContext): Record<string, Pointer> {
  const found: Record<string, Pointer> = {};
  paragraph.children.forEach((node, index) => {
    if (node.type !== 'strong') return;
    const label = toString(node).trim().replace(/:$/, '');
    if (label !== 'Technique' && label !== 'Tactic') return;
    const pointer = readValue(paragraph.children.slice(index + 1), paragraph, context);
    if (pointer) found[label] = pointer;
  });
  return found;
}

function readValue(
  after: readonly PhrasingContent[],
  paragraph: Paragraph,
  { linkOf, ids }: SectionContext,
): Pointer | undefined {
  const end = after.findIndex((node) => node.type === 'strong' || node.type === 'break');
  const value = end < 0 ? after : after.slice(0, end);
  for (const node of value) {
    const link = linkOf.get(node);
    if (link) return { link };
  }
  const plain = readPlainPointer(value.map((node) => toString(node)).join(''), ids);
  return plain && { ...plain, node: paragraph };
}
