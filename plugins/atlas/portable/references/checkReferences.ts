import { addressAround, findMitreAddresses, linkLabels, type AddressRange } from './addresses.ts';
import type { ReferenceFinding, TextFormat } from './contract.ts';
import { findIds, type IdRange } from './findIds.ts';
import { addressFinding, referenceFinding, type Context, type Reference } from './findings.ts';
import { joinedIds } from './joinedIds.ts';
import { judge } from './judge.ts';
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
      ...withoutClaimed(references).flatMap(
        (reference) => referenceFinding(reference, context) ?? [],
      ),
    ]);
  };
}

/** A name that is one id's own says nothing of another id on its other side. */
function withoutClaimed(references: readonly Reference[]): Reference[] {
  const claimed = new Set(
    references.flatMap(({ verdict }) =>
      verdict && verdict.says !== 'another'
        ? [verdict.label.range.start, -verdict.label.range.end]
        : [],
    ),
  );
  return references.map(({ verdict, ...reference }) => {
    const isClaimed =
      verdict?.says === 'another' &&
      (claimed.has(verdict.label.range.start) || claimed.has(-verdict.label.range.end));
    return { ...reference, ...(verdict && !isClaimed && { verdict }) };
  });
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
  return places.map(({ range, address }) => {
    const labels = [
      ...(inRecords.get(range) ?? []),
      ...(inRows.get(range) ?? []),
      ...(address ? labelsOfAddress(range, address) : labelsOfId(range)),
    ];
    const verdict = judge(range.id, labels);
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
