import GithubSlugger from 'github-slugger';
import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { readPlainPointer } from '../../knowledge-base/sections/relationList.ts';
import type {
  Claim,
  Pointer,
  SectionContext,
  SectionReader,
} from '../../knowledge-base/vocabulary.ts';

const stepHeading = /^Step\s+(\d{1,4})(?!\d)\s*(?:[:.—–-]\s*)?(.*)$/is;

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
  const anchors = new GithubSlugger();
  const claims: Claim[] = [];
  for (const step of steps) {
    const claim = readStep(step, context, anchors);
    if (claim) claims.push(claim);
    else rest.push(step.heading, ...step.nodes);
  }
  return { claims, rest, count: steps.length };
};

function readStep(
  { heading, number, name, nodes }: StepText,
  context: SectionContext,
  anchors: GithubSlugger,
): Claim | undefined {
  const labels: Labels = new Map();
  const account = nodes.flatMap((node) => takeLabels(node, labels, context));
  const technique = labels.get('technique');
  const tactic = labels.get('tactic');
  if (!technique) return undefined;
  return {
    type: 'employs',
    direction: 'out',
    to: technique,
    node: heading,
    written: [heading, ...nodes],
    note: account,
    // A number may come twice, an anchor may not.
    step: { number, name, anchor: anchors.slug(`step-${String(number)}`) },
    ...(tactic && { also: { tactic } }),
  };
}

/** What stands behind `**Technique:**` and `**Tactic:**`, by their first words. */
type Labels = Map<string, Pointer>;

/** Takes the labels out of a paragraph or a list; any other node, and any other text, is left. */
function takeLabels(node: RootContent, labels: Labels, context: SectionContext): RootContent[] {
  const known = labels.size;
  const left = (children: readonly RootContent[]): RootContent[] => {
    if (labels.size === known) return [node];
    return isEmpty(children) ? [] : [{ ...node, children } as RootContent];
  };
  switch (node.type) {
    case 'paragraph':
      return left(linesOf(node).flatMap((line) => takeLine(line, node, labels, context)));
    case 'list':
    case 'listItem':
      return left(node.children.flatMap((child) => takeLabels(child, labels, context)));
    default:
      return [node];
  }
}

/** The nodes of each line; a line end stays with its line. */
function linesOf({ children }: Paragraph): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of children) {
    const pieces = node.type === 'text' ? node.value.split(/(?<=\n)/) : [];
    const nodes = node.type === 'text' ? pieces.map((value) => ({ ...node, value })) : [node];
    for (const piece of nodes) {
      lines.at(-1)?.push(piece);
      if (piece.type === 'break' || (piece.type === 'text' && piece.value.endsWith('\n'))) {
        lines.push([]);
      }
    }
  }
  return lines;
}

/** One or several labels in a line, each with a link, or an id and a name up to the next label. */
function takeLine(
  line: readonly PhrasingContent[],
  paragraph: Paragraph,
  labels: Labels,
  { linkOf, ids }: SectionContext,
): PhrasingContent[] {
  const starts = line.flatMap((node, index) => (labelOf(node) === undefined ? [] : [index]));
  const parts = [0, ...starts].map((start, index) => line.slice(start, starts[index]));
  return parts.flatMap((part) => {
    const [strong, ...value] = part;
    const label = strong && labelOf(strong);
    if (label === undefined || labels.has(label)) return part;
    const node = value.find((candidate) => linkOf.has(candidate));
    const link = node && linkOf.get(node);
    const plain = readPlainPointer(textOf(value).replace(/^\s*:/, ''), ids);
    const pointer = link ? { link } : plain && { ...plain, node: paragraph };
    if (!pointer) return part;
    labels.set(label, pointer);
    const beside = link ? value.filter((other) => other !== node && !isBlank(other)) : [];
    return isEmpty(beside) ? [] : beside;
  });
}

function labelOf(node: PhrasingContent): string | undefined {
  if (node.type !== 'strong') return undefined;
  return /^\s*(technique|tactic)\s*:?\s*$/i.exec(toString(node))?.[1]?.toLowerCase();
}

function textOf(nodes: readonly RootContent[]): string {
  return nodes.map((node) => toString(node)).join('');
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

/** Whether nodes hold nothing but blanks and what divides words. */
function isEmpty(nodes: readonly RootContent[]): boolean {
  return (
    !/[\p{Letter}\p{Number}]/u.test(textOf(nodes)) &&
    !nodes.some(({ type }) => type === 'image' || type === 'html')
  );
}
