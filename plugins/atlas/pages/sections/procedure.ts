import type { Heading, RootContent } from 'mdast';
import type { Page } from '../../../knowledge-base/vault/page.ts';
import type { Claim, Pointer, SectionRow } from '../../../knowledge-base/vocabulary.ts';
import type { Step } from '../../release/model.ts';
import { alignSteps } from '../alignSteps.ts';
import { insertBlock, startOfLine, startOfNextLine, type Edit } from '../edit.ts';
import { headingLine } from '../markdown.ts';
import type { Objects } from '../objects.ts';
import { endOf, endOfSigns, startOf } from '../place.ts';
import { nodeOfLink, renewName } from '../pointer.ts';
import { note, type OwnSection, type SectionContent, type SectionMerge } from '../section.ts';
import { isSuccessor } from '../succession.ts';
import { sameWording } from '../wording.ts';

/** What happened, step by step: `### Step k: <technique>`, two links, the account. */
export function procedureSection(
  row: SectionRow,
  steps: readonly Step[],
  objects: Objects,
): SectionContent {
  return {
    row,
    isEmpty: steps.length === 0,
    write: () => steps.map((step, index) => writeStep(step, index + 1, objects)).join('\n\n'),
    merge: (own) => merge(steps, own, objects),
  };
}

function writeStep(step: Step, number: number, objects: Objects): string {
  const parts = [
    `### Step ${String(number)}: ${writeName(step, objects)}`,
    `**Technique:** ${objects.linkTo(step.technique)}`,
    `**Tactic:** ${objects.linkTo(step.tactic)}`,
    step.account,
  ];
  return parts.filter(Boolean).join('\n\n');
}

function writeName({ technique }: Step, objects: Objects): string {
  return headingLine(objects.get(technique)?.name ?? technique);
}

/** A step of a page. */
interface OwnStep {
  readonly claim: Claim;
  readonly heading: Heading;
  /** Behind the heading, up to the next step or to a heading of the author's own. */
  readonly nodes: readonly RootContent[];
  readonly account: readonly RootContent[];
  readonly technique: string;
  readonly tactic?: string;
}

/**
 * Steps without a technique of ATLAS are the author's own, and so is what stands below a heading of
 * the third level that is no step's: in accounts there are only lower ones.
 */
function merge(steps: readonly Step[], own: OwnSection, objects: Objects): SectionMerge {
  const { page } = own;
  const there = ownSteps(own);
  const matches = alignSteps(there, steps, isSuccessor);
  const edits: Edit[] = [];
  const changed: string[] = [];
  const dropped: string[] = [];
  there.forEach((step, index) => {
    const match = matches[index];
    const released = match === undefined ? undefined : steps[match];
    if (match === undefined || !released) {
      edits.push(removeStep(page, step));
      dropped.push(step.technique);
      return;
    }
    const changes = mendStep(step, released, match + 1, own, objects);
    if (changes.length > 0) changed.push(`step ${String(match + 1)}`);
    edits.push(...changes);
  });

  const added: string[] = [];
  const places = new Map<OwnStep | undefined, string[]>();
  steps.forEach((step, index) => {
    if (matches.includes(index)) return;
    const next = there.find((_, own) => (matches[own] ?? -1) > index);
    places.set(next, [...(places.get(next) ?? []), writeStep(step, index + 1, objects)]);
    added.push(`step ${String(index + 1)}`);
  });
  for (const [next, blocks] of places) {
    const offset = next ? startOfLine(page.text, startOf(next.heading)) : endOfSection(own);
    edits.push(insertBlock(page.text, offset, blocks.join('\n\n')));
  }
  const remains =
    steps.length > 0 || own.sections.some(({ nodes }) => nodes.length > written(there).length);
  return {
    edits,
    remains,
    notes: [...note('adds', added), ...note('changes', changed), ...note('drops', dropped)],
  };
}

function written(steps: readonly OwnStep[]): RootContent[] {
  return steps.flatMap(({ heading, nodes }) => [heading, ...nodes]);
}

