import { addressAround, findMitreAddresses, linkLabels, type AddressRange } from './addresses.ts';
import type { ReferenceFinding, TextFormat } from './contract.ts';
import { findIds, type IdRange } from './findIds.ts';
import { addressFinding, referenceFinding, type Context, type Reference } from './findings.ts';
import { joinedIds } from './joinedIds.ts';
import { judge, ownLabel } from './judge.ts';
import type { Label } from './label.ts';
import { labelsAfter } from './labelsAfter.ts';
import { labelsBefore } from './labelsBefore.ts';
import type { NameIndex } from './nameIndex.ts';
import { nearestIds } from './nearestIds.ts';
import { placeFindings } from './place.ts';
import { quotedMatter } from './quotedMatter.ts';
import { labelsInRecords } from './records.ts';
import { labelsInRows } from './rows.ts';

/** Checks the references of a text. Offsets are those of the text as it is given. */
export type ReferenceChecker = (text: string, format: TextFormat) => ReferenceFinding[];

/** A checker that knows these names. Making one takes some milliseconds: use it again. */
export function createChecker(index: NameIndex): ReferenceChecker {
  const nearest = nearestIds(index.ids);
  return (text, format) => {
    const context: Context = { text, index, nearest };
    const quoted = quotedMatter(text, format);
    const ids = outside(findIds(text), quoted);
    const addresses = outside(findMitreAddresses(text), quoted);
    const dead = addresses.flatMap((address) => addressFinding(address, context) ?? []);
    const references = readReferences(ids, addresses, format, context);
    return placeFindings(text, [
      ...dead,
      ...references.flatMap((reference) => referenceFinding(reference, context) ?? []),
    ]);
  };
}

/** The ranges that lie in no other; both in order. */
function outside<Range extends AddressRange>(
  ranges: readonly Range[],
  others: readonly AddressRange[],
): Range[] {
  let at = 0;
  return ranges.filter(({ start }) => {
    while ((others[at]?.end ?? Infinity) <= start) at++;
    return start < (others[at]?.start ?? Infinity);
  });
}

function readReferences(
  ids: readonly IdRange[],
  mitre: readonly AddressRange[],
  format: TextFormat,
  { text, index }: Context,
): Reference[] {
  const places = ids.map((range) => ({ range, address: addressAround(text, range) }));
  const inMitre = new Set(inside(ids, mitre));
  const joined = joinedIds(
    text,
    places.filter(({ address }) => !address).map(({ range }) => range),
  );
  const inRows = labelsInRows(text, ids, format, index);
  const inRecords = labelsInRecords(text, ids, format, index);
  const labelled = places.map(({ range, address }) => ({
    range,
    address,
    labels: [
      ...(inRecords.get(range) ?? []),
      ...(inRows.get(range) ?? []),
      ...(address ? labelsOfAddress(range, address) : labelsOfId(range)),
    ],
  }));
  // A name that is one id's own says nothing of another id on its other side.
  const claimed = new Map<number, string>();
  for (const { range, labels } of labelled) {
    const own = ownLabel(range.id, labels)?.range;
    if (own) claimed.set(own.start, range.id).set(-own.end, range.id);
  }
  return labelled.map(({ range, address, labels }) => {
    const isClaimed = (label: Label): boolean =>
      [label.range.start, -label.range.end].some(
        (at) => (claimed.get(at) ?? range.id) !== range.id,
      );
    const verdict = judge(range.id, labels, isClaimed);
    // Of several ids before one name, each may be the one that it belongs to.
    const isVague = verdict?.says === 'another' && joined.has(range);
    return {
      range,
      ...(verdict && !isVague && { verdict }),
      isAddress: address !== undefined,
      isMitre: inMitre.has(range),
    };
  });

  function labelsOfId(range: IdRange): Label[] {
    return [...labelsAfter(text, range, range.end, index), ...labelsBefore(text, range, index)];
  }

  function labelsOfAddress(range: IdRange, address: AddressRange): Label[] {
    const { isLink, labels } = linkLabels(text, range, address, index);
    const isBare = !isLink && /^https?:/i.test(text.slice(address.start, address.start + 6));
    return isBare ? labelsAfter(text, range, address.end, index) : labels;
  }
}

/** The ranges that lie in one of the others; both in order. */
function inside<Range extends AddressRange>(
  ranges: readonly Range[],
  others: readonly AddressRange[],
): Range[] {
  const out = new Set(outside(ranges, others));
  return ranges.filter((range) => !out.has(range));
}