function ownSteps({ sections, idOf }: OwnSection): OwnStep[] {
  return sections.flatMap(({ data }) =>
    (data?.claims ?? []).flatMap((claim): OwnStep[] => {
      const technique = idOf(claim.to);
      const [heading, ...behind] = claim.written;
      if (technique === undefined || heading?.type !== 'heading') return [];
      const end = behind.findIndex((node) => node.type === 'heading' && node.depth <= 3);
      const nodes = end < 0 ? behind : behind.slice(0, end);
      const tactic = claim.also?.['tactic'] && idOf(claim.also['tactic']);
      return [
        {
          claim,
          heading,
          nodes,
          account: nodes.filter((node) => claim.note.includes(node)),
          technique,
          ...(tactic !== undefined && { tactic }),
        },
      ];
    }),
  );
}

function removeStep({ text }: Page, { heading, nodes }: OwnStep): Edit {
  const end = startOfNextLine(text, endOf(nodes.at(-1) ?? heading));
  const gap = /^(?:[ \t]*\r?\n)*/.exec(text.slice(end))?.[0].length ?? 0;
  return { start: startOfLine(text, startOf(heading)), end: end + gap, text: '' };
}

function endOfSection({ page, sections }: OwnSection): number {
  const [section] = sections;
  const last = section?.nodes.at(-1) ?? section?.heading.node;
  return last ? startOfNextLine(page.text, endOf(last)) : page.text.length;
}

/** Brings a step up to date that the release has as well. */
function mendStep(
  step: OwnStep,
  released: Step,
  number: number,
  { page }: OwnSection,
  objects: Objects,
): Edit[] {
  return [
    ...mendHeading(page, step, released, number, objects),
    ...mendPointer(page, step.claim.to, step.technique, released.technique, objects),
    ...mendTactic(page, step, released, objects),
    ...mendAccount(page, step, released),
  ];
}

function mendHeading(
  { text }: Page,
  { heading, claim, technique }: OwnStep,
  released: Step,
  number: number,
  objects: Objects,
): Edit[] {
  const { number: stated, name = '' } = claim.step ?? {};
  const isStale =
    technique !== released.technique || objects.isFormerName(released.technique, name);
  if (stated === number && !isStale) return [];
  const source = text.slice(startOf(heading), endOf(heading));
  const [, opening = '', digits = '', rest = ''] = /^(#*\s*Step\s+)(\d+)(.*)$/is.exec(source) ?? [];
  const renewed = isStale ? `: ${writeName(released, objects)}` : rest;
  return [
    {
      start: startOf(heading) + opening.length,
      end: startOf(heading) + opening.length + digits.length + rest.length,
      text: `${String(number)}${renewed}`,
    },
  ];
}

function mendTactic(page: Page, step: OwnStep, released: Step, objects: Objects): Edit[] {
  const pointer = step.claim.also?.['tactic'];
  if (pointer) return mendPointer(page, pointer, step.tactic, released.tactic, objects);
  const labels = step.nodes.filter((node) => !step.account.includes(node));
  const offset = startOfNextLine(page.text, endOf(labels.at(-1) ?? step.heading));
  return [insertBlock(page.text, offset, `**Tactic:** ${objects.linkTo(released.tactic)}`)];
}

/** Points at the released object, by its present name. */
function mendPointer(
  page: Page,
  pointer: Pointer,
  id: string | undefined,
  released: string,
  objects: Objects,
): Edit[] {
  if (id === released) return renewName(page, pointer, released, objects);
  const text = objects.linkTo(released);
  if ('link' in pointer) {
    const node = nodeOfLink(page, pointer.link);
    return node ? [{ start: startOf(node), end: endOf(node), text }] : [];
  }
  // An id in plain text has its name behind it, up to the end of the line.
  const start = page.text.indexOf(pointer.id, startOf(pointer.node));
  const end = start + (/^.*/.exec(page.text.slice(start))?.[0].length ?? 0);
  return [{ start, end, text }];
}

/** The release's account takes the place of the page's; without one, what stands stays. */
function mendAccount(
  { text }: Page,
  { nodes, account }: OwnStep,
  { account: wanted }: Step,
): Edit[] {
  const standing = account.map((node) => text.slice(startOf(node), endOf(node))).join('\n\n');
  if (wanted === '' || sameWording(standing, wanted)) return [];
  const [first, ...others] = account;
  if (!first) {
    const last = nodes.at(-1);
    return last ? [insertBlock(text, startOfNextLine(text, endOf(last)), wanted)] : [];
  }
  return [
    { start: startOf(first), end: endOfSigns(text, first), text: wanted },
    ...others.map((node) => {
      const before = nodes[nodes.indexOf(node) - 1] ?? first;
      return { start: endOf(before), end: endOfSigns(text, node), text: '' };
    }),
  ];
}
